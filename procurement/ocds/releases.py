"""The releases: each tells all that is known after one event, with the tag of that event.

    [release["tag"] for release in releases(process, name, t)]     [["planning"], ["tender"], …]

For each day what OCDS can tell is put beside what was told before; only a difference makes a
release. Events of one day are told in the order in which a contract lives, a second apart, so that
whoever merges the releases keeps that order.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from datetime import date
from enum import StrEnum

from budget.language import Language
from procurement.ocds.agreement import PLANNED, TERMINATED, award, contract, tender
from procurement.ocds.carried_out import carried_out
from procurement.ocds.naming import Name, reference
from procurement.ocds.parties import parties
from procurement.ocds.plain import Part, moment, told
from procurement.ocds.planning import planning
from procurement.ocds.process import Process, days


class Phase(StrEnum):
    """The phases in which a contract lives, by the tag of their first release."""

    PLANNING = "planning"
    TENDER = "tender"
    AWARD = "award"
    CONTRACT = "contract"
    IMPLEMENTATION = "implementation"


AMENDMENT, TERMINATION = "contractAmendment", "contractTermination"
Told = Mapping[Phase, Part]


def releases(process: Process, name: Name, t: Language) -> list[Part]:
    """Every release from the plan to the implementation, oldest first."""
    made: list[Part] = []
    said: dict[Phase, Part] = {}
    changes: dict[int, Part] = {}
    for day in days(process):
        known = process.until(day)
        _link(changes, known, name, made[-1] if Phase.CONTRACT in said else None)
        now = _phases(known, name, changes, t)
        for nth, tags in enumerate(_events(said, now, known)):
            made.append(_release(known, name, nth, tags, _assembled(said), t))
    return made


def _phases(known: Process, name: Name, changes: Mapping[int, Part], t: Language) -> Told:
    chosen = tender(known, name, t)
    plans = chosen.get("status") == PLANNED
    return {
        Phase.PLANNING: told(planning=planning(known, t), tender=chosen if plans else None),
        Phase.TENDER: {} if plans else chosen,
        Phase.AWARD: award(known, name, t),
        Phase.CONTRACT: contract(known, name, changes, t),
        Phase.IMPLEMENTATION: carried_out(known, name, t),
    }


def _events(said: MutableMapping[Phase, Part], now: Told, known: Process) -> Iterator[list[str]]:
    """The tags of each phase that changed; from then on it counts as said."""
    for phase in Phase:
        before, after = said.get(phase), now[phase]
        if all(before is not None and before.get(key) == after[key] for key in after):
            continue
        said[phase] = {**(before or {}), **after} if phase is Phase.PLANNING else after
        yield [phase.value] if before is None else _update(phase, before, after, known.on, known)


def _update(phase: Phase, before: Part, after: Part, day: date, known: Process) -> list[str]:
    tags = []
    if phase is Phase.CONTRACT and any(a.signed_on == day for a in known.amendments):
        tags.append(AMENDMENT)
    if after.get("status") == TERMINATED != before.get("status"):
        tags.append(TERMINATION)
    return tags or [f"{phase.value}Update"]


def _assembled(said: Told) -> Part:
    contracts = [
        told(**agreed, implementation=said.get(Phase.IMPLEMENTATION))
        for agreed in (said.get(Phase.CONTRACT),)
        if agreed
    ]
    awards = [said[Phase.AWARD]] if Phase.AWARD in said else []
    later = told(tender=said.get(Phase.TENDER), awards=awards, contracts=contracts)
    return {**said.get(Phase.PLANNING, {}), **later}


def _release(
    known: Process, name: Name, nth: int, tags: list[str], content: Part, t: Language
) -> Part:
    buyer = reference(known.contract.buyer, name.buyer) if known.contract else None
    head = told(
        ocid=name.ocid,
        id=_id(name, known.on, tags[0]),
        date=moment(known.on, seconds=nth),
        tag=tags,
        initiationType="tender",
        language=t.code,
        buyer=buyer,
    )
    return {**head, **told(parties=parties({**head, **content}, known, name)), **content}


def _link(changes: dict[int, Part], known: Process, name: Name, last: Part | None) -> None:
    """For a new amendment the releases that tell of the contract before it and with it."""
    for change in known.amendments:
        if change.signed_on == known.on:
            with_it = _id(name, known.on, AMENDMENT)
            changes[change.number] = (
                told(amendsReleaseID=last["id"], releaseID=with_it) if last else {}
            )


def _id(name: Name, day: date, tag: str) -> str:
    """A day has at most one release with the same first tag."""
    return f"{name.short}-{day.isoformat()}-{tag}"

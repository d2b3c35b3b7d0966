"""Checks on changes that rest on an option, or on work that turned out to be needed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from budget.money import ZERO
from budget.words import Share
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Ground, Option
from procurement.checks.grounds import Gap, needed, norm, signed
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def option_covered(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Each option that was used stands in the contract, with its size, condition and last day."""
    contract, used = _changed(snapshot, Ground.OPTION)
    options = {o.id: o for o in needed(contract.scope.options, "no_options")}
    strange = [a for a in used if a.option not in options]
    if strange:
        return verdict(rule, "breached.no_clause", contract.evidence, numbers=_numbers(strange))
    reasons = {name: _reason(rule, option, used) for name, option in options.items()}
    keys = sorted(key for key in reasons.values() if key != "met")
    return verdict(
        rule,
        keys[0] if keys else "met",
        *(contract.evidence, *(a.evidence for a in used), *(o.evidence for o in options.values())),
        used=sum((a.amount for a in used), ZERO),
        options=", ".join(name for name, key in reasons.items() if not keys or key == keys[0]),
        numbers=_numbers(used),
    )


def _reason(rule: Rule, option: Option, changes: Sequence[Amendment]) -> str:
    """Why the use of one option is not in order; a breach comes before what is unclear."""
    used = [change for change in changes if change.option == option.id]
    if not used:
        return "met"
    breach = next(_breaches(rule, option, used), None)
    if breach is not None:
        return breach
    known = option.amount is not None and option.latest_on is not None and option.condition
    return "met" if known and all(a.condition_met for a in used) else "unclear.not_written"


def _breaches(rule: Rule, option: Option, used: Sequence[Amendment]) -> Iterator[str]:
    """What all uses of an option together overstep, as far as both sides are known."""
    amount, videos = sum((a.amount for a in used), ZERO), sum(a.videos for a in used)
    if option.amount is not None and not rule.within(amount, option.amount):
        yield "breached.size"
    if not rule.within(videos, option.videos):
        yield "breached.size"
    ends = [a.last_day for a in used if a.last_day is not None]
    if ends and not (option.last_day and rule.within(max(ends), option.last_day)):
        yield "breached.end"
    last = max(a.signed_on for a in used)
    if option.latest_on is not None and not rule.within(last, option.latest_on):
        yield "breached.late"
    if any(a.condition_met is False for a in used):
        yield "breached.condition"


def necessary_work(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Each change for work that was needed stays within a share of the value, and is published."""
    contract, changes = _changed(snapshot, Ground.NECESSARY, Ground.UNFORESEEN)
    value = needed(contract.value, "no_contract_value")
    share, source = norm(rule, "share", on=max(a.signed_on for a in changes))
    large = [a for a in changes if not rule.within(abs(a.amount), value * share)]
    unseen = [a for a in changes if a.published_on is None or a.published_on > snapshot.on]
    key = "breached" if large else "unclear.not_published" if unseen else "met"
    return verdict(
        rule,
        key,
        *(contract.evidence, *(a.evidence for a in changes), source),
        numbers=_numbers(large or unseen or changes),
        largest=_largest(changes),
        value=value,
        share=Share(share),
    )


def _changed(snapshot: Snapshot, *grounds: Ground) -> tuple[Contract, list[Amendment]]:
    """The signed contract, and the changes that rest on these grounds.

    Raises:
        Gap: when there are none, or no contract was signed.
    """
    changes = [a for a in snapshot.dossier.amendments if a.ground in grounds]
    if not changes:
        raise Gap(not_applicable="none")
    return needed(signed(snapshot), "not_signed"), changes


def _largest(changes: Sequence[Amendment]) -> Decimal:
    return max(abs(amendment.amount) for amendment in changes)


def _numbers(changes: Sequence[Amendment]) -> str:
    return ", ".join(str(amendment.number) for amendment in changes)

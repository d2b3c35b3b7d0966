"""Budget versions: proposed, granted or declined; a new one never overwrites the old."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from budget.amounts import whole_cents
from budget.books import BudgetVersion, Decision
from budget.evidence import Evidence
from budget.half import Half
from budget.limits import Event
from budget.money import to_cents
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.limits import check_effect
from data.codec import to_text
from data.reading.money import versions
from data.store import Work
from data.tables import BudgetVersionRow, HalfRow


def open_half(work: Work, half: Half) -> None:
    """Let the books know a half-year; nothing happens when they do."""
    if work.session.get(HalfRow, half.id) is None:
        work.add(HalfRow(id=half.id))


class Facts(TypedDict):
    """What a proposal and a grant both say; `amount` is in euros excl. VAT."""

    day: date
    amount: Decimal
    videos: int
    by: str
    reason: str
    evidence: Evidence


def propose(work: Work, half: Half, *, approximate: bool, **facts: Unpack[Facts]) -> int:
    """Record a proposal, which grants nothing; gives its version."""
    _check(facts)
    number = _next(work, half, facts["day"])
    version = BudgetVersion(
        version=number, decision=Decision.PROPOSED, approximate=approximate, **facts
    )
    return _add(work, half, version)


def grant(work: Work, half: Half, *, answers: int | None = None, **facts: Unpack[Facts]) -> int:
    """Record that the budget was granted; gives the version, in force from `day`.

    Raises:
        Refused: when it answers a proposal that is not open, and below what is used already where
            the limits stop that.
    """
    _check(facts)
    number = _next(work, half, facts["day"])
    if answers is not None:
        _open_proposal(work, half, answers)
    check_effect(
        work,
        half,
        Event.BUDGET,
        day=facts["day"],
        amount=facts["amount"],
        videos=facts["videos"],
    )
    version = BudgetVersion(
        version=number, decision=Decision.GRANTED, approximate=False, answers=answers, **facts
    )
    return _add(work, half, version)


def decline(
    work: Work, half: Half, *, day: date, by: str, reason: str, evidence: Evidence, answers: int
) -> int:
    """Record that a proposal was declined; the budget in force stays as it is.

    Raises:
        Refused: when there is no such proposal that is open.
    """
    declined = replace(
        _open_proposal(work, half, answers),
        version=_next(work, half, day),
        day=day,
        decision=Decision.DECLINED,
        by=by,
        reason=reason,
        evidence=evidence,
        answers=answers,
    )
    return _add(work, half, declined)


def _open_proposal(work: Work, half: Half, number: int) -> BudgetVersion:
    known = versions(work.session, half, date.max)
    answered = {version.answers for version in known}
    for version in known:
        asked = version.decision is Decision.PROPOSED and version.version not in answered
        if version.version == number and asked:
            return version
    raise Refused(say("There is no open proposal with version {version}.", version=number))


def _next(work: Work, half: Half, day: date) -> int:
    check_not_to_come(work, day)
    open_half(work, half)
    known = versions(work.session, half, date.max)
    if known and day < known[-1].day:
        raise Refused(
            say(
                "The last budget version is of {last}; choose that day or later.",
                last=known[-1].day,
            )
        )
    return len(known) + 1


def _check(facts: Facts) -> None:
    if whole_cents(facts["amount"]) < 0 or facts["videos"] < 0:
        raise Refused(say("A budget and its number of videos are never below zero."))


def _add(work: Work, half: Half, version: BudgetVersion) -> int:
    work.add(
        BudgetVersionRow(
            half=half.id,
            version=version.version,
            day=version.day,
            cents=to_cents(version.amount),
            videos=version.videos,
            decision=version.decision.value,
            approximate=version.approximate,
            by=version.by,
            reason=version.reason,
            evidence=to_text(version.evidence),
            answers=version.answers,
        )
    )
    return version.version

"""Budget versions: proposed, granted or declined; a new one never overwrites the old."""

from datetime import date
from decimal import Decimal

from budget.books import Decision
from budget.evidence import Evidence
from budget.half import Half
from budget.money import euros, to_cents
from budget.refused import Refused
from budget.words import say
from data.codec import to_text
from data.reading.money import versions
from data.store import Work
from data.tables import BudgetVersionRow, HalfRow


def open_half(work: Work, half: Half) -> None:
    """Let the books know a half-year; nothing happens when they do."""
    if work.session.get(HalfRow, half.id) is None:
        work.add(HalfRow(id=half.id))


def propose(
    work: Work,
    half: Half,
    *,
    day: date,
    amount: Decimal,
    videos: int,
    approximate: bool,
    by: str,
    reason: str,
    evidence: Evidence,
) -> int:
    """Record a proposal, which grants nothing; gives its version."""
    return _add(
        work, half, Decision.PROPOSED, day=day, amount=amount, videos=videos,
        approximate=approximate, by=by, reason=reason, evidence=evidence,
    )


def grant(
    work: Work,
    half: Half,
    *,
    day: date,
    amount: Decimal,
    videos: int,
    by: str,
    reason: str,
    evidence: Evidence,
    answers: int | None = None,
) -> int:
    """Record that the budget was granted; gives the version, in force from `day`."""
    return _add(
        work, half, Decision.GRANTED, day=day, amount=amount, videos=videos, approximate=False,
        by=by, reason=reason, evidence=evidence, answers=answers,
    )


def decline(
    work: Work, half: Half, *, day: date, by: str, reason: str, evidence: Evidence, answers: int
) -> int:
    """Record that a proposal was declined; the budget in force stays as it is.

    Raises:
        Refused: when there is no such proposal.
    """
    known = {version.version: version for version in versions(work.session, half, date.max)}
    asked = known.get(answers)
    if asked is None or asked.decision is not Decision.PROPOSED:
        raise Refused(say("There is no proposal with version {version} to decline.", version=answers))
    return _add(
        work, half, Decision.DECLINED, day=day, amount=asked.amount, videos=asked.videos,
        approximate=asked.approximate, by=by, reason=reason, evidence=evidence, answers=answers,
    )


def _add(
    work: Work,
    half: Half,
    decision: Decision,
    *,
    day: date,
    amount: Decimal,
    videos: int,
    approximate: bool,
    by: str,
    reason: str,
    evidence: Evidence,
    answers: int | None = None,
) -> int:
    if amount < 0 or videos < 0:
        raise Refused(say("A budget and its number of videos are never below zero."))
    open_half(work, half)
    known = versions(work.session, half, date.max)
    if known and day < known[-1].day:
        raise Refused(
            say("The last budget version is of {last}; choose that day or later.", last=known[-1].day)
        )
    version = len(known) + 1
    work.add(
        BudgetVersionRow(
            half=half.id, version=version, day=day, cents=to_cents(euros(amount)), videos=videos,
            decision=decision.value, approximate=approximate, by=by, reason=reason,
            evidence=to_text(evidence), answers=answers,
        )
    )
    return version

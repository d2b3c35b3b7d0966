"""What a person can do with the budget: propose, grant or decline a version, and shift.

    desk.record(Asked(decision=Decision.GRANTED, day=day, amount=amount, videos=57, …), "manager")
    desk.shift(Moved(source=half, target=next_half, day=day, amount=amount, videos=5, …), "manager")

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from budget.books import BudgetVersion, Decision
from budget.effect import Effect
from budget.evidence import Evidence, File
from budget.half import Half
from budget.refused import Refused
from budget.words import Words, say


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A budget version as it was filled in; `amount` is excl. VAT, `decider` who decides on it.

    `answers` is the proposal that it decides on; a decline takes amount and videos from there.
    `file` is the document itself, where it was handed in.
    """

    decision: Decision
    day: date
    amount: Decimal
    videos: int
    approximate: bool
    decider: str
    reason: str
    evidence: Evidence
    answers: int | None
    file: File | None = None

    def __post_init__(self) -> None:
        """Take no decision without who, why and where it is written."""
        _check(self.decider, self.reason, self.evidence)
        if self.decision is Decision.DECLINED and self.answers is None:
            raise Refused(say("Choose the proposal that is declined."))


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A shift as it was filled in: so much, excl. VAT, and so many videos to another half.

    `file` is the document itself, where it was handed in.
    """

    source: Half
    target: Half
    day: date
    amount: Decimal
    videos: int
    decider: str
    reason: str
    evidence: Evidence
    file: File | None = None

    def __post_init__(self) -> None:
        """Take no decision without who, why and where it is written."""
        _check(self.decider, self.reason, self.evidence)


class Recorded(NamedTuple):
    """The numbers of the versions that were made, and what is worth saying about the file."""

    versions: tuple[int, ...]
    said: Words | None = None


@dataclass(frozen=True, kw_only=True)
class BudgetDesk:
    """The functions of the page; `halves` reads all in the books, `today` is the last day to act.

    `granted` gives the version of a half in force on a day, and `foresee` what a whole new budget
    would do to a half: amount excl. VAT, videos, day.
    """

    today: date
    half: Half
    halves: Callable[[], tuple[Half, ...]]
    record: Callable[[Asked, str], Recorded]
    shift: Callable[[Moved, str], Recorded]
    granted: Callable[[Half, date], BudgetVersion | None]
    foresee: Callable[[Half, Decimal, int, date], Effect]


def _check(decider: str, reason: str, evidence: Evidence) -> None:
    if not decider.strip():
        raise Refused(say("Write who decides, such as the MT."))
    if not reason.strip():
        raise Refused(say("Write the reason; it stays with the version."))
    if not evidence.title.strip():
        raise Refused(say("Name the document in which this is written."))

"""What one table in the files of the example half-year tells.

Billed(number="VB-2021-001", issued_on=…, videos=("V01", "V02"), received_on=…, paid_on=…)
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from budget.money import ZERO
from budget.production import Move, Step
from budget.words import Bilingual
from data.example.draft import DraftLine


@dataclass(frozen=True, kw_only=True)
class By:
    """Who does what, by function."""

    agency: str
    finance: str
    manager: str
    procurement: str
    social: str


@dataclass(frozen=True, kw_only=True)
class Request:
    """A larger budget that was asked for and declined."""

    day: date
    amount: Decimal
    videos: int
    by: str
    reason: str
    evidence: Evidence
    declined_on: date
    declined_by: str
    declined_because: str
    answer: Evidence


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """A claim of the e-mail that a document confirmed."""

    claim: str
    on: date
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question that the e-mail leaves open and a document answered."""

    question: str
    on: date
    text: Bilingual
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """A call-off of the next `videos` videos, and of `other` costs where there are any."""

    reference: str
    day: date
    videos: int
    other: Decimal = ZERO
    other_accepted_on: date | None = None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Told:
    """One move on a video; `note` is the feedback or the reason."""

    step: Step
    on: date
    move: Move = Move.DONE
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Billed:
    """An invoice, or a credit note where it names a preceding one, and the days it moved on.

    `videos` are billed at their ordered price. One without `approved_on` stays on hold; `dispute`
    is what the supplier was told about it.
    """

    number: str
    issued_on: date
    due_on: date | None = None
    preceding: str = ""
    videos: tuple[str, ...] = ()
    line: tuple[DraftLine, ...] = ()
    received_on: date
    disputed_on: date | None = None
    dispute: str = ""
    approved_on: date | None = None
    paid_on: date | None = None
    reason: str = ""

"""What one table in a folder tells.

Videos(first="V01", last="V26", amount=Decimal("5125.00"), …).ids      ("V01", …, "V26")
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from budget.money import ZERO
from budget.production import Kind, Topic
from budget.refused import Refused
from budget.words import say
from data.acts.budgets import Facts
from procurement.agreement.contract import Amendment, Contract, Term

NUMBERED = re.compile(r"(.*?)([0-9]+)")
MOST = 999


@dataclass(frozen=True, kw_only=True)
class Grant:
    """The decision that gives a half-year its budget, excl. VAT."""

    half: str
    day: date
    amount: Decimal
    videos: int
    by: str
    reason: str
    evidence: Evidence

    @property
    def facts(self) -> Facts:
        """What the act needs to know of it."""
        return Facts(
            day=self.day,
            amount=self.amount,
            videos=self.videos,
            by=self.by,
            reason=self.reason,
            evidence=self.evidence,
        )


@dataclass(frozen=True, kw_only=True)
class Videos:
    """One video, or the series from `first` to `last` at `amount` excl. VAT together.

    `planned_on` and `approved_on` have a day for each video, one for all, or none.
    """

    first: str
    last: str | None = None
    amount: Decimal
    title: str
    topic: Topic
    subject: str
    kind: Kind
    requester: str
    creator: str | None = None
    planned_on: tuple[date, ...] = ()
    approved_on: tuple[date, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The numbers of the videos, in order.

        Raises:
            Refused: when the first and the last are no numbers of one series.
        """
        if self.last is None:
            return (self.first,)
        begin, end = NUMBERED.fullmatch(self.first), NUMBERED.fullmatch(self.last)
        if begin and end and begin[1] == end[1] and len(begin[2]) == len(end[2]):
            numbers = range(int(begin[2]), int(end[2]) + 1)
            if 0 < len(numbers) <= MOST:
                return tuple(f"{begin[1]}{n:0{len(begin[2])}}" for n in numbers)
        raise Refused(
            say(
                "{first} to {last} is no series; write a first and a last such as V01 and V26, "
                "at most {most} videos.",
                first=self.first,
                last=self.last,
                most=MOST,
            )
        )

    def days(self, name: str, days: Sequence[date]) -> Sequence[date | None]:
        """A day for each video, None where there is none.

        Raises:
            Refused: for another number of days than one for each, or one for all.
        """
        n = len(self.ids)
        if len(days) not in (0, 1, n):
            raise Refused(
                say(
                    "{name} has {days} days for {n} videos; write one for each, or one for all.",
                    name=name,
                    days=len(days),
                    n=n,
                )
            )
        return days if len(days) == n else [*days] * n or [None] * n


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """A call-off of videos, and of `other` costs that belong to no video, excl. VAT."""

    half: str
    reference: str
    day: date
    videos: tuple[Videos, ...] = ()
    other: Decimal = ZERO
    other_accepted_on: date | None = None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Billed:
    """An e-invoice or credit note in the folder, and the days on which it moved.

    `reason` says why it is approved although it gives doubts.
    """

    half: str
    file: str
    received_on: date
    received_by: str
    approved_on: date | None = None
    approved_by: str = ""
    reason: str = ""
    paid_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What one file says; every kind of fact that it leaves out is empty."""

    contract: Contract | None = None
    term: tuple[Term, ...] = ()
    amendment: tuple[Amendment, ...] = ()
    grant: tuple[Grant, ...] = ()
    call_off: tuple[Ordered, ...] = ()
    invoice: tuple[Billed, ...] = ()

"""Limits: from which share of the budget money events warn, and what happens over the grant.

    limit = limits_on(history, day).of(Event.CALL_OFF)
    limit.warn_at       (Decimal("0.80"), Decimal("0.95"))
    limit.over          Level.STOPS

A change is a new version from a day on; the old ones stay.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, Share, say

HUNDRED = 100
PERCENT = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,4})?")
TWO = re.compile(r"([0-9]{2}),([0-9]{2})")
"""A comma between two percentages, or before two decimals."""


class Event(StrEnum):
    """What commits money, or changes how much there is."""

    CALL_OFF = "call_off"
    EARMARK = "earmark"
    AMENDMENT = "amendment"
    INVOICE = "invoice"
    BUDGET = "budget"
    COST = "cost"


class Level(StrEnum):
    """What an effect does to the event: nothing, a warning, or it is not carried out."""

    PASSES = "passes"
    WARNS = "warns"
    STOPS = "stops"


@dataclass(frozen=True, kw_only=True)
class Limit:
    """The limits of one kind of event.

    `warn_at` are shares of the budget, 0.80 for 80 %, that warn once they are reached; `over` is
    what happens beyond the grant. Exactly 100 % is fully used, not over.
    """

    event: Event
    warn_at: tuple[Decimal, ...]
    over: Level

    def __post_init__(self) -> None:
        """Take shares above nothing, up to the whole, in rising order."""
        for share in self.warn_at:
            if not (share.is_finite() and 0 < share <= 1):
                raise Refused(say("A warning lies above 0% and at most at 100% of the budget."))
        object.__setattr__(self, "warn_at", tuple(sorted(set(self.warn_at))))


@dataclass(frozen=True, kw_only=True)
class Limits:
    """One version of the limits, in force from `since` until the next."""

    version: int
    since: date
    by: str
    reason: Bilingual
    limit: tuple[Limit, ...]
    evidence: Evidence

    def __post_init__(self) -> None:
        """Take one limit for every kind of event, or nothing would hold for the others."""
        if sorted(limit.event for limit in self.limit) != sorted(Event):
            raise Refused(say("Give one limit for each kind of event."))

    def of(self, event: Event) -> Limit:
        """The limit of a kind of event."""
        return next(limit for limit in self.limit if limit.event is event)

    def of_order(self, *, videos: int, other: Decimal) -> Limit:
        """The limit of an order: what belongs to no video is held by the limit of other costs.

        An order with both is held by the strictest of the two.
        """
        costs, orders = self.of(Event.COST), self.of(Event.CALL_OFF)
        if not other:
            return orders
        if not videos:
            return replace(costs, event=Event.CALL_OFF)
        over = max(costs.over, orders.over, key=list(Level).index)
        return replace(orders, warn_at=costs.warn_at + orders.warn_at, over=over)

    def with_limit(self, changed: Limit) -> tuple[Limit, ...]:
        """The same limits with another one for one kind of event."""
        return tuple(changed if old.event is changed.event else old for old in self.limit)


def read_shares(text: str) -> tuple[Decimal, ...]:
    """The shares that a text such as "80; 92,5" says in percent; none where it is empty.

    Raises:
        Refused: for what is no list of percentages; and for "80,95", which can mean two things.
    """
    parts = [part.strip(" %") for part in text.split(";") if part.strip(" %")]
    if not all(map(PERCENT.fullmatch, parts)):
        raise Refused(say("“{text}” is no list of percentages; write them as 80; 95.", text=text))
    for one, other in (found.groups() for part in parts if (found := TWO.fullmatch(part))):
        raise Refused(
            say(
                "“{text}” can mean one percentage or two; write {one}.{other} or {one}; {other}.",
                text=text,
                one=one,
                other=other,
            )
        )
    return tuple(Decimal(part.replace(",", ".")) / HUNDRED for part in parts)


def written(share: Decimal) -> Share:
    """A share of a limit with all its decimals: 92.5 % is not shown as 92 %."""
    decimals = -int((share * 100).normalize().as_tuple().exponent)
    return Share(share, digits=max(0, decimals))


def limits_on(history: Sequence[Limits], day: date) -> Limits:
    """The version in force on a day; before the first one that is the first."""
    known = [limits for limits in history if limits.since <= day]
    return max(known, key=lambda limits: limits.version) if known else history[0]

"""What there is to spend on a day: the budget, what is free of it, and what a video usually costs.

    now = standing(books)
    now.free        Decimal("1971.20")
    now.price       Usual(highest=Decimal("98.56"), lowest=Decimal("98.56"))

A later day counts too: what is dated back must not overdraw the budget of a day in between.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.books import Books, BudgetVersion, CallOff, Decision
from budget.ledger import Entry, MoneyStage, total
from budget.money import CENT, ZERO, split


@dataclass(frozen=True, kw_only=True)
class Usual:
    """What a video costs, excl. VAT; a split to the cent leaves two prices, a cent apart."""

    highest: Decimal
    lowest: Decimal

    def fits(self, free: Decimal) -> int:
        """How many videos of this price fit in an amount."""
        return int(max(free, ZERO) / self.lowest)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The budget in force, and how it stands; amounts excl. VAT.

    `free` is what nobody has reserved, ordered or spent, and is below zero when overspent; without
    a grant it is the sum of what is held, as a negative amount. `ordered` counts videos.
    """

    granted: BudgetVersion | None
    free: Decimal
    reserved: Decimal
    ordered: int
    price: Usual | None


def standing(books: Books, day: date | None = None) -> Standing:
    """How the books stand on a day, theirs unless another is given."""
    when = books.on if day is None else day
    granted = in_force(books.versions, when)
    return Standing(
        granted=granted,
        free=least_free(books.entries, books.versions, when),
        reserved=total(books.entries, MoneyStage.RESERVED),
        ordered=len(books.price),
        price=usual_price(books.call_offs, granted or books.proposed),
    )


def usual_price(orders: Sequence[CallOff], version: BudgetVersion | None) -> Usual | None:
    """What a video costs by the last order, or else by the budget; None where nobody can say.

    An order at a price of the budget's own split to the cent stands for both its prices.
    """
    planned = by_budget(version)
    prices = next((set(order.prices.values()) for order in reversed(orders) if order.prices), None)
    if prices is None:
        return planned
    split_up = planned is not None and prices <= {planned.highest, planned.lowest}
    return planned if split_up else usual(prices)


def by_budget(version: BudgetVersion | None) -> Usual | None:
    """What a video costs when a budget is split over its videos; None where it cannot be."""
    if version is None or version.videos <= 0 or version.amount < version.videos * CENT:
        return None
    return usual(split(version.amount, version.videos))


def usual(prices: Iterable[Decimal]) -> Usual:
    """The price that these prices come from: the highest, and the one a cent below it."""
    known = set(prices)
    highest = max(known)
    lowest = highest - CENT
    return Usual(highest=highest, lowest=lowest if lowest in known and lowest > 0 else highest)


def least_free(entries: Iterable[Entry], versions: Sequence[BudgetVersion], day: date) -> Decimal:
    """The least that nobody has reserved, ordered or spent on that day or a later one."""
    return min(free for _, free in free_by_day(entries, versions, day))


def in_force(versions: Sequence[BudgetVersion], day: date) -> BudgetVersion | None:
    """The budget version in force on a day."""
    granted = (v for v in reversed(versions) if v.decision is Decision.GRANTED and v.day <= day)
    return next(granted, None)


def free_by_day(
    entries: Iterable[Entry], versions: Sequence[BudgetVersion], day: date
) -> Iterator[tuple[date, Decimal]]:
    """What is free on a day, and on each later day on which that changes."""
    spent: dict[date, Decimal] = {}
    for entry in entries:
        booked = max(entry.day, day)
        spent[booked] = spent.get(booked, ZERO) + entry.amount
    later = {d for d in (*spent, *(v.day for v in versions)) if d > day}
    used = ZERO
    for moment in sorted({day, *later}):
        used += spent.get(moment, ZERO)
        budget = in_force(versions, moment)
        yield moment, (budget.amount if budget else ZERO) - used

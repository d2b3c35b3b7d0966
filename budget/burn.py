"""Burn by week: what was planned, earned and spent at each week's end, and what was delivered.

    burn(books)[12].earned_value      cumulative at the end of week 13, None after the books' day

Money is cumulative, on the basis asked for; accepted and posted are the videos of that week alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

from budget.books import Books
from budget.earned import planned_value, value_of_accepted
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO
from budget.position import FIXED_VAT, Basis, Position, on_basis, position
from budget.production import Move, Step


@dataclass(frozen=True, kw_only=True)
class WeekFigures:
    """One week of the half, 1 to 26.

    `planned_value` is what is due by the end of the week, None without a grant. `earned_value`
    (the budget's share of accepted videos) and `actual_cost` are as at the end of the week, None
    when that lies after the books' day. `accepted` and `posted` count up to the books' day.
    """

    week: int
    label: str
    last_day: date
    planned_value: Decimal | None
    earned_value: Decimal | None
    actual_cost: Decimal | None
    accepted: int
    posted: int


def burn(books: Books, basis: Basis = Basis.EXCL) -> tuple[WeekFigures, ...]:
    """The 26 weeks of the half, as known on the books' day."""
    weeks = range(books.half.weeks + 2)
    accepted, posted = accepted_by_week(books), posted_by_week(books)
    done = tuple(accumulate(accepted[week] for week in weeks))
    spent, bac = tuple(spent_by_week(books, basis)), position(books, basis).granted
    return tuple(
        _figures(books, bac, week, done[week], spent[week], accepted[week], posted[week])
        for week in weeks[1:-1]
    )


def accepted_by_week(books: Books) -> Counter[int]:
    """Approvals by week of the half (0 before it, 27 after it), less those withdrawn in it."""
    weeks: Counter[int] = Counter()
    standing: set[str] = set()
    for event in books.events:
        if event.step is Step.APPROVE and event.move is Move.DONE:
            standing.add(event.video)
            weeks[books.half.week_of(event.day)] += 1
        elif event.move is Move.RECUT and event.video in standing:
            standing.discard(event.video)
            weeks[books.half.week_of(event.day)] -= 1
    return weeks


def posted_by_week(books: Books) -> Counter[int]:
    """Videos posted by week of the half."""
    days = (state.posted_on for state in books.progress.values())
    return Counter(books.half.week_of(day) for day in days if day)


def spent_by_week(books: Books, basis: Basis) -> Iterator[Decimal]:
    """Accepted, invoiced or paid at the end of each week, 0 (before the half) to 27 (after it)."""
    booked: dict[int, list[Entry]] = {}
    for entry in books.entries:
        booked.setdefault(books.half.week_of(entry.day), []).append(entry)
    nets, vats = dict.fromkeys(MoneyStage, ZERO), dict.fromkeys(FIXED_VAT, ZERO)
    granted = books.granted.amount if books.granted else ZERO
    for week in range(books.half.weeks + 2):
        for entry in booked.get(week, ()):
            nets[entry.stage] += entry.amount
            if entry.stage in vats:
                vats[entry.stage] += entry.vat or ZERO
        yield on_basis(Position(granted=granted, stages=nets), vats, books.vat_rate, basis).earned


def _figures(
    books: Books,
    bac: Decimal,
    week: int,
    done: int,
    spent: Decimal,
    accepted: int,
    posted: int,
) -> WeekFigures:
    half, granted = books.half, books.granted
    last_day = half.first_day + timedelta(days=7 * week - 1)
    over = last_day <= books.on
    return WeekFigures(
        week=week,
        label=half.week_label(week),
        last_day=last_day,
        planned_value=planned_value(bac, 7 * week, half.weeks) if granted else None,
        earned_value=value_of_accepted(bac, granted.videos, done) if granted and over else None,
        actual_cost=spent if over else None,
        accepted=accepted,
        posted=posted,
    )

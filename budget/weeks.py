"""The rows of the table of weeks: a row per week that has begun, and what lies before and after.

    tuple(week_rows(books, Basis.EXCL, t))      (("2021-W14", last day, accepted, posted, …), …)

What is booked, approved or posted outside the 26 weeks has a row of its own, so that what was
spent in the rows adds up to what was spent so far.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from budget.books import Books
from budget.burn import WeekFigures, accepted_by_week, burn, posted_by_week, spent_by_week
from budget.grid import Row
from budget.language import Language
from budget.money import rounded
from budget.position import Basis

ONE_DAY, REST_OF_WEEK = timedelta(days=1), timedelta(days=6)


def week_rows(books: Books, basis: Basis, t: Language) -> Iterator[Row]:
    """Label, last day, accepted, posted, planned, earned, spent in it, spent so far."""
    spent = tuple(spent_by_week(books, basis))
    accepted, posted = accepted_by_week(books), posted_by_week(books)
    half, weeks = books.half, burn(books, basis)
    first, last = 0, half.weeks + 1
    if _held(first, accepted, posted) or spent[first]:
        label = t("Before {week}", week=weeks[0].label)
        until = min(half.first_day - ONE_DAY, books.on)
        counted = (accepted[first], posted[first])
        yield (label, until, *counted, None, None, spent[first], spent[first])
    yield from _begun(books, weeks, spent[first])
    change = spent[last] - spent[last - 1]
    if _held(last, accepted, posted) or change:
        label = t("After {week}", week=weeks[-1].label)
        counted = (accepted[last], posted[last])
        yield (label, books.on, *counted, None, None, change, spent[last])


def _held(week: int, accepted: Counter[int], posted: Counter[int]) -> bool:
    return bool(accepted[week] or posted[week])


def _begun(books: Books, weeks: tuple[WeekFigures, ...], before: Decimal) -> Iterator[Row]:
    so_far: Decimal | None = before
    for week in weeks:
        if week.last_day - REST_OF_WEEK > books.on:
            return
        yield _week(week, so_far)
        so_far = week.actual_cost


def _week(week: WeekFigures, before: Decimal | None) -> Row:
    spent = None if week.actual_cost is None or before is None else week.actual_cost - before
    counted = (week.label, week.last_day, week.accepted, week.posted)
    earned = None if week.earned_value is None else rounded(week.earned_value)
    planned = None if week.planned_value is None else rounded(week.planned_value)
    return (*counted, planned, earned, spent, week.actual_cost)

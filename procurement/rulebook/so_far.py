"""What a rule said so far: at each month's end of a half, and on each day its outcome changed.

    so_far(judged, Half("2021-W14"), date(2021, 6, 30))
    (Dated(on=2021-04-05, …), Dated(on=2021-04-12, …), Dated(on=2021-04-30, …), …)

Each day is judged on what was known on that day, so an earlier verdict stays what it was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from budget.half import Half
from procurement.verdict import Verdict

ONE_DAY = timedelta(days=1)
Judged = Callable[[date], Verdict]


@dataclass(frozen=True, kw_only=True)
class Dated:
    """What a rule said on a day."""

    on: date
    verdict: Verdict


def so_far(judged: Judged, half: Half, on: date) -> tuple[Dated, ...]:
    """The verdicts of a half up to and including a day, oldest first.

    A change is found by halving the time between two month's ends; one that was undone again
    within the same month is not seen.
    """
    judge = cache(judged)
    days = tuple(looked_at(half, on))
    changes = (day for first, last in pairwise(days) for day in _changes(judge, first, last))
    return tuple(Dated(on=day, verdict=judge(day)) for day in sorted({*days, *changes}))


def looked_at(half: Half, on: date) -> Iterator[date]:
    """The first day of a half, each month's end and its last day, all before `on`; and `on`."""
    ends = (day for day in _days(half) if (day + ONE_DAY).day == 1)
    yield from sorted({d for d in (half.first_day, *ends, half.last_day) if d < on} | {on})


def _days(half: Half) -> Iterator[date]:
    return (half.first_day + n * ONE_DAY for n in range(half.elapsed_days(half.last_day)))


def _changes(judge: Judged, first: date, last: date) -> Iterator[date]:
    """The days after `first` on which the outcome became another, up to that of `last`."""
    while judge(first).outcome is not judge(last).outcome:
        first = _first_other(judge, first, last)
        yield first


def _first_other(judge: Judged, same: date, other: date) -> date:
    """A day whose outcome is not that of the day before it, found by halving."""
    outcome = judge(same).outcome
    while (other - same) > ONE_DAY:
        middle = same + (other - same) // 2
        if judge(middle).outcome is outcome:
            same = middle
        else:
            other = middle
    return other

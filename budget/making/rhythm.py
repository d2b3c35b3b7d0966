"""The weekly rhythm: posts in each ISO week against a minimum, with streaks and silences.

    kept = rhythm(books, minimum=2)
    kept.streak             complete weeks in a row, up to the last, that reached the minimum
    kept.longest_silence    the longest time without a post

The minimum is handed in, because a contract or a rule holds it and no code does; without one no
week is kept or short. Only weeks that are over are judged, from the day on that is handed in.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise, takewhile

from budget.books import Books
from budget.burn import posted_by_week
from budget.half import WEEK
from budget.making.free_days import FreeDay, free_days

A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Week:
    """One week of the half, Monday to Sunday; `posted` counts up to the books' day.

    `over` says that it is complete, `judged` that the minimum counts for it, `short` how many
    posts it lacks or still needs: None where it is not judged.
    """

    number: int
    label: str
    first_day: date
    last_day: date
    posted: int
    free_days: tuple[FreeDay, ...]
    begun: bool
    over: bool
    short: int | None

    @property
    def kept(self) -> bool | None:
        """Whether it reached the minimum; None as long as that may change, or is not judged."""
        if self.short == 0:
            return True
        return None if self.short is None or not self.over else False


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Days in a row without a post: from the day after one to the day before the next."""

    first_day: date
    last_day: date

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last_day - self.first_day).days + 1


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """The weeks of the half and the silences between posts, both in order."""

    minimum: int | None
    weeks: tuple[Week, ...]
    silences: tuple[Silence, ...]

    @property
    def complete(self) -> tuple[Week, ...]:
        """The weeks that are over and judged."""
        return tuple(week for week in self.weeks if week.over and week.short is not None)

    @property
    def slow(self) -> tuple[Week, ...]:
        """Those that did not reach the minimum."""
        return tuple(week for week in self.complete if week.kept is False)

    @property
    def running(self) -> Week | None:
        """The week that has begun and is not over."""
        return next((week for week in self.weeks if week.begun and not week.over), None)

    @property
    def streak(self) -> int:
        """How many complete weeks in a row reached the minimum, up to the last one."""
        return sum(1 for _ in takewhile(lambda week: week.kept, reversed(self.complete)))

    @property
    def longest_streak(self) -> int:
        """The most complete weeks in a row that reached the minimum."""
        return max((len(run) for run in _runs(self.complete)), default=0)

    @property
    def longest_silence(self) -> Silence | None:
        """The longest time without a post, the first of equals; None without a day in between."""
        return max(self.silences, key=lambda silence: silence.days, default=None)


def rhythm(books: Books, minimum: int | None, begin: date | None = None) -> Rhythm:
    """The rhythm of a half on the books' day.

    A week that starts before `begin`, such as the first day of the contract, is not judged.
    """
    return Rhythm(
        minimum=minimum,
        weeks=tuple(_weeks(books, minimum, begin or date.min)),
        silences=tuple(_silences(books)),
    )


def _weeks(books: Books, minimum: int | None, begin: date) -> Iterator[Week]:
    posted, free = posted_by_week(books), free_days(books.half.first_day, books.half.last_day)
    for number, sunday in enumerate(books.half.week_ends(), start=1):
        monday = sunday - WEEK + A_DAY
        judged = minimum is not None and monday >= begin
        yield Week(
            number=number,
            label=books.half.week_label(number),
            first_day=monday,
            last_day=sunday,
            posted=posted[number],
            free_days=tuple(each for each in free if monday <= each.day <= sunday),
            begun=monday <= books.on,
            over=sunday <= books.on,
            short=max((minimum or 0) - posted[number], 0) if judged else None,
        )


def _silences(books: Books) -> Iterator[Silence]:
    """Between the half's first day, its posts, and the books' day or the half's last."""
    half = books.half
    end = min(books.on, half.last_day)
    if end < half.first_day:
        return
    days = {state.posted_on for state in books.progress.values() if state.posted_on}
    inside = sorted(day for day in days if half.first_day <= day <= end)
    for before, after in pairwise((half.first_day - A_DAY, *inside, end + A_DAY)):
        if after - before > A_DAY:
            yield Silence(first_day=before + A_DAY, last_day=after - A_DAY)


def _runs(weeks: Iterable[Week]) -> Iterator[Sequence[Week]]:
    """The weeks in a row that reached the minimum."""
    return (tuple(run) for kept, run in groupby(weeks, lambda week: week.kept) if kept)

"""The calendar of planned and posted videos, as whole weeks of days.

posting_weeks(books)[0].days[1].planned       the videos that are planned for the first Tuesday

A week outside the half is there only when something is planned or posted in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from budget.books import Books
from budget.clock import week_of
from budget.making.course import Course, courses
from budget.making.free_days import FreeDay, free_days

DAYS = range(7)


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A video on the day for which it is planned; `missed` when that day went by without it."""

    course: Course
    missed: bool


@dataclass(frozen=True, kw_only=True)
class PostingDay:
    """One day: what was planned for it, cancelled videos left out, and what was posted on it."""

    day: date
    planned: tuple[Slot, ...]
    posted: tuple[Course, ...]
    free_day: FreeDay | None


@dataclass(frozen=True, kw_only=True)
class PostingWeek:
    """Monday to Sunday; `number` is the week of the half, 0 before it and 27 after it."""

    label: str
    number: int
    days: tuple[PostingDay, ...]


def posting_weeks(books: Books) -> tuple[PostingWeek, ...]:
    """Every week of the half, and those outside it that hold something, in order."""
    made = courses(books)
    planned, posted = _planned(made, books.on), _posted(made)
    mondays = {_monday(day) for day in (*books.half.week_ends(), *planned, *posted)}
    return tuple(_week(books, monday, planned, posted) for monday in sorted(mondays))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(
    books: Books,
    monday: date,
    planned: Mapping[date, list[Slot]],
    posted: Mapping[date, list[Course]],
) -> PostingWeek:
    days = [monday + timedelta(days=n) for n in DAYS]
    free = {each.day: each for each in free_days(days[0], days[-1])}
    return PostingWeek(
        label=week_of(monday),
        number=books.half.week_of(monday),
        days=tuple(
            PostingDay(
                day=day,
                planned=tuple(planned.get(day, ())),
                posted=tuple(posted.get(day, ())),
                free_day=free.get(day),
            )
            for day in days
        ),
    )


def _planned(made: Iterable[Course], on: date) -> dict[date, list[Slot]]:
    found: dict[date, list[Slot]] = {}
    for course in made:
        day = course.video.planned_on
        if day and not course.progress.cancelled:
            found.setdefault(day, []).append(Slot(course=course, missed=_missed(course, day, on)))
    return found


def _missed(course: Course, day: date, on: date) -> bool:
    return day < min(on, course.progress.posted_on or date.max)


def _posted(made: Iterable[Course]) -> dict[date, list[Course]]:
    found: dict[date, list[Course]] = {}
    for course in made:
        if day := course.progress.posted_on:
            found.setdefault(day, []).append(course)
    return found

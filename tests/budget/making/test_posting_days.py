"""The calendar of planned and posted videos."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from budget.books import Books
from budget.making.posting_days import PostingDay, posting_weeks
from tests import build
from tests.budget.making.half_year import posted_on, told

DAYS = st.integers(-30, 260).map(lambda n: build.HALF.first_day + timedelta(days=n))


def day_of(books: Books, day: date) -> PostingDay:
    return next(each for week in posting_weeks(books) for each in week.days if each.day == day)


def planned(books: Books, day: date) -> Books:
    """The books in which every video is planned for one day."""
    return replace(books, videos=tuple(replace(v, planned_on=day) for v in books.videos))


def test_it_has_whole_weeks_and_names_their_holidays() -> None:
    weeks = posting_weeks(build.books())
    assert (len(weeks), {len(week.days) for week in weeks}) == (26, {7})
    free = day_of(build.books(), date(2021, 4, 27)).free_day
    assert free is not None
    assert free.name.nl == "Koningsdag"


def test_a_planned_day_that_went_by_is_missed_also_when_the_post_came_later() -> None:
    thursday = date(2021, 4, 8)
    books = planned(posted_on(date(2021, 4, 20), thursday, date(2021, 4, 9)), thursday)
    assert [slot.missed for slot in day_of(books, thursday).planned] == [False, True]
    assert [c.video.id for c in day_of(books, date(2021, 4, 9)).posted] == ["V02"]


def test_the_day_itself_is_not_missed_yet() -> None:
    today = date(2021, 4, 8)
    books = planned(told(today, {"V01": ""}), today)
    assert [slot.missed for slot in day_of(books, today).planned] == [False]


def test_a_cancelled_video_is_planned_no_more() -> None:
    books = planned(told(date(2021, 4, 20), {"V01": "2021-04-06:x"}), date(2021, 4, 8))
    assert day_of(books, date(2021, 4, 8)).planned == ()


def test_what_lies_outside_the_half_has_a_week_of_its_own() -> None:
    first, *_, last = posting_weeks(
        planned(posted_on(build.ON, date(2021, 3, 28)), date(2022, 1, 2))
    )
    assert (first.label, first.number) == ("2021-W12", 0)
    assert (last.label, last.number) == ("2021-W52", 27)


@given(DAYS)
def test_every_video_is_on_the_calendar_once(on: date) -> None:
    books = build.books(on)
    days = [day for week in posting_weeks(books) for day in week.days]
    assert sum(len(day.planned) for day in days) == len(books.videos)
    assert sum(len(day.posted) for day in days) == sum(
        state.posted_on is not None for state in books.progress.values()
    )

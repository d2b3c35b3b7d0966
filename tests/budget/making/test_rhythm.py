"""The weekly rhythm against a minimum that is handed in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.half import Half
from budget.making.rhythm import Rhythm, Silence, rhythm
from budget.making.rhythm_words import rhythm_words
from data.language import language
from tests import build
from tests.budget.making.half_year import posted_on

MONDAY = build.HALF.first_day
PER_WEEK = st.lists(st.integers(0, 4), min_size=1, max_size=26)


def weekly(*counts: int, minimum: int | None = 2, on: date | None = None) -> Rhythm:
    """The rhythm of so many posts in each week, all on its first days; after the last of them."""
    days = [
        MONDAY + timedelta(days=7 * week + n % 7)
        for week, count in enumerate(counts)
        for n in range(count)
    ]
    last = MONDAY + timedelta(days=7 * len(counts) - 1)
    return rhythm(posted_on(on or last, *days), minimum)


def said(kept: Rhythm) -> str:
    return " ".join(map(language("en").say, rhythm_words(kept)))


def test_exactly_the_minimum_is_enough_and_one_less_is_not() -> None:
    assert [week.kept for week in weekly(2, 1, 3).complete] == [True, False, True]
    assert [week.short for week in weekly(2, 1, 0).complete] == [0, 1, 2]


def test_the_minimum_is_what_is_handed_in() -> None:
    assert [week.label for week in weekly(2, 3, minimum=3).slow] == ["2021-W14"]
    assert weekly(0, 0, minimum=0).streak == 2


def test_without_a_minimum_no_week_is_kept_or_short() -> None:
    kept = weekly(2, 0, minimum=None)
    assert (kept.complete, kept.slow, kept.streak) == ((), (), 0)
    assert said(kept) == "No minimum a week is known, so no week is judged."


def test_the_running_week_is_not_judged_and_says_what_it_needs() -> None:
    wednesday = MONDAY + timedelta(days=9)
    kept = weekly(2, 1, on=wednesday)
    assert kept.running is not None
    assert (len(kept.complete), kept.running.kept, kept.running.short) == (1, None, 1)
    assert said(kept).endswith("This week 1 more video is needed, by 18 April 2021.")


def test_a_week_before_the_contract_is_not_judged() -> None:
    books = posted_on(MONDAY + timedelta(days=20))
    kept = rhythm(books, 2, begin=MONDAY + timedelta(days=1))
    assert [week.label for week in kept.complete] == ["2021-W15", "2021-W16"]


def test_streaks_are_weeks_in_a_row() -> None:
    kept = weekly(2, 2, 3, 0, 2, 2)
    assert (kept.streak, kept.longest_streak) == (2, 3)
    assert weekly(2, 2, 1).streak == 0


def test_a_silence_is_the_days_between_two_posts() -> None:
    kept = rhythm(posted_on(date(2021, 4, 30), MONDAY, date(2021, 4, 20)), 2)
    assert kept.longest_silence == Silence(first_day=date(2021, 4, 6), last_day=date(2021, 4, 19))
    assert [silence.days for silence in kept.silences] == [14, 10]


def test_before_the_half_there_is_no_rhythm_and_no_silence() -> None:
    kept = rhythm(posted_on(MONDAY - timedelta(days=1)), 2)
    assert (kept.complete, kept.running, kept.longest_silence) == ((), None, None)
    assert said(kept) == "No week is complete yet."


def test_it_says_how_many_weeks_were_kept_and_which_were_not() -> None:
    assert said(weekly(2, 0, 1, 2, 2)) == (
        "In 3 of 5 complete weeks at least 2 videos were posted. "
        "Too few in (number): 2021-W15 (0), 2021-W16 (1). The last 2 weeks did."
    )


def test_holidays_are_marked_and_excuse_no_week() -> None:
    first = weekly(1).weeks[0]
    assert [free.name.en for free in first.free_days] == ["Easter Monday"]
    assert first.kept is False


@pytest.mark.parametrize(
    ("half", "posts", "label"),
    [
        # The year has 53 weeks, and 3 January 2021 is in the last of them.
        ("2020-W40", (date(2020, 12, 28), date(2021, 1, 3)), "2020-W53"),
        # The clock goes forward in the night before 28 March, and back before 31 October.
        ("2021-W01", (date(2021, 3, 27), date(2021, 3, 28)), "2021-W12"),
        ("2021-W40", (date(2021, 10, 30), date(2021, 10, 31)), "2021-W43"),
    ],
)
def test_a_long_year_and_a_changed_clock_move_no_post_to_another_week(
    half: str, posts: tuple[date, ...], label: str
) -> None:
    known = Half(half)
    kept = rhythm(posted_on(known.last_day, *posts, half=known), 2)
    assert [(week.label, week.posted) for week in kept.weeks if week.posted] == [(label, 2)]
    assert {(week.last_day - week.first_day).days for week in kept.weeks} == {6}


@given(PER_WEEK, st.none() | st.integers(0, 3))
def test_every_judged_week_is_kept_or_slow(counts: list[int], minimum: int | None) -> None:
    kept = weekly(*counts, minimum=minimum)
    good = [week for week in kept.complete if week.kept]
    assert len(good) + len(kept.slow) == len(kept.complete)
    assert kept.streak <= kept.longest_streak <= len(good)


@given(PER_WEEK)
def test_posts_and_silences_are_all_the_days_so_far(counts: list[int]) -> None:
    kept = weekly(*counts)
    days = sum(min(count, 7) for count in counts)
    assert days + sum(silence.days for silence in kept.silences) == 7 * len(counts)
    assert sum(week.posted for week in kept.weeks) == sum(counts)

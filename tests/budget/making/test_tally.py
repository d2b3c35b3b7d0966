"""Counting videos: together and by what they have in common."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.books import Books
from budget.by import By, named
from budget.counts import counts
from budget.making.course import courses
from budget.making.tally import tallies, tally
from budget.making.weekly import week_tallies
from budget.production import Kind, Step, Topic
from data.language import language
from tests import build
from tests.budget.making.half_year import told

ON = date(2021, 6, 30)
UNTIL_DELIVERY = "2021-04-05:1 2021-04-06:2 2021-04-07:3 2021-04-08:4"
RIGHT_AT_ONCE = f"{UNTIL_DELIVERY} 2021-04-09:5"
ON_THE_SECOND = f"{UNTIL_DELIVERY} 2021-04-09:5- 2021-04-10:4 2021-04-11:5"
RECUT = f"{RIGHT_AT_ONCE} 2021-04-10:recut 2021-04-11:5"
DAYS = st.integers(-30, 260).map(lambda n: date.fromordinal(build.HALF.first_day.toordinal() + n))


def test_all_videos_are_counted_as_the_half_is() -> None:
    books = build.books()
    all_of_them, half = tally(courses(books)), counts(books)
    assert (all_of_them.videos, all_of_them.scheduled) == (52, 52)
    assert (all_of_them.accepted, all_of_them.posted) == (half.accepted, half.posted)
    assert (all_of_them.called_off, all_of_them.by_step) == (half.called_off, half.by_step)


def test_a_rejected_video_counts_once_and_its_rejections_each() -> None:
    twice = f"{UNTIL_DELIVERY} 2021-04-09:5- 2021-04-10:4 2021-04-11:5-"
    counted = tally(courses(told(ON, {"V01": twice, "V02": RIGHT_AT_ONCE, "V03": "2021-04-05:x"})))
    assert (counted.rejected, counted.rejections) == (1, 2)
    assert (counted.cancelled, counted.by_step[Step.MAKE]) == (1, 1)


@pytest.mark.parametrize(
    ("videos", "share"),
    [
        ((RIGHT_AT_ONCE, ON_THE_SECOND), Decimal("0.5")),
        ((RIGHT_AT_ONCE, RECUT), Decimal("0.5")),
        ((RIGHT_AT_ONCE, UNTIL_DELIVERY), Decimal(1)),
        ((ON_THE_SECOND,), Decimal(0)),
        ((UNTIL_DELIVERY,), None),
        ((), None),
    ],
)
def test_first_time_right_is_a_share_of_what_was_accepted(
    videos: tuple[str, ...], share: Decimal | None
) -> None:
    made = {f"V{n:02}": moves for n, moves in enumerate(videos)}
    assert tally(courses(told(ON, made))).first_time_right == share


def mixed() -> Books:
    """Three videos that differ in everything that videos are put together by."""
    books = told(ON, {"V01": RIGHT_AT_ONCE, "V02": ON_THE_SECOND, "V03": UNTIL_DELIVERY})
    first, second, third = books.videos
    second = replace(second, topic=Topic.OTHER, subject="eenzaamheid", creator="maker B")
    third = replace(third, kind=Kind.OWN, requester="campagnemanager", creator="maker B")
    return replace(books, videos=(first, second, third))


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        (By.TOPIC, {"Corona": 2, "Other topics": 1}),
        (By.SUBJECT, {"handen wassen": 2, "eenzaamheid": 1}),
        (By.KIND, {"With a creator": 2, "Without a creator": 1}),
        (By.REQUESTER, {"team social": 2, "campagnemanager": 1}),
        (By.CREATOR, {"maker B": 2, "not known yet": 1}),
    ],
)
def test_each_group_has_its_name_and_its_videos(by: By, groups: dict[str, int]) -> None:
    counted = tallies(courses(mixed()), by)
    assert {str(named(by, name)): each.videos for name, each in counted} == groups
    assert next(iter(groups)) == str(named(by, counted[0][0]))


def test_a_creator_who_is_not_chosen_is_said_in_both_languages() -> None:
    words = named(By.CREATOR, None)
    assert not isinstance(words, str)
    assert language("nl").say(words) == "nog niet bekend"


@given(st.sampled_from(By), DAYS)
def test_groups_add_up_to_the_whole(by: By, on: date) -> None:
    made = courses(build.books(on))
    groups, whole = [each for _, each in tallies(made, by)], tally(made)
    for figure in ("videos", "scheduled", "called_off", "accepted", "posted", "rejections"):
        assert sum(getattr(each, figure) for each in groups) == getattr(whole, figure)


@given(DAYS)
def test_weeks_add_up_to_the_whole(on: date) -> None:
    books = build.books(on)
    weeks, whole = week_tallies(books), tally(courses(books))
    for figure in ("scheduled", "called_off", "accepted", "posted", "cancelled"):
        assert sum(getattr(week, figure) for week in weeks) == getattr(whole, figure)


def test_a_week_has_what_happened_in_it() -> None:
    late = "2021-04-05:1 2021-04-06:2 2021-04-07:3 2021-04-13:4 2021-04-14:5-"
    before = "2021-03-30:1 2021-04-06:x"
    weeks = week_tallies(told(ON, {"V01": late, "V02": before, "V03": RIGHT_AT_ONCE}))
    first, second = weeks[1], weeks[2]
    assert (first.label, first.called_off, first.accepted, first.cancelled) == ("2021-W14", 3, 1, 1)
    assert (second.rejected, second.accepted, weeks[0].label) == (1, 0, "")


def test_a_withdrawn_approval_leaves_the_week_in_which_it_fell() -> None:
    weeks = week_tallies(told(ON, {"V01": f"{RIGHT_AT_ONCE} 2021-04-12:recut"}))
    assert [week.accepted for week in weeks[1:3]] == [1, -1]

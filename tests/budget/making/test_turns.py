"""How long videos lie with whoever acts."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from budget.making.course import courses
from budget.making.turns import Turn, per_side, per_step, turns
from budget.production import Side, Step
from tests import build
from tests.budget.making.half_year import told

ON = date(2021, 4, 30)
REJECTED = (
    "2021-04-01:1 2021-04-02:2 2021-04-03:3 2021-04-10:4 2021-04-12:5- 2021-04-15:4 2021-04-20:5"
)
DAYS = st.integers(-30, 260).map(lambda n: date.fromordinal(build.HALF.first_day.toordinal() + n))


def known(**videos: str) -> tuple[Turn, ...]:
    return turns(courses(told(ON, videos)), ON)


def test_a_rejected_video_has_two_turns_in_making_and_in_judging() -> None:
    steps = per_step(known(V01=REJECTED))
    assert (steps[Step.MAKE].days.n, steps[Step.MAKE].days.median) == (2, Decimal(5))
    assert (steps[Step.APPROVE].days.n, steps[Step.APPROVE].days.median) == (2, Decimal("3.5"))


def test_what_still_waits_can_be_the_longest_but_is_not_in_the_median() -> None:
    post = per_step(known(V01=REJECTED))[Step.POST]
    assert (post.days.n, post.days.median, post.waiting) == (0, None, 1)
    assert post.longest is not None
    assert (post.longest.video, post.longest.days, post.longest.ended_on) == ("V01", 10, None)


def test_a_step_that_no_video_reached_has_no_figures() -> None:
    webcare = per_step(known(V01=REJECTED))[Step.WEBCARE]
    assert (webcare.longest, webcare.days.median, webcare.total) == (None, None, 0)


def test_a_cancelled_video_took_time_but_finished_nothing() -> None:
    topic = per_step(known(V01="2021-04-09:x"))[Step.TOPIC]
    assert (topic.days.n, topic.total, topic.waiting) == (0, 464, 0)


def test_a_changed_version_ends_a_turn_without_a_post() -> None:
    post = per_step(known(V01=f"{REJECTED} 2021-04-22:recut"))[Step.POST]
    assert (post.days.n, post.total, post.waiting) == (0, 2, 0)


def test_each_side_has_the_days_that_videos_lay_with_it() -> None:
    sides = per_side(known(V01=REJECTED))
    # Since 1 January 2020 the video waited for its topic: 456 days with the ministry.
    assert sides[Side.MINISTRY].total == 456 + 1 + 2 + 5
    assert sides[Side.AGENCY].total == 1 + 7 + 3 + 10


@given(DAYS)
def test_turns_follow_each_other_from_side_to_side_without_a_gap(on: date) -> None:
    for course in courses(build.books(on)):
        own = turns([course], on)
        for before, after in pairwise(own):
            assert before.side is not after.side
            assert before.ended_on == after.since
        assert sum(turn.days for turn in own) >= 0


@given(DAYS)
def test_steps_and_sides_share_the_same_days(on: date) -> None:
    found = turns(courses(build.books(on)), on)
    steps, sides = per_step(found), per_side(found)
    assert sum(t.total for t in steps.values()) == sum(t.total for t in sides.values())
    assert sum(t.waiting for t in steps.values()) <= len(build.VIDEOS)

"""Who blocks what, and for how many days."""

from datetime import date

from budget.production import Side, Step
from budget.waiting import waiting
from tests import build

WAITS = waiting(build.books())


def test_what_is_latest_comes_first() -> None:
    first = WAITS[0]
    assert (first.video.id, first.step, first.days, first.late) == ("V23", Step.POST, 2, 6)
    assert [w.late for w in WAITS] == sorted((w.late for w in WAITS), reverse=True)


def test_a_video_waits_for_whoever_acts_in_its_step() -> None:
    assert {w.side for w in WAITS if w.step in (Step.SCRIPT, Step.MAKE, Step.POST)} == {Side.AGENCY}
    assert {w.side for w in WAITS if w.step is Step.TOPIC} == {Side.MINISTRY}


def test_what_is_done_waits_for_nobody() -> None:
    assert waiting(build.books(date(2022, 1, 1))) == ()


def test_what_is_posted_is_late_no_more() -> None:
    webcare = [w for w in waiting(build.books(date(2021, 4, 10))) if w.step is Step.WEBCARE]
    assert webcare
    assert {w.late for w in webcare} == {0}

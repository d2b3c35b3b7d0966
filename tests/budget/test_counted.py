"""A number of videos says what it counts, so that two numbers that differ can be compared."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest

from budget.books import Books
from budget.counted import counted
from budget.counts import counts
from budget.details import Detail, detail
from budget.position import Basis, spend_per_video
from budget.production import Move, Side, Step, StepEvent
from data.language import language
from tests import build

NL, ASKED = language("nl"), replace(build.VIDEOS[0], id="V53")


def books(cancelled: Collection[str], *, asked: bool) -> Books:
    """52 videos ordered, a 53rd asked for or not, and these cancelled."""
    known = build.books(date(2021, 4, 5))
    gone = tuple(
        StepEvent(
            video=video,
            step=Step.TOPIC,
            move=Move.CANCELLED,
            day=known.on,
            side=Side.MINISTRY,
            cut="",
        )
        for video in cancelled
    )
    videos = (*known.videos, ASKED) if asked else known.videos
    return replace(known, videos=videos, events=gone)


SAID = {
    "53 video's: 52 besteld, waarvan 1 geannuleerd, en 1 niet besteld, waarvan 1 geannuleerd.": (
        books({"V31", "V53"}, asked=True)
    ),
    "53 video's: 52 besteld, en 1 niet besteld.": books((), asked=True),
    "52 video's: 52 besteld, waarvan 2 geannuleerd.": books({"V31", "V32"}, asked=False),
}


@pytest.mark.parametrize(("said", "known"), SAID.items())
def test_what_is_counted_is_said(said: str, known: Books) -> None:
    words = counted(spend_per_video(known))
    assert words is not None
    assert NL.say(words) == said


def test_where_all_is_ordered_and_goes_on_a_number_says_enough() -> None:
    assert counted(spend_per_video(build.books())) is None


def test_one_video_that_was_never_ordered_is_told_alone() -> None:
    (asked,) = (s for s in spend_per_video(books((), asked=True)) if s.price is None)
    words = counted((asked,))
    assert words is not None
    assert NL.say(words) == "1 video: 1 niet besteld."


def test_a_table_per_requester_or_topic_says_what_its_videos_are() -> None:
    known = books({"V31", "V53"}, asked=True)
    for by in (Detail.REQUESTER, Detail.TOPIC):
        for grid in detail(by, known, Basis.EXCL, NL, dict):
            assert grid.note == next(iter(SAID))
    assert counts(known).called_off == 52

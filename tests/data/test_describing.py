"""What is told of a video: kept from its day on, read back with the video, of its own half."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from budget.half import Half
from budget.particulars import Described
from budget.production import Video
from budget.refused import Refused
from data.acts import production
from data.acts.describing import describe
from data.store import take_snapshot, unit_of_work
from data.tables import HalfRow
from tests.billed import video

HALF, OTHER = Half("2021-W14"), Half("2021-W40")
DAY = date(2021, 4, 15)
TOLD = Described(video="V01", message="Was je handen", seconds=34, creator="maker B")


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two halves that each know a video V01."""
    with unit_of_work(engine, act="add", by="social", day=DAY) as work:
        for half in (HALF, OTHER):
            work.add(HalfRow(id=half.id))
            production.add_video(work, half, replace(video("V01", DAY), target_group="jongeren"))
    return engine


def tell(engine: Engine, told: Described, day: date, half: Half = HALF) -> None:
    with unit_of_work(engine, act="describe", by="social", day=day) as work:
        describe(work, half, told, day)


def known(engine: Engine, day: date = DAY, half: Half = HALF) -> Video:
    return take_snapshot(engine, half, day).books.videos[0]


def test_what_a_new_video_says_of_itself_is_kept(books: Engine) -> None:
    assert (known(books).target_group, known(books).seconds) == ("jongeren", None)


def test_what_is_told_later_counts_from_its_day_on(books: Engine) -> None:
    later = DAY + timedelta(days=1)
    tell(books, TOLD, later)
    assert (known(books).message, known(books).creator) == ("", None)
    assert known(books, later).message == "Was je handen"
    assert (known(books, later).seconds, known(books, later).creator) == (34, "maker B")


def test_another_half_keeps_its_own(books: Engine) -> None:
    tell(books, TOLD, DAY)
    assert known(books, half=OTHER).message == ""


def test_a_planned_day_may_move_and_else_stays(books: Engine) -> None:
    moved = replace(TOLD, planned_on=date(2021, 5, 6))
    tell(books, moved, DAY)
    assert known(books).planned_on == date(2021, 5, 6)
    tell(books, Described(video="V01"), DAY)
    assert known(books).planned_on == video("V01", DAY).planned_on


@pytest.mark.parametrize(
    ("told", "day", "why"),
    [
        (replace(TOLD, video="V99"), DAY, "is not known"),
        (TOLD, DAY - timedelta(days=1), "is known since"),
    ],
)
def test_what_cannot_be_told_is_refused(
    books: Engine, told: Described, day: date, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        tell(books, told, day)


def test_a_day_to_come_is_refused(books: Engine) -> None:
    with (
        pytest.raises(Refused),
        unit_of_work(books, act="describe", by="social", day=DAY) as work,
    ):
        describe(work, HALF, TOLD, DAY + timedelta(days=1))

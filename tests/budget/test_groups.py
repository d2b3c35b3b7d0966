"""Requesters and topics: who ordered most comes first, and nobody's video is counted twice."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from budget.books import Books
from budget.details import Detail, detail
from budget.grid import Cell, Grid, frame, shown
from budget.groups import added, per_requester, per_topic
from budget.money import ZERO
from budget.portfolio import Paid
from budget.position import Basis, position, spend_per_video
from data.language import language
from tests import build
from tests.budget.test_basis import VIDEOS

NL = language("nl")
BOOKS = replace(build.books(), videos=VIDEOS)
SPENDS = spend_per_video(BOOKS)
PAID = Paid(net=Decimal("1000.00"), vat=Decimal("210.00"))


def grids(by: Detail, basis: Basis = Basis.EXCL) -> tuple[Grid, ...]:
    """The tables of a detail."""
    return detail(by, BOOKS, basis, NL, lambda: {2021: PAID, 2022: PAID})


def added_up(cells: Iterable[Cell]) -> Decimal:
    """The amounts among these cells together."""
    return sum((cell for cell in cells if isinstance(cell, Decimal)), ZERO)


def test_requesters_come_with_what_they_ordered() -> None:
    found = per_requester(SPENDS)
    assert [(one.name, one.sum.videos) for one in found] == [
        ("campagnemanager", 26),
        ("team social", 26),
    ]
    assert sum(one.sum.price for one in found) == build.MONEY


def test_a_topic_is_its_subjects_together() -> None:
    for topic in per_topic(SPENDS):
        assert sum(one.videos for _, one in topic.subjects) == topic.sum.videos
        assert sum(one.earned for _, one in topic.subjects) == topic.sum.earned


def test_nothing_together_is_nothing() -> None:
    assert (added(()).videos, added(()).earned) == (0, Decimal("0.00"))


def test_the_total_row_is_the_position_and_its_rows_add_up_to_it() -> None:
    for basis in Basis:
        (grid,) = grids(Detail.REQUESTER, basis)
        stands = position(BOOKS, basis)
        assert grid.total[3:] == tuple(stands.stages.values())
        columns = list(zip(*grid.rows, strict=True))[2:]
        assert [added_up(column) for column in columns] == list(grid.total[2:])


def test_a_file_has_the_figures_and_a_head_that_says_the_basis() -> None:
    made = frame(grids(Detail.TOPIC, Basis.INCL)[-1])
    assert list(made.columns)[-1] == "Betaald incl. btw"
    assert sum(made["Betaald incl. btw"]) == Decimal("1192.60")


def test_weeks_are_those_that_have_begun() -> None:
    (grid,) = grids(Detail.WEEK)
    assert len(grid.rows) == 13
    last = shown(grid.rows[-1], NL)
    assert (last[0], last[2], last[-1]) == ("2021-W26", "2", "n.v.t.")


def test_what_was_spent_in_the_weeks_is_what_was_spent_so_far() -> None:
    for basis in Basis:
        (grid,) = grids(Detail.WEEK, basis)
        complete = grid.rows[:-1]
        assert added_up(row[-2] for row in complete) == complete[-1][-1]


def test_only_what_was_spent_in_a_week_may_be_added_up() -> None:
    (grid,) = grids(Detail.WEEK, Basis.INCL)
    assert grid.summed == ("Besteed in de week incl. btw",)


def shifted(days: int) -> Books:
    """The books in which everything was booked so many days earlier or later."""
    books = build.books(build.HALF.last_day + timedelta(days=60))
    move = timedelta(days=days)
    entries = tuple(replace(entry, day=entry.day + move) for entry in books.entries)
    events = tuple(replace(event, day=event.day + move) for event in books.events)
    videos = tuple(replace(video, added_on=video.added_on + move) for video in books.videos)
    return replace(books, entries=entries, events=events, videos=videos)


@pytest.mark.parametrize(
    ("days", "place", "label"), [(-3, 0, "Voor 2021-W14"), (20, -1, "Na 2021-W39")]
)
def test_what_lies_outside_the_weeks_has_a_row_of_its_own(
    days: int, place: int, label: str
) -> None:
    books = shifted(days)
    for basis in Basis:
        rows = detail(Detail.WEEK, books, basis, NL, dict)[0].rows
        assert rows[place][0] == label
        assert added_up(row[-2] for row in rows) == rows[-1][-1] == position(books, basis).earned
        assert sum(row[2] for row in rows if isinstance(row[2], int)) == 52


def test_each_payment_shows_its_calendar_budget_year() -> None:
    years, payments = grids(Detail.YEAR)
    assert years.rows == (
        ("2021", Decimal("985.60"), Decimal("1000.00")),
        ("2022", Decimal("0.00"), Decimal("1000.00")),
    )
    assert {row[1] for row in payments.rows} == {"2021"}
    assert added_up(row[3] for row in payments.rows) == Decimal("985.60")


def test_payments_with_vat_are_those_of_the_invoices() -> None:
    years, _ = grids(Detail.YEAR, Basis.INCL)
    assert years.rows[0] == ("2021", Decimal("1192.60"), Decimal("1210.00"))

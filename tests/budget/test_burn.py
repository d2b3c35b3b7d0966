"""Weeks, counts and outlook of a half, from its books."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.burn import burn
from budget.counts import counts
from budget.outlook import contract_estimate, earned, outlook
from budget.production import Kind, Move, Side, Step, StepEvent, Topic, Video
from tests import build


def test_a_week_that_is_over_has_its_values() -> None:
    week = burn(build.books())[3]
    assert week.planned_value is not None
    assert round(week.planned_value, 2) == Decimal("788.46")
    assert week.actual_cost == 8 * Decimal("98.56")


def test_the_running_week_has_counts_but_no_value_yet() -> None:
    week = burn(build.books())[12]
    assert (week.last_day, week.earned_value, week.actual_cost) == (date(2021, 7, 4), None, None)
    assert week.accepted == 2


def test_weeks_and_counts_tell_the_same() -> None:
    books = build.books()
    assert sum(week.accepted for week in burn(books)) == counts(books).accepted


def test_a_withdrawn_approval_leaves_its_week() -> None:
    books = build.books()
    recut = StepEvent(video="V24", step=Step.MAKE, move=Move.RECUT, day=build.ON, side=Side.AGENCY)
    books = replace(books, events=(*books.events, recut))
    assert burn(books)[12].accepted == 1
    assert counts(books).accepted == 23


@pytest.mark.parametrize(
    ("day", "accepted", "posted"),
    [(date(2021, 4, 4), 0, 0), (date(2021, 6, 30), 24, 22), (date(2021, 10, 10), 52, 52)],
)
def test_counts_on_a_day(day: date, accepted: int, posted: int) -> None:
    n = counts(build.books(on=day))
    assert (n.accepted, n.posted) == (accepted, posted)


def test_a_cancelled_video_does_not_lower_what_was_planned() -> None:
    asked = Video(
        id="V53",
        title="x",
        topic=Topic.OTHER,
        subject="x",
        kind=Kind.OWN,
        requester="x",
        added_on=build.ON,
    )
    books = build.books()
    gone = StepEvent(
        video="V53", step=Step.TOPIC, move=Move.CANCELLED, day=build.ON, side=Side.MINISTRY
    )
    books = replace(books, videos=(*books.videos, asked), events=(*books.events, gone))
    assert (counts(books).planned, counts(books).cancelled) == (52, 1)


def test_without_a_grant_nothing_is_planned_or_valued() -> None:
    books = build.email_only()
    assert counts(books).planned is None
    assert {(w.planned_value, w.earned_value) for w in burn(books)} == {(None, None)}
    assert (earned(books).pv, earned(books).ac) == (None, Decimal(0))


def test_the_contract_estimate_counts_amendments_and_what_is_still_to_be_ordered() -> None:
    books = replace(build.books(), amended=Decimal("48.00"))
    assert contract_estimate(books) == Decimal("5173.00")
    ordered_less = replace(books, call_offs=(), entries=())
    assert contract_estimate(ordered_less) == Decimal("5173.00")


def test_without_a_contract_there_is_no_estimate() -> None:
    assert contract_estimate(replace(build.books(), contract_value=None)) is None


@pytest.mark.parametrize(
    ("day", "weeks_used"),
    [
        (date(2021, 4, 4), 0),
        (date(2021, 4, 10), 0),
        (date(2021, 4, 11), 1),
        (date(2021, 10, 3), 26),
        (date(2021, 12, 1), 26),
    ],
)
def test_only_completed_weeks_are_used(day: date, weeks_used: int) -> None:
    assert outlook(build.books(on=day)).weeks_used == weeks_used


def test_after_the_last_day_the_odds_are_known() -> None:
    over = outlook(build.books(on=date(2021, 10, 3)))
    assert over.all_on_time == 0
    assert over.at_least == {50: 50, 85: 50, 95: 50}


def test_the_running_week_is_forecast_whole_from_what_it_has() -> None:
    ahead = outlook(build.books())
    assert ahead.at_least is not None
    assert ahead.at_least[95] >= 24

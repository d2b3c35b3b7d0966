"""What a video reached by its latest count, and what that cost."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.audience.score import Measure, latest, measured, scores
from budget.position import Basis
from tests.budget.audience.counted import COUNTED, Count, counted

WHOLE = Count(video="V01", views=4000, likes=150, comments=20, shares=30)
NUMBERS = st.none() | st.integers(0, 10**9)


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        (Measure.VIEWS, Decimal(4000)),
        (Measure.ENGAGEMENT, Decimal("0.05")),
        (Measure.COST, Decimal("100.00")),
        (Measure.PER_THOUSAND, Decimal(25)),
        (Measure.PER_COMMENT, Decimal(5)),
        (Measure.PER_INTERACTION, Decimal("0.5")),
    ],
)
def test_a_video_by_each_measure(measure: Measure, value: Decimal) -> None:
    assert measured(scores(counted(WHOLE))[0], measure) == value


@pytest.mark.parametrize(
    ("count", "measure"),
    [
        (replace(WHOLE, shares=None), Measure.ENGAGEMENT),
        (replace(WHOLE, views=None), Measure.ENGAGEMENT),
        (replace(WHOLE, views=0), Measure.ENGAGEMENT),
        (replace(WHOLE, views=0), Measure.PER_THOUSAND),
        (replace(WHOLE, comments=0), Measure.PER_COMMENT),
        (replace(WHOLE, comments=None), Measure.COMMENTS),
        (replace(WHOLE, likes=None), Measure.PER_INTERACTION),
    ],
)
def test_what_is_unknown_or_cannot_be_divided_is_none(count: Count, measure: Measure) -> None:
    assert measured(scores(counted(count))[0], measure) is None


def test_nothing_counted_is_not_the_same_as_unknown() -> None:
    assert measured(scores(counted(replace(WHOLE, comments=0)))[0], Measure.COMMENTS) == 0


def test_the_last_count_holds_also_where_it_came_in_first() -> None:
    later = replace(WHOLE, views=9000, on=COUNTED + timedelta(days=30))
    assert latest(counted(later, WHOLE))["V01"].views == 9000
    assert scores(counted(later, WHOLE))[0].days == 60


def test_a_posted_video_that_nobody_counted_is_there_without_figures() -> None:
    (score,) = scores(replace(counted(WHOLE), results=()))
    assert (score.result, score.days, measured(score, Measure.VIEWS)) == (None, None, None)


def test_a_video_that_nobody_ordered_has_no_cost() -> None:
    (score,) = scores(replace(counted(WHOLE), call_offs=()))
    assert measured(score, Measure.COST) is None
    assert measured(score, Measure.PER_THOUSAND) is None


def test_costs_can_be_with_vat() -> None:
    (score,) = scores(counted(WHOLE), Basis.INCL)
    assert measured(score, Measure.COST) == Decimal("121.00")


@pytest.mark.parametrize("measure", Measure)
def test_only_of_costs_less_is_better(measure: Measure) -> None:
    assert measure.is_cost == (measure is Measure.COST or measure.value.startswith("per_"))


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_no_figure_is_made_up(
    views: int | None, likes: int | None, comments: int | None, shares: int | None
) -> None:
    count = Count(video="V01", views=views, likes=likes, comments=comments, shares=shares)
    (score,) = scores(counted(count))
    known = None not in (likes, comments, shares)
    assert (measured(score, Measure.ENGAGEMENT) is not None) == (known and bool(views))
    assert (measured(score, Measure.PER_THOUSAND) is not None) == bool(views)
    assert measured(score, Measure.VIEWS) == views


def test_days_are_counted_from_the_post() -> None:
    assert scores(counted(WHOLE))[0].posted_on == date(2021, 4, 10)
    assert scores(counted(WHOLE))[0].days == 30

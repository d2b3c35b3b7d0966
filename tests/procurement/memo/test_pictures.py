"""Charts show the figures of the snapshot, and say them in words too."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procurement.memo.axes import Bars, Lines
from procurement.memo.blocks import Figure
from procurement.memo.case import case_of
from procurement.memo.pictures import meanings, progress, progress_in_words, scale
from procurement.memo.words import compose
from tests import build
from tests.procurement.memo import states

ONE_DAY = timedelta(days=1)


def _figure(state: str) -> Figure:
    return progress(case_of(states.STATES[state](), build.verdicts()), states.english())


def test_the_lines_are_the_plan_and_what_was_earned_by_week() -> None:
    chart = _figure("half way").chart
    assert isinstance(chart, Lines)
    plan, earned = chart.series
    assert plan.points[-1] == (Decimal(26), build.MONEY)
    assert [week for week, _ in earned.points] == list(range(13))
    assert round(earned.points[-1][1], 2) == Decimal("2168.27")


def _in_words(on: date) -> str:
    case = case_of(build.snapshot(build.books(on)), ())
    return progress_in_words(case, states.english())


def test_the_chart_can_be_read_without_seeing_it() -> None:
    told = _in_words(build.ON)
    assert "At the end of week 12 the accepted videos were worth €2,168.27 of the budget" in told
    assert "the linear plan was then at €2,365.38. The plan rises to €5,125.00 in week 26." in told


@pytest.mark.parametrize("days", [1, 5, 30])
def test_in_the_last_week_the_plan_rises_no_further(days: int) -> None:
    assert "rises" not in _in_words(build.HALF.last_day - 6 * ONE_DAY + days * ONE_DAY)


def test_the_text_and_the_chart_do_not_say_the_same_twice() -> None:
    snapshot = states.STATES["half way"]()
    told = list(compose(snapshot, build.verdicts(), states.dutch()).words())
    long = [words for words in told if len(words) > len("Niet van toepassing") * 4]
    assert len(long) == len(set(long))


def test_lines_are_told_apart_by_more_than_colour() -> None:
    chart = _figure("half way").chart
    assert isinstance(chart, Lines)
    assert [(line.label, line.dashed) for line in chart.series] == [
        ("Linear plan", True),
        ("Earned", False),
    ]


def test_before_a_week_is_complete_there_is_only_the_plan() -> None:
    chart = _figure("before the half").chart
    assert isinstance(chart, Lines)
    assert [line.label for line in chart.series] == ["Linear plan"]


def test_an_unclear_amount_is_drawn_in_both_its_meanings() -> None:
    figure = meanings(case_of(states.STATES["only asked"](), ()), states.english())
    assert isinstance(figure.chart, Bars)
    assert [mark.text for _, mark in figure.chart.bars] == ["€6,201.25", "€37,207.50"]


@given(st.decimals(min_value=1, max_value=10_000_000, places=2))
def test_an_axis_runs_from_nothing_to_just_above_the_highest_value(highest: Decimal) -> None:
    at = [mark.at for mark in scale(highest, states.english())]
    assert at[0] == 0
    assert at[-2] < highest <= at[-1]
    assert len(at) <= 7

"""Charts show the figures of the snapshot, and say them in words too."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from procurement.memo.axes import Bars, Lines
from procurement.memo.blocks import Figure
from procurement.memo.case import case_of
from procurement.memo.pictures import meanings, progress, scale
from tests import build
from tests.procurement.memo import states


def _figure(state: str) -> Figure:
    return progress(case_of(states.STATES[state](), build.verdicts()), states.english())


def test_the_lines_are_the_plan_and_what_was_earned_by_week() -> None:
    chart = _figure("half way").chart
    assert isinstance(chart, Lines)
    plan, earned = chart.series
    assert plan.points[-1] == (Decimal(26), build.MONEY)
    assert [week for week, _ in earned.points] == list(range(13))
    assert round(earned.points[-1][1], 2) == Decimal("2168.27")


def test_the_chart_can_be_read_without_seeing_it() -> None:
    told = _figure("half way").alternative
    assert "At the end of week 12 accepted videos have earned €2,168.27" in told
    assert "the linear plan is then €2,365.38" in told


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

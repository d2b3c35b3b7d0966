"""Whole percents never say "all" or "nothing" of almost."""

from decimal import Decimal

import pytest

from budget.shares import still_possible, whole_percent
from budget.words import say
from data.language import language
from tests import build


@pytest.mark.parametrize(
    ("ratio", "told"),
    [
        ("-0.001", "minder dan 0 %"),
        ("0", "0 %"),
        ("0.0004", "minder dan 1 %"),
        ("0.46", "46 %"),
        ("0.9996", "meer dan 99 %"),
        ("1", "100 %"),
        ("1.004", "meer dan 100 %"),
        ("1.02", "102 %"),
    ],
)
def test_nothing_and_all_mean_exactly_that(ratio: str, told: str) -> None:
    said = language("nl").say(say("{share}", share=whole_percent(Decimal(ratio))))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == told


def test_what_is_unknown_has_no_share() -> None:
    assert language("nl")("{share}", share=whole_percent(None)) == "n.v.t."


def test_a_plan_is_out_of_reach_only_when_the_half_is_over() -> None:
    odds = (still_possible(Decimal(0), build.books(on)) for on in (build.ON, build.HALF.last_day))
    assert [bool(chance) for chance in odds] == [True, False]

"""The charts hold the figures of the books, and say them to whoever does not see them."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from plotly.graph_objects import Figure
from plotly.io import to_json

from budget.books import Books
from budget.figures import burn_figure, burn_words, rhythm_figure, rhythm_words
from budget.language import Language
from data.language import language
from tests import build

NL, EN = language("nl"), language("en")


def traces(figure: Figure) -> list[dict[str, Any]]:
    """What is drawn, as the browser gets it."""
    drawn: list[dict[str, Any]] = json.loads(to_json(figure))["data"]
    return drawn


def test_the_burn_ends_at_the_last_complete_week() -> None:
    spent, _ = traces(burn_figure(build.books(), NL))
    assert (spent["x"][0], spent["y"][0]) == (0, 0)
    assert (spent["x"][-1], spent["y"][-1]) == (12, 2168.32)


def test_the_plan_runs_from_nothing_to_all() -> None:
    _, plan = traces(burn_figure(build.books(), NL))
    assert (plan["x"], plan["y"]) == ([0, 26], [0, 5125])


def test_the_charts_are_told_apart_without_colour() -> None:
    spent, plan = traces(burn_figure(build.books(), NL))
    assert (spent["line"]["dash"], plan["line"]["dash"]) == ("solid", "dash")
    accepted, posted, _ = traces(rhythm_figure(build.books(), NL))
    assert accepted["marker"]["pattern"] != posted["marker"]["pattern"]


@pytest.mark.parametrize("chart", [burn_figure, rhythm_figure])
def test_a_chart_stays_the_same_all_week(chart: Callable[[Books, Language], Figure]) -> None:
    monday = date(2021, 6, 28)
    drawn = {to_json(chart(build.books(monday + timedelta(days=n)), NL)) for n in range(6)}
    assert len(drawn) == 1


def test_the_rhythm_counts_each_complete_week() -> None:
    accepted, posted, plan = traces(rhythm_figure(build.books(), NL))
    assert accepted["y"] == [2, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2]
    assert posted["y"] == accepted["y"]
    assert plan["y"] == [2, 2]


def test_without_a_grant_there_is_no_plan() -> None:
    books = build.books(granted=False)
    assert len(traces(rhythm_figure(books, NL))) == 2
    assert "against n/a planned" in EN.say(rhythm_words(books))


@pytest.mark.parametrize(
    ("books", "said"),
    [
        (
            build.books(),
            (
                "At the end of week 12 €2,168.32 was accepted, invoiced or paid; "
                "by the linear plan it would be €2,365.38."
            ),
        ),
        (build.books(build.HALF.first_day), "no week is complete yet"),
        (build.email_only(), "no week is complete yet"),
    ],
    ids=["half way", "first day", "nothing granted"],
)
def test_the_burn_is_told_in_words(books: Books, said: str) -> None:
    assert said in EN.say(burn_words(books))


def test_dutch_numbers_have_a_decimal_comma() -> None:
    assert burn_figure(build.books(), NL).layout.separators == ",."
    assert burn_figure(build.books(), EN).layout.separators == ".,"

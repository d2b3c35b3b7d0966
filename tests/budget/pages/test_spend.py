"""The spend page answers first, shows the position, and lets a reader search and take away."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from budget.books import Books
from budget.language import Language
from budget.pages.per_video import Files
from budget.pages.spend import Told, View, view
from data.language import language
from tests import build
from tests.seen import seen

NL, EN = language("nl"), language("en")
TOLD = Told(open_points=(build.question().text,))


def made(frame: pd.DataFrame) -> bytes:
    """A file that only says how many rows it has."""
    return str(len(frame)).encode()


def page(t: "Language", view: "View", files: "Files") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from budget.pages import spend

    spend.show(t, view, files)


def opened(books: Books, t: Language = NL) -> AppTest:
    """The page on the day of these books."""
    files = Files(csv=made, xlsx=made)
    at = AppTest.from_function(page, args=(t, view(t, books, TOLD), files)).run(timeout=30)
    assert not at.exception
    return at


def test_the_answer_comes_first() -> None:
    assert seen(opened(build.books())).startswith("Week 13 van 26: € 2.365,44 van € 5.125,00")


def test_granted_is_the_five_stages_and_what_is_free() -> None:
    shown = seen(opened(build.books()))
    for figure in (
        "Toegekend € 5.125,00",
        "Verplicht € 2.759,56",
        "Betaald € 985,60",
        "Vrij € 0,00",
    ):
        assert figure in shown
    assert "toegekend incl. btw: € 6.201,25" in shown


def test_the_chart_says_what_it_shows() -> None:
    (chart,) = opened(build.books()).get("plotly_chart")
    assert chart.proto.alt.startswith("Lijndiagram per week.")


def test_a_reader_searches_by_text() -> None:
    at = opened(build.books())
    at.text_input(key="text").set_value("V07").run()
    assert list(at.dataframe[0].value["Video"]) == ["V07"]
    assert "1 van 52 video's, samen € 98,56" in seen(at)


@pytest.mark.parametrize(
    ("label", "choice", "found"), [("Stap", 6, 2), ("Geldstadium", "paid", 10)]
)
def test_a_reader_searches_by_step_and_stage(label: str, choice: object, found: int) -> None:
    at = opened(build.books())
    (box,) = [box for box in at.selectbox if box.label == label]
    box.set_value(choice).run()
    assert len(at.dataframe[0].value) == found


def test_without_a_grant_nothing_is_drawn_and_the_page_says_so() -> None:
    at = opened(build.email_only())
    assert not at.get("plotly_chart")
    shown = seen(at)
    assert "Er is nog niets toegekend" in shown
    assert "ongeveer € 5.125,00" in shown
    assert "€ 0,00" not in shown


def test_without_a_grant_the_page_says_what_is_known_and_what_is_open() -> None:
    shown = seen(opened(build.email_only()))
    assert "E-mail VWS op TikTok, Budget, 30 mrt 2021: “zowat 5.125 euro (exclusief btw)”" in shown
    assert "Wat dekt 5.125 euro?" in shown


def test_the_page_speaks_english() -> None:
    assert "Spend per video" in seen(opened(build.books(), EN))

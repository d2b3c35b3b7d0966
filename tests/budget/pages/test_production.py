"""The production page says who must act, how each step stands and who holds what up."""

from dataclasses import replace
from datetime import date

from streamlit.testing.v1 import AppTest

from budget.books import Books
from budget.language import Language
from budget.pages.kit import Known
from budget.pages.production import View, view
from data.language import language
from tests import build
from tests.seen import seen

NL = language("nl")


def page(t: "Language", view: "View") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from budget.pages import production

    production.show(t, view)


def opened(books: Books) -> AppTest:
    """The page on the day of these books."""
    fact = build.fact()
    known = (Known(fact.title, fact.text, fact.evidence),)
    at = AppTest.from_function(page, args=(NL, view(NL, books, known))).run(timeout=30)
    assert not at.exception
    return at


def test_who_must_act_comes_first() -> None:
    assert seen(opened(build.books())).startswith("2 video's zijn te laat (V23")


def test_each_step_says_who_acts_and_how_many_wait() -> None:
    shown = seen(opened(build.books()))
    assert "Gepland 52 Besteld 52 Goedgekeurd 24 Geplaatst 22 Geannuleerd 0" in shown
    assert "6 Plaatsen Bureau 2" in shown


def test_a_video_that_was_asked_for_and_not_ordered_is_told_apart() -> None:
    asked = replace(build.VIDEOS[0], id="V53")
    books = replace(build.books(), videos=(*build.VIDEOS, asked))
    assert "53 video's: 52 besteld, en 1 niet besteld." in seen(opened(books))


def test_who_holds_what_up_is_listed_latest_first() -> None:
    shown = seen(opened(build.books()))
    assert "V23 Handen wassen 23 6 Plaatsen Bureau 2 6 V24" in shown


def test_the_chart_says_what_it_shows() -> None:
    (chart,) = opened(build.books()).get("plotly_chart")
    assert "22 video's goedgekeurd en 22 geplaatst in 12 voltooide weken" in chart.proto.alt


def test_before_anything_is_made_the_page_says_how_it_would_be_made() -> None:
    at = opened(build.email_only())
    assert "Begin van het halfjaar Eerste maandag na de e-mail. Aanname" in seen(at)
    assert not at.get("plotly_chart")


def test_when_all_is_done_nobody_waits() -> None:
    assert seen(opened(build.books(date(2022, 1, 1)))).startswith("Geen video wacht op iemand.")

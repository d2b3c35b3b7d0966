"""The spend page answers first, tells every figure on one basis, and more when asked for."""

import os
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

from budget.books import Books
from budget.desk import BudgetDesk
from budget.frames import Sought
from budget.language import Language
from budget.ledger import BILLED, MoneyStage
from budget.pages.per_video import FILTERS, Files, taken
from budget.pages.spend import Told, View, view
from budget.position import Basis
from data.doors.budget import budget_desk
from data.language import language
from data.store import open_store
from tests import build
from tests.seen import seen

NL, EN = language("nl"), language("en")
TOLD = Told(open_points=(build.question().text,))


def made(frame: pd.DataFrame, *, summed: Collection[str] | None = None) -> bytes:
    """A file that only says how many rows it has, and what may be added up."""
    return f"{len(frame)} {summed}".encode()


def desk(books: Books) -> BudgetDesk:
    """What can be done with the budget, in this test's own books."""
    return budget_desk(open_store(os.environ["KIJKGELD_DATABASE_URL"]), books.half, books.on)


def page(t: "Language", view: "View", files: "Files", desk: "BudgetDesk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from budget.pages import spend

    spend.show(t, view, files, desk)


def opened(books: Books, t: Language = NL, basis: Basis = Basis.EXCL) -> AppTest:
    """The page on the day of these books."""
    files = Files(csv=made, xlsx=made)
    args = (t, view(t, books, TOLD, basis), files, desk(books))
    at = AppTest.from_function(page, args=args).run(timeout=30)
    assert not at.exception
    return at


def searching(books: Books) -> AppTest:
    """The page with the popover of the search open."""
    at = opened(books)
    at.session_state[FILTERS] = True
    return at.run()


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
    at = searching(build.books())
    at.text_input(key="text").set_value("V07").run()
    assert list(at.dataframe[0].value["Video"]) == ["V07"]
    assert "1 van 52 video's, samen € 98,56" in seen(at)


def test_a_search_stays_when_its_popover_closes() -> None:
    at = searching(build.books())
    at.text_input(key="text").set_value("V07").run()
    at.session_state[FILTERS] = False
    at.run().run()
    assert not at.text_input
    assert list(at.dataframe[0].value["Video"]) == ["V07"]


@pytest.mark.parametrize(
    ("label", "choice", "found"), [("Stap", 6, 2), ("Geldstadium", "paid", 10)]
)
def test_a_reader_searches_by_step_and_stage(label: str, choice: object, found: int) -> None:
    at = searching(build.books())
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
    assert "Spend per video, excl. VAT" in seen(opened(build.books(), EN))


def test_with_vat_every_figure_has_it_and_says_so() -> None:
    at = opened(build.books(), basis=Basis.INCL)
    shown = seen(at)
    for told in (
        "Week 13 van 26: € 2.862,22 van € 6.201,25",
        "Toegekend € 6.201,25",
        "Bedragen incl. btw",
        "Besteed per week, tegen het lineaire plan, incl. btw",
        "Uitputting per video, incl. btw",
        "samen € 6.201,25 volgens hun prijs",
    ):
        assert told in shown
    assert sum(at.dataframe[0].value["Prijs incl. btw"]) == Decimal("6201.25")


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("week", ("Per week, excl. btw", "2021-W26", "€ 2.365,44")),
        ("requester", ("Per aanvrager, excl. btw", "team social", "Hoort bij geen video", "52")),
        ("topic", ("Per onderwerpgroep, excl. btw", "Corona", "handen wassen", "€ 985,60")),
        ("year", ("Betaald per begrotingsjaar (kalenderjaar), excl. btw", "2021", "€ 985,60")),
    ],
)
def test_a_detail_is_shown_when_asked_for(choice: str, told: tuple[str, ...]) -> None:
    at = opened(build.books())
    at.segmented_control(key="detail").set_value(choice).run()
    shown = seen(at)
    assert [words for words in told if words not in shown] == []
    assert not at.dataframe


def test_what_is_late_is_told_with_whose_move_it_is() -> None:
    shown = seen(opened(build.books()))
    late = "Bureau: 2 video's van samen € 197,12 zijn over hun geplande dag; V23 het meest"
    assert f"Wat te laat is, en wie aan zet is {late}" in shown


def test_the_history_says_what_each_memo_rested_on() -> None:
    at = opened(build.books())
    at.segmented_control(key="detail").set_value("versions").run()
    assert "Versie 2 geldt nu 1 april 2021" in seen(at)
    assert "Van 30 maart 2021 tot en met 31 maart 2021: nota van 31 maart 2021" in seen(at)
    link = "memo?half=2021-W14&amp;dag=2021-03-31&amp;taal=nl&amp;btw=excl"
    assert any(link in part.value for part in at.get("html") if isinstance(part, Html))


def test_a_proposal_is_approximate_until_it_is_granted() -> None:
    shown = seen(opened(build.email_only()))
    assert "ongeveer € 5.125,00 excl. btw voor 52 video's Eerste aanvraag." in shown
    assert "wacht op een besluit" in shown


def test_the_switch_says_the_basis_and_another_goes_into_the_address() -> None:
    at = opened(build.books())
    assert at.button(key="basis").label == "Bedragen incl. btw tonen"
    at.button(key="basis").click().run()
    assert at.query_params["btw"] == "incl"


def with_costs() -> Books:
    """Costs that belong to no video are approved."""
    books = build.books()
    cost = replace(books.entries[-1], video=None, amount=Decimal("48.00"), vat=Decimal("10.08"))
    return replace(books, entries=(*books.entries, cost))


def test_costs_without_a_video_are_told_apart() -> None:
    assert "Hiervan hoort bij geen video: goedgekeurd € 48,00." in seen(opened(with_costs()))


@pytest.mark.parametrize(("text", "last"), [("", "Hoort bij geen video"), ("V07", "V07")])
def test_the_file_of_all_videos_is_the_whole_and_that_of_some_is_not(text: str, last: str) -> None:
    videos = view(NL, with_costs(), TOLD, Basis.EXCL).details.videos
    file = taken(NL, videos, Sought(text=text).among(videos.spends))
    assert file["Video"].iloc[-1] == last


def test_the_mark_that_is_ours_is_said_to_be_ours() -> None:
    books = build.books()
    never = (e for e in books.entries if e.stage not in BILLED)
    entries = tuple(e for e in never if e.stage is not MoneyStage.ACCEPTED or e.amount > 0)
    shown = seen(opened(replace(books, entries=entries)))
    assert shown.count("Onze eigen grens: 30 dagen na de goedkeuring") == 1

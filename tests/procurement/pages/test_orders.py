"""The page of call-offs: its answer, the room that is left, and each order."""

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

from data.language import language
from procurement.pages.orders import view
from procurement.snapshot import CalledOff
from tests import build
from tests.ordered import opened
from tests.seen import seen, words

NL = language("nl")
WHOLE = view(NL, build.snapshot(build.books()))


def test_the_answer_comes_first() -> None:
    assert words(WHOLE.top).startswith("Er is voor € 5.125,00 besteld, voor 52 video's: 100 %")


def test_budget_and_contract_have_their_room() -> None:
    assert "Budget € 5.125,00 € 5.125,00 € 0,00" in words(WHOLE.top)
    assert "Video's in het contract 52 52 0" in words(WHOLE.top)
    assert "Vrij in het budget: € 0,00." in words(WHOLE.top)


def test_what_other_halves_called_off_counts_in_the_contract() -> None:
    known = build.snapshot(build.books())
    others = CalledOff(value=Decimal("1000.00"), videos=10)
    dossier = replace(known.dossier, elsewhere=others)
    shown = words(view(NL, replace(known, dossier=dossier)).top)
    assert "Contract € 5.125,00 € 6.125,00 € -1.000,00" in shown
    assert "Video's in het contract 52 62 -10" in shown
    assert "bestelden andere halfjaren € 1.000,00 en 10 video's" in shown
    assert "met andere halfjaren erbij 120 % van het contract" in shown


def test_each_order_says_where_its_money_is() -> None:
    assert (
        "NO-1 5 apr 2021 52 € 98,55 – € 98,56 € 5.125,00 € 2.759,56 € 591,36 € 788,48 € 985,60 "
        "€ 3.350,92" in words(WHOLE.orders)
    )


def test_an_order_opens_to_its_videos_and_entries() -> None:
    (order,) = WHOLE.opened
    assert order.label == "NO-1: 52 video's, 156 boekingen"
    assert order.inside().count("<tr>") == 1 + 52 + 1 + 156


def test_an_order_is_drawn_when_it_is_opened(books: Engine) -> None:
    at = opened(books)
    assert "Boekingen van NO-1" not in drawn(at)
    at.session_state["order_NO-1"] = True
    assert "Boekingen van NO-1" in drawn(at.run())


def drawn(at: AppTest) -> str:
    """The page's own parts, with the names of the tables in them."""
    return " ".join(part.value for part in at.get("html") if isinstance(part, Html))


def test_costs_without_a_video_stand_apart(books: Engine) -> None:
    assert "Kosten zonder video die op goedkeuring wachten: NO-1: € 250,00." in seen(opened(books))


def test_before_anything_is_agreed_the_page_says_so(nothing: Engine) -> None:
    shown = seen(opened(nothing))
    assert "Er is nog niets besteld: er is geen budget toegekend" in shown
    assert "Budget n.v.t. € 0,00 n.v.t." in shown


def test_nothing_of_a_form_is_drawn_before_it_is_chosen(books: Engine) -> None:
    assert not opened(books).text_input

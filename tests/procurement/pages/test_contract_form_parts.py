"""Clauses, options, offers, instalments and other orders, each added by a form of its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.store import open_store, take_snapshot
from procurement.agreement.contract import Instalment, Term
from procurement.agreement.desk import Deed
from procurement.agreement.parts import Scope
from tests import build
from tests.agreed_forms import SIGNED, begin, chosen, kept
from tests.billed import DAY, HALF
from tests.ordered import TODAY, document, fill, press
from tests.seen import seen


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Engine]:
    """A contract that is only proposed."""
    engine = open_store(f"sqlite:///{tmp_path / 'parts.db'}")
    begin(engine)
    yield engine
    engine.dispose()


def saved(at: AppTest, deed: Deed, **typed: str) -> str:
    """What the page says once a form with a document was pressed."""
    document(at, f"{deed}_paper", "Contract", place="artikel 2")
    fill(at, **{f"{deed}_{field}": text for field, text in typed.items()})
    return press(at, f"{deed}_save")


def terms(engine: Engine) -> tuple[Term, ...]:
    return take_snapshot(engine, HALF, TODAY).dossier.terms


def test_an_option_is_added(books: Engine) -> None:
    at = chosen(books, Deed.OPTION)
    at.number_input(key="option_videos_0").set_value(10)
    at.date_input(key="option_latest_0").set_value(date(2021, 9, 1))
    saved(at, Deed.OPTION, name="verlenging", amount="985,60", condition="het kanaal groeit")
    (option,) = kept(books).scope.options or ()
    assert (option.id, option.amount, option.videos) == ("verlenging", Decimal("985.60"), 10)
    assert (option.condition, option.latest_on) == ("het kanaal groeit", date(2021, 9, 1))
    assert option.evidence.title == "Contract"


def test_that_there_are_no_options_is_known_as_well(books: Engine) -> None:
    at = chosen(books, Deed.OPTION)
    at.checkbox(key="option_none_0").check().run(timeout=30)
    assert not [field for field in at.text_input if field.key == "option_name_0"]
    saved(at, Deed.OPTION)
    assert kept(books).scope.options == ()


def test_the_options_of_a_signed_contract_stay(tmp_path: Path) -> None:
    engine = open_store(f"sqlite:///{tmp_path / 'signed.db'}")
    begin(engine, replace(SIGNED, scope=Scope(options=())))
    said = saved(chosen(engine, Deed.OPTION), Deed.OPTION, name="verlenging", amount="1,00")
    assert "wat het over de reikwijdte zegt blijft staan" in said
    assert kept(engine).scope.options == ()


def test_one_offer_is_chosen(books: Engine) -> None:
    for supplier in ("Bureau", "Ander bureau"):
        at = chosen(books, Deed.OFFER)
        at.checkbox(key="offer_chosen_0").check()
        saved(at, Deed.OFFER, supplier=supplier, amount="5125,00")
    offers = kept(books).scope.offers or ()
    assert [(offer.supplier, offer.chosen) for offer in offers] == [
        ("Bureau", False),
        ("Ander bureau", True),
    ]


def test_the_same_supplier_has_one_offer(books: Engine) -> None:
    for amount in ("5200,00", "5125,00"):
        saved(chosen(books, Deed.OFFER), Deed.OFFER, supplier="Bureau", amount=amount)
    (offer,) = kept(books).scope.offers or ()
    assert offer.amount == build.MONEY


def test_a_part_needs_a_name_and_a_document(books: Engine) -> None:
    at = chosen(books, Deed.OFFER)
    assert "Noem het document" in press(at, "offer_save")
    assert "Vul een naam in" in saved(at, Deed.OFFER, amount="1,00")
    assert kept(books).scope.offers is None


def test_instalments_stand_in_the_order_of_their_days(books: Engine) -> None:
    for name, first, last in (("H2", 7, 12), ("H1", 1, 6)):
        at = chosen(books, Deed.INSTALMENT)
        at.date_input(key="instalment_first_0").set_value(date(2026, first, 1))
        at.date_input(key="instalment_last_0").set_value(date(2026, last, 28))
        saved(at, Deed.INSTALMENT, name=name, net="2562,50")
    assert [each.number for each in kept(books).instalments] == ["H1", "H2"]
    assert kept(books).instalments[0] == Instalment(
        number="H1",
        first_day=date(2026, 1, 1),
        last_day=date(2026, 6, 28),
        net=Decimal("2562.50"),
    )


def test_an_instalment_needs_its_period(books: Engine) -> None:
    said = saved(chosen(books, Deed.INSTALMENT), Deed.INSTALMENT, name="H1", net="1,00")
    assert "Vul de eerste dag van de termijn in" in said


def test_an_order_beside_it_says_how_it_was_awarded(books: Engine) -> None:
    at = chosen(books, Deed.PARALLEL)
    at.selectbox(key="parallel_tendered_0").set_value(False)
    at.date_input(key="parallel_ordered_0").set_value(DAY)
    saved(at, Deed.PARALLEL, title="Campagne", amount="2000,00")
    (order,) = kept(books).scope.parallel or ()
    assert (order.title, order.amount, order.tendered, order.ordered_on) == (
        "Campagne",
        Decimal("2000.00"),
        False,
        DAY,
    )


def test_that_there_are_no_other_orders_is_known_with_its_document(books: Engine) -> None:
    at = chosen(books, Deed.PARALLEL)
    at.checkbox(key="parallel_none_0").check().run(timeout=30)
    saved(at, Deed.PARALLEL)
    assert kept(books).scope.parallel == ()
    assert [paper.title for paper in kept(books).documents] == ["Contract"]


def test_a_clause_is_added_and_renewed(books: Engine) -> None:
    at = chosen(books, Deed.TERM, DAY)
    at.selectbox(key="term_which_0").set_value("rights").run(timeout=30)
    at.text_area(key="term_text_rights_0").set_value("Gebruik {overal}")
    said = saved(at, Deed.TERM, clause_rights="6.1")
    assert "Bepaling 6.1: vastgelegd vanaf 5 april 2021." in said
    at = chosen(books, Deed.TERM)
    at.selectbox(key="term_which_0").set_value("rights").run(timeout=30)
    assert at.text_area(key="term_text_rights_0").value == "Gebruik {overal}"
    saved(at, Deed.TERM, clause_rights="6.2")
    assert [(term.clause, term.since, str(term.text)) for term in terms(books)] == [
        ("6.2", TODAY, "Gebruik {overal}")
    ]


def test_another_clause_has_a_name_of_its_own(books: Engine) -> None:
    at = chosen(books, Deed.TERM)
    assert "Geef de bepaling een naam" in press(at, "term_save")
    at.text_area(key="term_text__0").set_value("Niets naar buiten")
    saved(at, Deed.TERM, title="Geheim houden", clause_="9")
    assert [(term.id, term.title.nl) for term in terms(books)] == [
        ("geheim-houden", "Geheim houden")
    ]


def test_the_cost_of_the_pilot_is_recorded(books: Engine) -> None:
    at = chosen(books, Deed.PILOT)
    assert "blijft de regel over herhaalde opdrachten onduidelijk" in seen(at)
    assert "De kosten van de pilot zijn vastgelegd" in saved(at, Deed.PILOT, cost="1500,00")
    (fact,) = take_snapshot(books, HALF, TODAY).dossier.facts
    assert fact.numbers == {"amount": Decimal("1500.00")}

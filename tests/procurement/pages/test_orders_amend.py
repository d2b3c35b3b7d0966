"""The form of a signed change asks what its ground asks; it writes to real books."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.acts import budgets, dossier
from data.doors.contract import file_of
from data.store import open_store, take_snapshot, unit_of_work
from procurement.agreement.contract import Amendment
from procurement.agreement.parts import Ground, Option, Scope
from procurement.ordering.desk import Deed
from tests import build
from tests.billed import DAY, HALF, NOTE
from tests.ordered import TODAY, chosen, document, fill, press
from tests.seen import seen

MORE = Option(
    id="verlenging",
    amount=Decimal("985.60"),
    videos=10,
    condition="het kanaal groeit",
    latest_on=date(2021, 9, 1),
    last_day=date(2021, 12, 31),
    evidence=NOTE,
)


@pytest.fixture
def signed(tmp_path: object) -> Engine:
    """A signed contract with an option on ten videos, and the money for them."""
    engine = open_store(f"sqlite:///{tmp_path}/amended.db")
    scope = Scope(options=(MORE,))
    contract = replace(build.contract(), known_on=DAY, signed_on=DAY, scope=scope)
    money = budgets.Facts(
        day=DAY, amount=2 * build.MONEY, videos=104, by="MT", reason="", evidence=NOTE
    )
    with unit_of_work(engine, act="begin", by="manager", day=TODAY) as work:
        budgets.grant(work, HALF, **money)
        dossier.record_contract(work, contract)
    return engine


def amending(engine: Engine, ground: Ground) -> AppTest:
    at = chosen(engine, Deed.AMEND)
    at.selectbox(key="amend_ground_0").set_value(ground).run(timeout=30)
    document(at, "amend", "Wijziging 1", place="blad 1")
    fill(at, amend_reason="meer vraag")
    return at


def kept(engine: Engine) -> Amendment:
    (amendment,) = take_snapshot(engine, HALF, TODAY).dossier.amendments
    return amendment


def test_a_change_on_an_option_says_what_the_contract_allows(signed: Engine) -> None:
    shown = seen(amending(signed, Ground.OPTION))
    assert "De optie is goed voor 10 video's, voor € 985,60 zonder btw." in shown
    assert "Voorwaarde: het kanaal groeit." in shown
    assert "U kunt de optie gebruiken tot en met 1 september 2021." in shown
    assert "De optie verlengt het contract tot en met 31 december 2021." in shown


def test_a_change_on_an_option_keeps_its_condition_and_new_end(signed: Engine) -> None:
    at = amending(signed, Ground.OPTION)
    at.selectbox(key="amend_met_0").set_value(True)
    at.date_input(key="amend_last_0").set_value(MORE.last_day)
    at.number_input(key="amend_n_0").set_value(10)
    fill(at, amend_amount="985,60")
    assert "Wijziging 1 van het contract is vastgelegd." in press(at, "amend_save")
    change = kept(signed)
    assert (change.ground, change.option, change.condition_met) == (Ground.OPTION, MORE.id, True)
    assert (change.last_day, change.same_nature) == (MORE.last_day, None)


def test_without_an_option_none_can_be_used(books: Engine) -> None:
    at = amending(books, Ground.OPTION)
    assert "Van dit contract is geen optie bekend." in seen(at)
    fill(at, amend_amount="1,00")
    assert "Kies de optie uit het contract" in press(at, "amend_save")
    assert not take_snapshot(books, HALF, TODAY).dossier.amendments


def test_needed_work_asks_when_it_was_published(signed: Engine) -> None:
    at = amending(signed, Ground.NECESSARY)
    at.date_input(key="amend_published_0").set_value(TODAY)
    fill(at, amend_amount="100,00")
    press(at, "amend_save")
    assert (kept(signed).ground, kept(signed).published_on) == (Ground.NECESSARY, TODAY)


def test_a_minor_change_asks_for_no_publication(signed: Engine) -> None:
    at = amending(signed, Ground.MINOR)
    assert not [field for field in at.date_input if field.key == "amend_published_0"]
    at.selectbox(key="amend_same_0").set_value(True)
    fill(at, amend_amount="100,00")
    press(at, "amend_save")
    assert (kept(signed).ground, kept(signed).same_nature) == (Ground.MINOR, True)


def test_only_a_new_last_day_is_a_change_as_well(signed: Engine) -> None:
    at = amending(signed, Ground.MINOR)
    at.date_input(key="amend_last_0").set_value(date(2021, 10, 31))
    press(at, "amend_save")
    assert kept(signed).last_day == date(2021, 10, 31)


def test_the_signed_document_itself_is_kept(signed: Engine) -> None:
    at = amending(signed, Ground.MINOR)
    document(at, "amend", "Wijziging 1", file=b"%PDF signed change")
    fill(at, amend_amount="100,00")
    press(at, "amend_save")
    file = file_of(signed, kept(signed).evidence.sha256 or "")
    assert file is not None
    assert (file.name, file.content) == ("Wijziging 1.pdf", b"%PDF signed change")

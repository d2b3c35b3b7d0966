"""The forms about the contract begin with what is known, and write to real books."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.production import Kind
from data.doors.contract import contract_desk
from data.store import open_store, take_snapshot
from procurement.agreement.contract import Party, ServiceClass
from procurement.agreement.desk import Deed
from procurement.agreement.parts import Scope
from tests import build
from tests.agreed_forms import SIGNED, begin, chosen, kept
from tests.billed import DAY, HALF
from tests.ordered import TODAY, document, fill, press
from tests.seen import seen


@pytest.fixture
def proposed(tmp_path: Path) -> Iterator[Engine]:
    """A contract that is only proposed: 52 videos for 5,125.00."""
    engine = open_store(f"sqlite:///{tmp_path / 'proposed.db'}")
    begin(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[Engine]:
    """A signed contract with a notice of 30 days."""
    engine = open_store(f"sqlite:///{tmp_path / 'signed.db'}")
    begin(engine, SIGNED)
    yield engine
    engine.dispose()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    """A half-year without any contract."""
    engine = open_store(f"sqlite:///{tmp_path / 'empty.db'}")
    begin(engine, None)
    yield engine
    engine.dispose()


def paper(at: AppTest, deed: Deed, title: str = "Contract", file: bytes = b"") -> None:
    document(at, f"{deed}_paper", title, place="blad 1", file=file)


def test_a_form_begins_with_what_is_known(proposed: Engine) -> None:
    at = chosen(proposed, Deed.CONTRACT)
    assert at.text_input(key="contract_value_0").value == "5.125,00"
    assert at.number_input(key="contract_videos_0").value == 52
    assert at.date_input(key="contract_signed_0").value is None


def test_a_proposed_contract_is_signed(proposed: Engine) -> None:
    at = chosen(proposed, Deed.CONTRACT)
    at.date_input(key="contract_signed_0").set_value(TODAY)
    at.date_input(key="contract_first_0").set_value(HALF.first_day)
    at.date_input(key="contract_last_0").set_value(HALF.last_day)
    paper(at, Deed.CONTRACT, file=b"%PDF contract")
    fill(at, contract_number="C-1", contract_order="4500")
    assert "Het contract: vastgelegd vanaf 5 mei 2021." in press(at, "contract_save")
    contract = kept(proposed)
    assert (contract.number, contract.order_number, contract.signed_on) == ("C-1", "4500", TODAY)
    assert (contract.value, contract.last_day) == (build.MONEY, HALF.last_day)
    desk = contract_desk(proposed, HALF, TODAY)
    assert desk.kept({contract.evidence.sha256 or ""})


def test_a_contract_that_ends_before_it_starts_is_refused_and_nothing_typed_is_lost(
    proposed: Engine,
) -> None:
    at = chosen(proposed, Deed.CONTRACT)
    at.date_input(key="contract_first_0").set_value(HALF.last_day)
    at.date_input(key="contract_last_0").set_value(HALF.first_day)
    paper(at, Deed.CONTRACT)
    fill(at, contract_number="C-1")
    assert "eindigt op 5 april 2021" in press(at, "contract_save")
    assert at.text_input(key="contract_number_0").value == "C-1"
    assert kept(proposed).number == ""


def test_a_field_can_be_emptied(proposed: Engine) -> None:
    at = chosen(proposed, Deed.CONTRACT)
    at.number_input(key="contract_videos_0").set_value(None)
    paper(at, Deed.CONTRACT)
    fill(at, contract_value="")
    press(at, "contract_save")
    assert (kept(proposed).videos, kept(proposed).value) == (None, None)


def test_the_first_contract_is_recorded_where_none_is_known(empty: Engine) -> None:
    at = chosen(empty, Deed.CONTRACT)
    paper(at, Deed.CONTRACT)
    fill(at, contract_value="5125,00")
    press(at, "contract_save")
    assert kept(empty).value == build.MONEY


def test_of_a_signed_contract_only_its_numbers_change(signed: Engine) -> None:
    at = chosen(signed, Deed.CONTRACT)
    assert "Wat is afgesproken, verandert met een getekende wijziging" in seen(at)
    assert at.text_input(key="contract_number_0").disabled
    assert not [field for field in at.date_input if field.key == "contract_first_0"]
    fill(at, contract_order="4500")
    press(at, "contract_save")
    assert (kept(signed).order_number, kept(signed).value) == ("4500", SIGNED.value)


def test_numbers_are_looked_at_as_they_are_typed(proposed: Engine) -> None:
    at = chosen(proposed, Deed.PARTIES)
    shown = fill(at, parties_agency="Bureau", parties_kvk="1234567", parties_iban="NL00 X")
    assert "KvK-nummer 1234567 klopt niet" in shown
    assert "IBAN NL00X" in shown
    assert "klopt niet" in press(at, "parties_save")
    fill(at, parties_kvk="12345678", parties_iban="nl91 abna 0417 1643 00")
    press(at, "parties_save")
    assert kept(proposed).agency == Party(name="Bureau", kvk="12345678", iban="NL91ABNA0417164300")


def test_the_route_is_chosen_with_its_reasons(proposed: Engine) -> None:
    at = chosen(proposed, Deed.ROUTE)
    at.selectbox(key="route_procedure_0").set_value("enkelvoudig onderhands")
    at.selectbox(key="route_class_0").set_value(ServiceClass.SERVICES)
    at.selectbox(key="route_vat_0").set_value(True)
    at.selectbox(key="route_counted_0").set_value(frozenset({"options", "extensions"}))
    fill(at, route_reason="klein bedrag", route_estimate="5125,00", route_cpv="92111000")
    assert "CPV-code 92111000 klopt niet" in press(at, "route_save")
    fill(at, route_cpv="92111000-2", route_classified="inkoop")
    press(at, "route_save")
    known = kept(proposed)
    assert (known.procedure, known.procedure_reason) == ("enkelvoudig onderhands", "klein bedrag")
    assert (known.estimate, known.cpv, known.classified_by) == (
        build.MONEY,
        "92111000-2",
        "inkoop",
    )
    assert known.estimate_parts == frozenset({"options", "extensions"})


def test_what_the_contract_covers_is_recorded(proposed: Engine) -> None:
    at = chosen(proposed, Deed.SCOPE)
    at.selectbox(key="scope_kinds_0").set_value(frozenset({Kind.INFLUENCER}))
    at.selectbox(key="scope_signer_0").set_value("manager")
    for field, number in (("rounds", 2), ("pay", 30), ("notice", 30), ("alert", 14)):
        at.number_input(key=f"scope_{field}_0").set_value(number)
    fill(at, scope_price="98,56")
    press(at, "scope_save")
    assert kept(proposed).scope == Scope(
        kinds=frozenset({Kind.INFLUENCER}),
        rounds=2,
        unit_price=Decimal("98.56"),
        payment_days=30,
        notice_days=30,
        alert_days=14,
        signer="manager",
    )


def test_what_the_signed_contract_covers_stays(signed: Engine) -> None:
    at = chosen(signed, Deed.SCOPE)
    assert at.number_input(key="scope_notice_0").disabled
    assert not at.number_input(key="scope_rounds_0").disabled


def test_what_another_recorded_meanwhile_stays(proposed: Engine) -> None:
    at = chosen(proposed, Deed.SCOPE)
    other = chosen(proposed, Deed.PARTIES)
    fill(other, parties_agency="Bureau")
    press(other, "parties_save")
    at.number_input(key="scope_rounds_0").set_value(2)
    press(at, "scope_save")
    assert (kept(proposed).scope.rounds, kept(proposed).agency) == (2, Party(name="Bureau"))


def test_notice_says_when_the_contract_then_ends(signed: Engine) -> None:
    at = chosen(signed, Deed.NOTICE)
    assert "Bij opzegging op 5 mei 2021 eindigt het contract op 4 juni 2021." in seen(at)
    assert "Noem het document" in press(at, "notice_save")
    paper(at, Deed.NOTICE, "Opzegbrief")
    press(at, "notice_save")
    assert kept(signed).scope.noticed_on == TODAY
    assert kept(signed).documents[0].title == "Opzegbrief"


def test_without_a_signature_there_is_no_notice(proposed: Engine) -> None:
    at = chosen(proposed, Deed.NOTICE)
    assert "Er is nog geen contract getekend; opzeggen kan dus niet." in seen(at)
    assert not at.button


def test_a_next_half_year_begins_after_the_last_one(signed: Engine) -> None:
    at = chosen(signed, Deed.HALF)
    assert "Halfjaar 2021-W40: van 4 oktober 2021 tot en met 3 april 2022." in seen(at)
    assert "Halfjaar 2021-W40 is begonnen" in press(at, "half_save")
    following = contract_desk(signed, HALF, TODAY).halves()[-1]
    assert following.first_day == HALF.last_day + timedelta(days=1)


@pytest.mark.parametrize("deed", list(Deed))
def test_every_form_opens_where_nothing_is_known(empty: Engine, deed: Deed) -> None:
    assert "Wat wilt u vastleggen?" in seen(chosen(empty, deed))


def test_on_an_earlier_day_the_form_proposes_that_day(signed: Engine) -> None:
    at = chosen(signed, Deed.TERM, DAY)
    assert at.date_input(key="term_day_0").value == DAY
    assert take_snapshot(signed, HALF, DAY).dossier.terms == ()
    assert at.date_input(key="term_day_0").max == date(TODAY.year, TODAY.month, TODAY.day)

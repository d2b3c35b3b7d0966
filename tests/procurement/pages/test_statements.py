"""A sheet of payments on the page: shown first, written when confirmed, and only once."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.acts import invoices
from data.store import revision
from procurement.invoicing.invoice import InvoiceState
from tests import billed
from tests.procurement.pages.test_invoices import SAMPLES, approved, drawn, engine, opened, state
from tests.seen import seen

__all__ = ["engine"]

HEAD = (
    '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)",'
    '"Mutatiesoort","Mededelingen","Saldo na mutatie","Tag"'
)
PAID_ON = date(2021, 4, 28)
OURS = ("Bureau", "NL91ABNA0417164300", "119,26", "Factuur F-1")
SECRET = ("Jansen", "NL00INGB0000000001", "12,34", "Verjaardag")
BROKEN = ("Bureau", "NL91ABNA0417164300", "12,3x", "Factuur F-1")


def sheet(*rows: tuple[str, str, str, str]) -> tuple[str, bytes, str]:
    """A statement of ING as a browser sends it."""
    lines = (
        f'"{PAID_ON:%Y%m%d}","{who}","NL00RBRB0000000000","{iban}","OV","Af","{gross}",'
        f'"Overschrijving","{about}","1,00",""'
        for who, iban, gross, about in rows
    )
    return "ing.csv", "\n".join((HEAD, *lines)).encode(), "text/csv"


def handed_in(engine: Engine, file: tuple[str, bytes, str]) -> AppTest:
    """The page with the preview of a sheet."""
    at = opened(engine)
    drawn(at.segmented_control(key="hand_in").set_value("sheet").run())
    return drawn(at.file_uploader[0].set_value(file).run())


def test_a_preview_shows_what_would_be_paid_and_writes_nothing(engine: Engine) -> None:
    approved(engine)
    before = revision(engine)
    shown = seen(handed_in(engine, sheet(OURS, SECRET, BROKEN)))
    assert "ing.csv (ING): 1 rij betaalt een stuk, samen € 119,26" in shown
    assert "✓ Betaalt € 119,26 betaalt factuur F-1." in shown
    assert "niet te lezen: 1." in shown
    assert revision(engine) == before


def test_a_row_to_look_at_says_what_to_do_and_nothing_is_to_be_confirmed(engine: Engine) -> None:
    document = replace(billed.invoice("F-1", "V01"), supplier_name="Voorbeeld B.V.", iban="")
    billed.receive(engine, document)
    shown = seen(handed_in(engine, sheet(OURS)))
    assert "? Zelf nagaan € 119,26: F-1 van € 119,26 is nog niet goedgekeurd; laat" in shown
    assert "er is niets te bevestigen" in shown
    assert "tot u bevestigt" not in shown
    assert ".." not in shown


def test_a_name_that_ends_in_a_dot_ends_no_sentence(engine: Engine) -> None:
    billed.receive(engine, replace(billed.invoice("F-1", "V01"), supplier_name="Voorbeeld B.V."))
    billed.act(engine, invoices.approve, "F-1")
    nameless = ("Ander B.V.", "", "119,26", "Factuur F-1")
    shown = seen(handed_in(engine, sheet(nameless)))
    assert "de rij noemt Ander B.V., F-1 van € 119,26 noemt Voorbeeld B.V.; zoek uit" in shown
    assert ".." not in shown


def test_a_row_about_something_else_is_counted_and_not_shown(engine: Engine) -> None:
    approved(engine)
    shown = seen(handed_in(engine, sheet(OURS, SECRET)))
    assert "over iets anders, en niet getoond: 1" in shown
    assert "Jansen" not in shown
    assert "12,34" not in shown


def test_confirmed_once_it_is_paid_and_confirmed_twice_nothing_changes(engine: Engine) -> None:
    approved(engine)
    at = handed_in(engine, sheet(OURS))
    drawn(at.button(key="record_sheet").click().run())
    assert "ing.csv: 1 betaling was nieuw en is vastgelegd." in seen(at)
    assert state(engine) is InvoiceState.PAID
    before = revision(engine)
    again = handed_in(engine, sheet(OURS))
    assert "al eerder vastgelegd: 1" in seen(again)
    assert "record_sheet" not in [button.key for button in again.button]
    assert revision(engine) == before


def test_what_is_no_match_any_more_is_refused_and_writes_nothing(engine: Engine) -> None:
    approved(engine)
    first, second = (handed_in(engine, sheet(OURS)) for _ in range(2))
    drawn(first.button(key="record_sheet").click().run())
    before = revision(engine)
    drawn(second.button(key="record_sheet").click().run())
    assert "ing.csv: 0 betalingen waren nieuw en zijn vastgelegd." in seen(second)
    assert revision(engine) == before


@pytest.mark.parametrize(
    "name", ["csv_formula.csv", "xlsx_bomb_200mb_cell.xlsx", "xml_xxe_file.xml"]
)
def test_a_file_that_is_no_sheet_is_one_sentence(engine: Engine, name: str) -> None:
    content = (SAMPLES / "security" / name).read_bytes()
    at = handed_in(engine, (name, content, ""))
    assert name in seen(at)
    assert "record_sheet" not in [button.key for button in at.button]

"""The door of invoices: each act is one change in the books, or none."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.ledger import MoneyStage
from budget.position import position
from budget.refused import Refused
from data.doors.invoices import invoice_desk
from data.doors.statements import statement_desk
from data.store import revision, take_snapshot
from data.tables import JournalRow
from data.verify import verify
from procurement.invoicing.desk import Answer, Deed, InvoiceDesk, Outcome
from procurement.invoicing.invoice import InvoiceState
from tests import billed
from tests.data.test_embedded import pdf
from tests.reading import HOUSE

SCENARIO = HOUSE / "tests" / "samples" / "scenario-invoices"
DAY = date(2021, 5, 5)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Three videos ordered; V01 and V02 approved, V03 not."""
    billed.begin(engine)
    return engine


def desk(books: Engine) -> InvoiceDesk:
    """The functions of the page."""
    return invoice_desk(books, billed.HALF, DAY)


def answer(by: str, reason: str = "", gross: Decimal | None = None, video: str = "") -> Answer:
    """What a person filled in about F-1."""
    return Answer(ref="F-1", day=DAY, by=by, reason=reason, gross=gross, video=video)


def state(books: Engine) -> InvoiceState:
    """How far F-1 has come."""
    return take_snapshot(books, billed.HALF, DAY).dossier.invoices[0].state


def test_a_file_that_is_taken_in_is_kept_byte_for_byte(books: Engine) -> None:
    content = (SCENARIO / "ok_h1_26_videos.xml").read_bytes()
    taken = desk(books).take_in("ok.xml", content, DAY, "finance")
    kept = desk(books).original(taken.sha256)
    assert taken.outcome is Outcome.HOLD
    assert kept is not None
    assert (kept.name, kept.content, kept.is_pdf) == ("ok.xml", content, False)


def test_a_pdf_is_kept_whole_and_shows_the_e_invoice_in_it(books: Engine) -> None:
    xml = (SCENARIO / "ok_h1_26_videos.xml").read_bytes()
    taken = desk(books).take_in("f.pdf", pdf(xml), DAY, "finance")
    kept = desk(books).original(taken.sha256)
    assert kept is not None
    assert (kept.content, kept.is_pdf, kept.xml.strip()) == (pdf(xml), True, xml.strip())


@pytest.mark.parametrize("name", ["bad_vat_amount.xml", "bad_no_reference.xml"])
def test_a_file_that_is_refused_leaves_nothing_and_names_its_rule(books: Engine, name: str) -> None:
    before = revision(books)
    taken = desk(books).take_in(name, (SCENARIO / name).read_bytes(), DAY, "finance")
    assert (taken.outcome, taken.sha256, revision(books)) == (Outcome.REFUSED, "", before)
    assert "BR-" in str(taken.words)


def test_the_same_file_again_is_refused(books: Engine) -> None:
    content = (SCENARIO / "ok_h1_26_videos.xml").read_bytes()
    first, second = (desk(books).take_in("a.xml", content, DAY, "finance") for _ in range(2))
    assert (first.outcome, second.outcome) == (Outcome.HOLD, Outcome.REFUSED)


def test_what_the_books_do_not_have_has_no_original(books: Engine) -> None:
    assert desk(books).original("0" * 64) is None


def test_each_act_is_a_line_in_the_journal_by_who_did_it(books: Engine) -> None:
    billed.receive(books, billed.invoice("F-1", "V01"))
    desk(books).carry_out(Deed.APPROVE, answer("manager"))
    desk(books).carry_out(Deed.PAY, answer("finance", gross=Decimal("119.26")))
    assert state(books) is InvoiceState.PAID
    with Session(books) as session:
        lines = session.exec(select(JournalRow).order_by(col(JournalRow.number)))
        acts = [(line.act, line.by) for line in lines][-2:]
    assert acts == [("approve invoice", "manager"), ("pay invoice", "finance")]
    assert verify(books) == ()


def test_an_act_that_is_refused_leaves_nothing(books: Engine) -> None:
    billed.receive(books, billed.invoice("F-1", "V01"))
    before = revision(books)
    with pytest.raises(Refused):
        desk(books).carry_out(Deed.APPROVE, answer("finance"))
    assert revision(books) == before


def test_what_is_held_goes_its_road_by_two_people(books: Engine) -> None:
    billed.receive(books, billed.invoice("F-1", "V01", net=Decimal("90.00")))
    door = desk(books)
    door.carry_out(Deed.DISPUTE, answer("procurement", "te laag"))
    door.carry_out(Deed.RESOLVE, answer("procurement", "afgesproken"))
    door.carry_out(Deed.OVERRIDE, answer("manager", "korting"))
    door.carry_out(Deed.APPROVE, answer("mt"))
    door.carry_out(Deed.CLOSE, answer("finance", "korting", video="V01"))
    stages = position(take_snapshot(books, billed.HALF, DAY).books).stages
    assert stages[MoneyStage.INVOICED] == Decimal("90.00")
    assert verify(books) == ()


def test_what_is_sent_back_bills_nothing(books: Engine) -> None:
    billed.receive(books, billed.invoice("F-1", "V03"))
    desk(books).carry_out(Deed.GIVE_BACK, answer("procurement", "niet goedgekeurd"))
    assert state(books) is InvoiceState.RETURNED


def test_a_sheet_is_read_without_writing_and_recorded_once(books: Engine) -> None:
    billed.receive(books, billed.invoice("F-1", "V01"))
    desk(books).carry_out(Deed.APPROVE, answer("manager"))
    door = statement_desk(books, billed.HALF, DAY)
    content = (HOUSE / "tests" / "samples" / "ledger" / "ing_komma.csv").read_bytes()
    own = content.replace(b"F-2026-0061", b"F-1").replace(b"6201,25", b"119,26")
    own = own.replace(b"20260728", b"20210505").replace(b"Reclamebureau Voorbeeld B.V.", b"Bureau")
    sheet = door.preview("ing.csv", own)
    assert [match.invoice for match in sheet.matches] == ["F-1"]
    assert [door.record(sheet.matches, "finance") for _ in range(2)] == [1, 0]

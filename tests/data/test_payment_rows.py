"""Rows of a statement in the books: as the preview showed them, in order, and each once."""

from threading import Thread

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from budget.refused import Refused
from data.store import revision, take_snapshot
from data.tables import PaymentKeyRow
from data.verify import verify
from procurement.invoicing.invoice import InvoiceState
from procurement.paying.payments import Fit
from tests import billing
from tests.partly_paid import (
    GROSS,
    HALF,
    LATER,
    NET,
    PRICE,
    begin,
    held,
    pay,
    record,
    row,
    shown,
    state,
    take_in,
)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """F-1 bills V01 and V02 of four videos, for 238.52 incl. VAT, and was approved."""
    begin(engine)
    return engine


def test_a_preview_writes_nothing(books: Engine) -> None:
    before = revision(books)
    [proposal] = shown(books, row())
    assert (proposal.fit, revision(books)) == (Fit.MATCHED, before)


def test_what_the_preview_shows_is_what_is_written(books: Engine) -> None:
    proposals = shown(books, row(), row("F-9", key="2"))
    assert record(books, proposals) == 1
    entries = take_snapshot(books, HALF, LATER).books.entries
    written = [(e.stage, e.amount, e.vat, e.video) for e in entries if e.act == "pay"]
    assert written == [(p.stage, p.amount, p.vat, p.video) for p in proposals[0].postings]
    assert (state(books), verify(books)) == (InvoiceState.PAID, ())


def test_importing_the_same_rows_twice_changes_nothing(books: Engine) -> None:
    proposals = shown(books, row())
    record(books, proposals)
    before = revision(books)
    assert (record(books, proposals), revision(books)) == (0, before)
    assert [proposal.fit for proposal in shown(books, row())] == [Fit.RECORDED]


def test_a_refund_in_the_bank_comes_back_on_its_credit_note(books: Engine) -> None:
    record(books, shown(books, row()))
    take_in(books, billing.NOTE, LATER)
    assert record(books, shown(books, row("N-1", -GROSS / 2, key="2", day=LATER))) == 1
    assert held(books) == {"accepted": NET, "paid": PRICE}


def test_a_match_that_is_none_any_more_is_refused_whole(books: Engine) -> None:
    take_in(books, billing.invoice(billing.line("V03"), number="F-2"))
    proposals = shown(books, row("F-2", GROSS / 2, key="2"), row())
    pay(books, gross="100.00")
    with pytest.raises(Refused, match="Row 2 is no match any more"):
        record(books, proposals)
    assert state(books, "F-2") is InvoiceState.APPROVED


def test_a_statement_with_the_newest_row_first_is_recorded_whole(books: Engine) -> None:
    for number, video in (("F-2", "V03"), ("F-3", "V04")):
        take_in(books, billing.invoice(billing.line(video), number=number))
    rows = (row("F-2", GROSS / 2, day=LATER), row("F-3", GROSS / 2, key="2"))
    assert record(books, shown(books, *rows)) == 2


def test_no_row_is_recorded_before_the_last_booking_on_its_videos(books: Engine) -> None:
    take_in(books, billing.NOTE, LATER)
    [proposal] = shown(books, row())
    assert "before the last booking of 2021-06-30 on what F-1 bills" in str(proposal.words)


def test_the_same_rows_at_once_are_recorded_once(books: Engine) -> None:
    proposals = shown(books, row())
    new: list[int] = []
    threads = [Thread(target=lambda: new.append(record(books, proposals))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(new), held(books)["paid"]) == ([0, 0, 0, 1], NET)


def test_of_a_row_only_what_was_booked_is_kept(books: Engine) -> None:
    record(books, shown(books, row()))
    with Session(books) as session:
        kept = session.exec(select(PaymentKeyRow)).one()
    assert (kept.key, kept.document, kept.cents) == ("1" * 64, "F-1", 23_852)

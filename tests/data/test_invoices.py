"""Invoices in the books: received and judged, approved by someone else, credited."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import invoices, production
from data.store import take_snapshot, unit_of_work
from procurement.invoicing.invoice import InvoiceState
from tests.billed import (
    DAY,
    HALF,
    LATER,
    PRICE,
    accept,
    act,
    credit_note,
    held,
    invoice,
    receive,
)


def test_an_invoice_that_matches_is_booked_when_approved(books: Engine) -> None:
    assert receive(books, invoice("1", "V01", "V02")) == ()
    act(books, invoices.approve, "1")
    assert held(books) == {"committed": PRICE, "invoiced": 2 * PRICE}


def test_an_invoice_for_a_video_that_nobody_approved_is_on_hold(books: Engine) -> None:
    assert receive(books, invoice("1", "V03")) == ("not-approved",)
    snapshot = take_snapshot(books, HALF, LATER)
    assert snapshot.dossier.invoices[0].state is InvoiceState.HELD
    assert snapshot.dossier.invoices[0].events[-1].doubts != ()


def test_an_invoice_on_hold_needs_a_reason(books: Engine) -> None:
    receive(books, invoice("1", "V01", net=Decimal("90.00")))
    with pytest.raises(Refused, match=r"is on hold: Video V01: 90\.00 invoiced, 98\.56 ordered"):
        act(books, invoices.approve, "1")
    accept(books, "1", "korting afgesproken")
    assert held(books) == {
        "committed": PRICE,
        "accepted": PRICE + Decimal("8.56"),
        "invoiced": Decimal("90.00"),
    }


def test_an_invoice_is_matched_again_when_it_is_approved(books: Engine) -> None:
    assert receive(books, invoice("1", "V01")) == ()
    recut = StepEvent(video="V01", step=Step.MAKE, move=Move.RECUT, day=LATER, side=Step.MAKE.side)
    with unit_of_work(books, act="recut", by="agency", day=LATER) as work:
        production.record(work, HALF, recut)
    with pytest.raises(Refused, match="not approved; step 5 of 7 waits"):
        act(books, invoices.approve, "1")
    with pytest.raises(Refused, match="nothing is approved and unbilled"):
        accept(books, "1")


def test_nothing_happens_to_an_invoice_before_its_last_event(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    with (
        pytest.raises(Refused, match="Invoice 1: the last event"),
        unit_of_work(books, act="act", by="manager", day=LATER) as work,
    ):
        invoices.approve(work, HALF, "1", day=LATER - timedelta(days=1), by="manager")


def test_a_receipt_dated_back_does_not_hide_a_second_bill(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    earlier = replace(invoice("2", "V01"), issued_on=DAY)
    assert "billed-before" in receive(books, earlier, day=LATER - timedelta(days=1))


def test_an_invoice_in_another_currency_is_never_booked(books: Engine) -> None:
    receive(books, replace(invoice("1", "V01"), currency="USD"))
    with pytest.raises(Refused, match="in USD"):
        accept(books, "1")


def test_a_discount_on_the_whole_lowers_what_is_booked(books: Engine) -> None:
    whole = replace(
        invoice("1", "V01"), net=Decimal("88.56"), vat=Decimal("18.60"), gross=Decimal("107.16")
    )
    receive(books, whole)
    accept(books, "1")
    assert held(books)["invoiced"] == Decimal("88.56")


def test_who_records_an_invoice_does_not_approve_it(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    with pytest.raises(Refused, match="ask a colleague"):
        act(books, invoices.approve, "1", by="finance")


def test_the_same_file_comes_in_once(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    with pytest.raises(Refused, match="taken in before"):
        receive(books, invoice("F-1", "V01"))


def test_a_credit_note_lowers_what_was_invoiced(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    assert receive(books, credit_note("2", "1", Decimal("20.00"))) == ()
    act(books, invoices.approve, "2")
    assert held(books)["invoiced"] == Decimal("78.56")


@pytest.mark.parametrize(("video", "net"), [("V02", "20.00"), ("V01", "98.57")])
def test_a_credit_note_takes_no_more_off_a_video_than_its_invoice_bills(
    books: Engine, video: str, net: str
) -> None:
    receive(books, invoice("1", video))
    act(books, invoices.approve, "1")
    receive(books, credit_note("2", "1", Decimal(net)))
    with pytest.raises(Refused, match=f"takes {net} off video V01, of which"):
        accept(books, "2")


def test_two_credit_notes_share_what_their_invoice_bills(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    for number in ("2", "3"):
        receive(books, credit_note(number, "1", Decimal("60.00")))
    act(books, invoices.approve, "2")
    with pytest.raises(Refused, match=r"of which 38\.56 is left on invoice 1"):
        accept(books, "3")

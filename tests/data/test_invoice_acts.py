"""What people do with an invoice: accept doubts, approve, dispute, send back; each only once."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256

import pytest
from sqlalchemy import Engine

from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, invoices, payments, production
from data.store import take_snapshot, unit_of_work
from data.verify import verify
from procurement.invoicing.invoice import Invoice, InvoiceState
from tests.billed import (
    HALF,
    LATER,
    PRICE,
    Act,
    accept,
    act,
    credit_note,
    held,
    invoice,
    receive,
)

TWIN = replace(invoice(" f-1 ", "V01"), sha256=sha256(b" f-1 ").hexdigest())
"""Other bytes than F-1, and the same number."""


def states(books: Engine) -> dict[str, InvoiceState]:
    known = take_snapshot(books, HALF, LATER).dossier.invoices
    return {each.number: each.state for each in known}


def test_a_second_document_of_a_number_is_taken_in_and_held(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    assert receive(books, TWIN) == ("duplicate-number", "billed-before")
    assert states(books) == {"F-1": InvoiceState.RECEIVED, " f-1 ": InvoiceState.HELD}
    assert verify(books) == ()


def test_it_is_never_approved_while_the_other_stands(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    receive(books, TWIN)
    with pytest.raises(Refused, match="Send one of the two back"):
        accept(books, TWIN.sha256)
    with pytest.raises(Refused, match="on several documents"):
        act(books, invoices.approve, "F-1")


def test_once_the_other_is_sent_back_it_can_be(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    receive(books, TWIN)
    act(books, invoices.give_back, invoice("F-1").sha256, reason="verkeerde datum")
    act(books, invoices.approve, TWIN.sha256)
    assert states(books) == {"F-1": InvoiceState.RETURNED, " f-1 ": InvoiceState.APPROVED}
    assert held(books)["invoiced"] == PRICE


def test_of_one_number_the_document_in_the_books_is_meant(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    act(books, invoices.approve, "F-1")
    receive(books, TWIN)
    act(books, payments.pay, "F-1", by="finance")
    assert states(books) == {"F-1": InvoiceState.PAID, " f-1 ": InvoiceState.HELD}


def test_a_third_document_of_a_number_is_taken_in_too(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    receive(books, TWIN)
    receive(books, replace(invoice("F-1 ", "V01"), sha256=sha256(b"F-1 ").hexdigest()))
    assert len(states(books)) == 3


def test_what_was_sent_back_bills_nothing_any_more(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.give_back, "1", reason="fout")
    assert receive(books, invoice("2", "V01")) == ()
    with pytest.raises(Refused, match="approved or sent back before"):
        act(books, invoices.approve, "1")


def test_what_was_approved_is_not_sent_back(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    with pytest.raises(Refused, match="approved or sent back before"):
        act(books, invoices.give_back, "1", reason="fout")


LOW = invoice("1", "V01", net=Decimal("90.00"))


def test_an_override_needs_a_reason_and_a_doubt(books: Engine) -> None:
    receive(books, LOW)
    with pytest.raises(Refused, match="say why"):
        act(books, invoices.override, "1", reason=" ")
    receive(books, invoice("2", "V02"))
    with pytest.raises(Refused, match="nothing about it is doubted"):
        act(books, invoices.override, "2", reason="gezien")


@pytest.mark.parametrize("by", ["finance", "procurement"])
def test_who_recorded_or_overrode_does_not_approve(books: Engine, by: str) -> None:
    receive(books, LOW)
    act(books, invoices.override, "1", by="procurement", reason="afgesproken")
    with pytest.raises(Refused, match="ask a colleague"):
        act(books, invoices.approve, "1", by=by)
    act(books, invoices.approve, "1")
    [kept] = take_snapshot(books, HALF, LATER).dossier.invoices
    assert [(e.state.value, e.by, e.reason) for e in kept.events[2:]] == [
        ("overridden", "procurement", "afgesproken"),
        ("approved", "manager", ""),
    ]


def test_an_override_is_of_the_doubts_that_there_were(books: Engine) -> None:
    receive(books, LOW)
    act(books, invoices.override, "1", by="procurement", reason="afgesproken")
    recut = StepEvent(video="V01", step=Step.MAKE, move=Move.RECUT, day=LATER, side=Step.MAKE.side)
    with unit_of_work(books, act="recut", by="agency", day=LATER) as work:
        production.record(work, HALF, recut)
    with pytest.raises(Refused, match="not approved; step 5 of 7 waits"):
        act(books, invoices.approve, "1")


def test_what_is_doubted_no_longer_needs_no_override(books: Engine) -> None:
    receive(books, invoice("1", "V01", net=Decimal("90.00")))
    assert receive(books, invoice("2", "V01")) == ("billed-before",)
    act(books, invoices.give_back, "1", reason="fout bedrag")
    act(books, invoices.approve, "2")
    assert held(books)["invoiced"] == PRICE


def test_a_dispute_is_logged_and_keeps_an_invoice_from_approval(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.dispute, "1", reason="V01 mist de ondertiteling")
    with pytest.raises(Refused, match="resolve that first"):
        act(books, invoices.approve, "1")
    with pytest.raises(Refused, match="disputed already"):
        act(books, invoices.dispute, "1", reason="nog eens")
    act(books, invoices.resolve, "1", reason="hersteld")
    with pytest.raises(Refused, match="is not disputed"):
        act(books, invoices.resolve, "1", reason="hersteld")
    act(books, invoices.approve, "1")
    assert held(books)["invoiced"] == PRICE


def test_each_past_day_keeps_how_an_invoice_stood(books: Engine) -> None:
    receive(books, LOW, day=LATER - timedelta(days=2))
    accept(books, "1")
    act(books, payments.pay, "1", by="finance")
    days = (LATER - timedelta(days=3), LATER - timedelta(days=1), LATER)
    found = [take_snapshot(books, HALF, day).dossier.invoices for day in days]
    assert [[each.state for each in invoices_] for invoices_ in found] == [
        [],
        [InvoiceState.HELD],
        [InvoiceState.PAID],
    ]


def test_a_number_that_another_half_year_knows_is_held_as_well(books: Engine) -> None:
    later = replace(HALF, id="2021-W40")
    with unit_of_work(books, act="begin", by="manager", day=LATER) as work:
        budgets.open_half(work, later)
    receive(books, invoice("F-1", "V01"))
    with unit_of_work(books, act="receive", by="finance", day=LATER) as work:
        doubts = invoices.receive(
            work, later, TWIN, day=LATER, by="finance", original=b" f-1 ", name="f.xml"
        )
    assert doubts[0].id == "duplicate-number"


def test_two_suppliers_of_one_number_are_not_both_booked(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    act(books, invoices.approve, "F-1")
    other = replace(TWIN, lines=invoice("", "V02").lines, supplier_vat_id="NL2", supplier_kvk="8")
    receive(books, other)
    with pytest.raises(Refused, match="Two suppliers use number"):
        accept(books, other.sha256)


@pytest.mark.parametrize("what", [invoices.override, invoices.dispute, invoices.give_back])
def test_an_act_before_the_last_event_is_refused(books: Engine, what: Act) -> None:
    receive(books, LOW)
    with (
        pytest.raises(Refused, match="Invoice 1: the last event"),
        unit_of_work(books, act="act", by="manager", day=LATER) as work,
    ):
        what(work, HALF, "1", day=LATER - timedelta(days=1), by="manager", reason="x")


def corrective(net: Decimal) -> Invoice:
    """A 384 that takes something back of invoice 1."""
    back = invoice("5", "V01", net=-net)
    return replace(back, type_code="384", preceding="1")


def test_a_corrective_invoice_below_zero_lowers_what_it_corrects(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    assert receive(books, corrective(Decimal("8.56"))) == ()
    act(books, invoices.approve, "5")
    assert held(books)["invoiced"] == Decimal("90.00")
    act(books, payments.pay, "1", by="finance")
    assert states(books) == {"1": InvoiceState.PAID, "5": InvoiceState.PAID}


def test_a_video_that_was_credited_whole_is_billed_again_out_of_what_is_free(
    books: Engine,
) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    receive(books, credit_note("2", "1", PRICE))
    act(books, invoices.approve, "2")
    assert receive(books, invoice("3", "V01")) == ()
    act(books, invoices.approve, "3")
    assert held(books)["invoiced"] == PRICE


def test_a_corrective_invoice_after_the_payment_comes_back(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    receive(books, corrective(Decimal("8.56")))
    act(books, invoices.approve, "5")
    assert held(books)["invoiced"] == Decimal("-8.56")
    act(books, payments.pay, "5", by="finance")
    assert held(books)["paid"] == Decimal("90.00")

"""What nothing is open on any more ends, and an invoice gives nothing back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.refused import Refused
from data.acts import invoices, payments
from data.store import take_snapshot, unit_of_work
from data.verify import verify
from procurement.invoicing.inbox import Group, inbox
from procurement.invoicing.invoice import InvoiceState
from tests.billed import HALF, LATER, PRICE, accept, act, begin, credit_note, held, invoice, receive


@pytest.fixture
def books(engine: Engine) -> Engine:
    """F-1 bills V01, and the manager approved it."""
    begin(engine)
    receive(engine, invoice("F-1", "V01"))
    act(engine, invoices.approve, "F-1")
    return engine


def credit(books: Engine, number: str, net: Decimal) -> None:
    """A credit note on F-1 that was approved."""
    receive(books, credit_note(number, "F-1", net))
    act(books, invoices.approve, number)


def states(books: Engine) -> set[InvoiceState]:
    return {each.state for each in take_snapshot(books, HALF, LATER).dossier.invoices}


def test_an_invoice_that_is_credited_whole_ends_with_its_credit_notes(books: Engine) -> None:
    credit(books, "N-1", PRICE / 2)
    assert states(books) == {InvoiceState.APPROVED}
    credit(books, "N-2", PRICE / 2)
    assert states(books) == {InvoiceState.PAID}
    assert verify(books) == ()


def test_nothing_of_it_waits_to_be_paid(books: Engine) -> None:
    credit(books, "N-1", PRICE)
    assert inbox(take_snapshot(books, HALF, LATER)).groups[Group.TO_PAY] == ()
    with pytest.raises(Refused, match="was paid before"):
        act(books, payments.pay, "F-1", by="finance")


def test_an_invoice_bills_no_video_below_zero_even_when_that_was_accepted(books: Engine) -> None:
    lines = (*invoice("2", "V02").lines, *invoice("2", "V03", net=-PRICE / 2).lines)
    net = PRICE / 2
    document = replace(invoice("2", "V02", net=net), lines=lines)
    receive(books, document)
    before = held(books)
    with pytest.raises(Refused, match="ask for a credit note"):
        accept(books, "2")
    assert held(books) == before


def test_closing_needs_more_than_blanks(books: Engine) -> None:
    with (
        pytest.raises(Refused, match="Say why"),
        unit_of_work(books, act="close", by="finance", day=LATER) as work,
    ):
        payments.close(work, HALF, "V01", day=LATER, reason="  ")

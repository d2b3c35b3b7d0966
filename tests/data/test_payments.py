"""Payments: what was invoiced is paid once, less what was credited; the rest is closed by hand."""

from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.position import Basis, position
from budget.refused import Refused
from data.acts import invoices, payments
from data.store import take_snapshot, unit_of_work
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


def test_a_payment_takes_what_was_invoiced(books: Engine) -> None:
    receive(books, invoice("1", "V01", "V02"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    assert held(books) == {"committed": PRICE, "paid": 2 * PRICE}


def test_paid_amounts_carry_the_invoices_own_vat(books: Engine) -> None:
    receive(books, invoice("1", "V01", "V02"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    incl = position(take_snapshot(books, HALF, LATER).books, Basis.INCL)
    assert incl.stages[next(s for s in incl.stages if s.value == "paid")] == Decimal("238.52")


def test_what_a_lower_invoice_leaves_becomes_free_when_a_person_closes_it(books: Engine) -> None:
    receive(books, invoice("1", "V01", net=Decimal("90.00")))
    accept(books, "1")
    with unit_of_work(books, act="close", by="manager", day=LATER) as work:
        payments.close(work, HALF, "V01", day=LATER, reason="korting afgesproken")
    stands = position(take_snapshot(books, HALF, LATER).books)
    assert stands.free == Decimal("400.00") - 3 * PRICE + Decimal("8.56")


def test_two_parts_of_a_price_are_billed_and_paid_apart(books: Engine) -> None:
    for number, part in (("1", "50.00"), ("2", "48.56")):
        receive(books, invoice(number, "V01", net=Decimal(part)))
        accept(books, number)
    act(books, payments.pay, "1", by="finance")
    assert (held(books)["invoiced"], held(books)["paid"]) == (Decimal("48.56"), Decimal("50.00"))


def test_a_credit_note_on_an_unpaid_invoice_is_settled_with_it(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    receive(books, credit_note("2", "1", Decimal("20.00")))
    act(books, invoices.approve, "2")
    with pytest.raises(Refused, match="which is not paid"):
        act(books, payments.pay, "2", by="finance")
    act(books, payments.pay, "1", by="finance")
    assert (held(books).get("invoiced"), held(books)["paid"]) == (None, Decimal("78.56"))
    with pytest.raises(Refused, match="paid before"):
        act(books, payments.pay, "2", by="finance")


def test_a_credit_note_after_payment_waits_for_the_refund(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    receive(books, credit_note("2", "1", Decimal("20.00")))
    act(books, invoices.approve, "2")
    assert held(books)["invoiced"] == Decimal("-20.00")
    act(books, payments.pay, "2", by="finance")
    assert "invoiced" not in held(books)
    assert held(books)["paid"] == Decimal("78.56")


def test_nothing_is_credited_on_an_invoice_that_was_not_approved(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    assert receive(books, credit_note("2", "1", Decimal("20.00"))) == ()
    with pytest.raises(Refused, match="lowers invoice 1, which is not approved"):
        act(books, invoices.approve, "2")


@pytest.mark.parametrize(
    ("what", "why"),
    [(payments.pay, "not approved"), (invoices.approve, "There is no invoice")],
)
def test_what_cannot_be_is_refused(books: Engine, what: Act, why: str) -> None:
    receive(books, invoice("1", "V01"))
    with pytest.raises(Refused, match=why):
        act(books, what, "1" if what is payments.pay else "2")

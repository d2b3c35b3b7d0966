"""Payments by hand: a part, the rest, a refund; never more than is open."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.position import Basis
from budget.refused import Refused
from procurement.invoicing.invoice import InvoiceState
from tests import billing
from tests.partly_paid import LATER, NET, PAID, PRICE, begin, held, pay, state, take_in


@pytest.fixture
def books(engine: Engine) -> Engine:
    """F-1 bills V01 and V02 of four videos, for 238.52 incl. VAT, and was approved."""
    begin(engine)
    return engine


def test_a_part_is_paid_and_the_last_payment_takes_the_rest(books: Engine) -> None:
    pay(books, gross="100.00")
    assert (held(books)["paid"], state(books)) == (Decimal("82.64"), InvoiceState.APPROVED)
    pay(books)
    assert (held(books)["paid"], state(books)) == (NET, InvoiceState.PAID)


def test_what_was_paid_incl_vat_is_what_was_paid(books: Engine) -> None:
    pay(books, gross="100.00")
    assert held(books, Basis.INCL)["paid"] == Decimal("100.00")


@pytest.mark.parametrize("gross", ["238.53", "0", "-1"])
def test_no_more_is_paid_than_is_open(books: Engine, gross: str) -> None:
    with pytest.raises(Refused, match=r"cannot be paid on F-1, where 238\.52 is open"):
        pay(books, gross=gross)
    assert "paid" not in held(books)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2021, 7, 1), "still to come"),
        (date(2021, 6, 27), "Invoice F-1: the last event is of 2021-06-28"),
    ],
)
def test_a_payment_has_a_day_on_which_it_could_be(books: Engine, day: date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        pay(books, day=day)


def test_an_invoice_paid_later_is_not_paid_again_on_an_earlier_day(books: Engine) -> None:
    pay(books, day=LATER)
    with pytest.raises(Refused, match="Invoice F-1: the last event is of 2021-06-30"):
        pay(books, day=PAID)
    with pytest.raises(Refused, match="was paid before"):
        pay(books, day=LATER)


def test_a_credit_note_lowers_the_payment_and_is_settled_with_it(books: Engine) -> None:
    take_in(books, billing.NOTE)
    with pytest.raises(Refused, match=r"lowers invoice F-1, which is not paid: 119\.26 is open"):
        pay(books, "N-1")
    pay(books)
    assert (held(books)["paid"], state(books, "N-1")) == (PRICE, InvoiceState.PAID)


def test_of_two_credit_notes_after_the_payment_each_comes_back_by_itself(books: Engine) -> None:
    pay(books)
    take_in(books, billing.NOTE, LATER)
    take_in(books, billing.invoice(billing.line("V02"), number="N-2", corrects="F-1"), LATER)
    pay(books, "N-1", day=LATER)
    assert held(books) == {"accepted": NET, "invoiced": -PRICE, "paid": PRICE}


def test_what_was_paid_too_much_in_parts_comes_back_and_ends_all(books: Engine) -> None:
    pay(books, gross="200.00")
    take_in(books, billing.NOTE, LATER)
    pay(books, "N-1", day=LATER)
    assert (held(books)["paid"], "invoiced" in held(books)) == (PRICE, False)
    assert (state(books), state(books, "N-1")) == (InvoiceState.PAID, InvoiceState.PAID)

"""An invoice belongs to the half-year of what it bills, whatever the day on which it came in."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import Engine

from budget.half import Half
from budget.refused import Refused
from data.acts import budgets, invoices
from data.acts.belonging import half_of
from data.store import unit_of_work
from data.tables import CallOffPriceRow, CallOffRow
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.parts import Period
from tests.billed import (
    DAY,
    HALF,
    LATER,
    PRICE,
    act,
    begin,
    credit_note,
    invoice,
    loose,
    receive,
)

NEXT = Half("2021-W40")
JULY = date(2021, 7, 1)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two half-years; order NO-1 and invoice 1 are of the first."""
    begin(engine)
    with unit_of_work(engine, act="open", by="manager", day=DAY) as work:
        budgets.open_half(work, NEXT)
    return engine


def half(books: Engine, document: Invoice) -> Half:
    """Where the books put it."""
    with unit_of_work(books, act="look", by="finance", day=LATER) as work:
        return half_of(work.session, document)


def late(**changed: object) -> Invoice:
    """An invoice that was drawn up when the second half had begun."""
    own = {"issued_on": NEXT.first_day, "lines": (loose(),)}
    return replace(invoice("2", "V01"), **{**own, **changed})  # type: ignore[arg-type]  # fields of several types


@pytest.mark.parametrize("order", ["NO-1", " no-1 "])
def test_its_order_comes_first(books: Engine, order: str) -> None:
    period = Period(first_day=NEXT.first_day, last_day=NEXT.last_day)
    assert half(books, late(order_number=order, period=period)) == HALF


def test_a_credit_note_belongs_with_its_invoice(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    note = replace(credit_note("3", " 1 ", PRICE), issued_on=NEXT.first_day)
    assert half(books, note) == HALF


@pytest.mark.parametrize(
    ("first_day", "last_day", "expected"),
    [
        (JULY, HALF.last_day + timedelta(days=30), HALF),
        (HALF.last_day, NEXT.first_day + timedelta(days=1), NEXT),
        (None, JULY, HALF),
        (NEXT.first_day, None, NEXT),
        (date(2020, 1, 1), date(2020, 6, 30), NEXT),
    ],
)
def test_else_most_of_its_period_decides(
    books: Engine, first_day: date | None, last_day: date | None, expected: Half
) -> None:
    assert half(books, late(period=Period(first_day=first_day, last_day=last_day))) == expected


@pytest.mark.parametrize(
    ("issued_on", "expected"),
    [(NEXT.first_day, NEXT), (HALF.last_day, HALF), (date(2020, 1, 1), HALF)],
)
def test_else_the_half_that_had_begun(books: Engine, issued_on: date, expected: Half) -> None:
    assert half(books, late(issued_on=issued_on)) == expected


def test_without_a_half_year_there_is_nothing_to_belong_to(engine: Engine) -> None:
    with pytest.raises(Refused, match="run python -m data init first"):
        half(engine, invoice("1", "V01"))


def order_of_next(books: Engine) -> None:
    """V27 is ordered in the second half, under order NO-2."""
    half, reference = NEXT.id, "NO-2"
    with unit_of_work(books, act="order", by="manager", day=LATER) as work:
        work.add(CallOffRow(half=half, reference=reference, day=LATER, other=0, contract="C-1"))
        price = CallOffPriceRow(half=half, reference=reference, video="V27", position=1, cents=9856)
        work.add(price)


def test_videos_go_to_the_half_that_ordered_them_whatever_the_date(books: Engine) -> None:
    order_of_next(books)
    assert half(books, replace(late(), lines=invoice("2", "V01").lines)) == HALF
    early = {"order_number": "NO-1", "issued_on": LATER}
    assert half(books, replace(invoice("3", "V27"), **early)) == NEXT  # type: ignore[arg-type]  # fields of several types


def test_a_credit_note_goes_to_its_invoice_before_its_order(books: Engine) -> None:
    order_of_next(books)
    receive(books, invoice("1", "V01"))
    note = replace(credit_note("3", "1", PRICE), order_number="NO-2")
    assert half(books, note) == HALF


def test_what_was_sent_back_is_no_invoice_to_go_with(books: Engine) -> None:
    """The supplier sent the same number again, and that one lies in the other half."""
    receive(books, invoice("1", "V01"))
    act(books, invoices.give_back, "1", reason="fout")
    again = replace(invoice("1 ", "V01"), sha256=sha256(b"1 ").hexdigest())
    with unit_of_work(books, act="receive", by="finance", day=LATER) as work:
        invoices.receive(
            *(work, NEXT, again), day=LATER, by="finance", original=b"1 ", name="1.xml"
        )
    note = replace(credit_note("3", "1", PRICE), lines=(loose(),), order_number="NO-1")
    assert half(books, note) == NEXT


def test_a_file_that_was_sent_back_comes_in_where_it_was(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.give_back, "1", reason="fout")
    assert half(books, invoice("1", "V01")) == HALF

"""A wrong payment is undone and no other one, and its row of a sheet can be recorded again."""

from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from data.acts.reversals import reverse
from data.store import take_snapshot, unit_of_work
from data.verify import verify
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.paying.payments import Fit
from tests.partly_paid import GROSS, HALF, LATER, PAID, begin, pay, record, row, shown

PARTS = (Decimal("20.00"), Decimal("30.00"), Decimal("0.01"), Decimal("0.01"))


@pytest.fixture
def books(engine: Engine) -> Engine:
    """F-1 bills V01 and V02 of four videos, for 238.52 incl. VAT, and was approved."""
    begin(engine)
    return engine


def paid(engine: Engine) -> Decimal:
    """What was paid incl. VAT."""
    entries = take_snapshot(engine, HALF, LATER).books.entries
    parts = [e.amount + (e.vat or 0) for e in entries if e.stage is MoneyStage.PAID]
    return sum(parts, Decimal(0))


def firsts(engine: Engine) -> list[int]:
    """The first entry of each payment, told by how much was paid when it began."""
    entries = [e for e in take_snapshot(engine, HALF, LATER).books.entries if e.act == "pay"]
    pairs = zip([None, *entries], entries, strict=False)
    begins = (MoneyStage.PAID, MoneyStage.INVOICED)
    return [e.number for old, e in pairs if not old or (old.stage, e.stage) == begins]


def undo(engine: Engine, entry: int) -> None:
    with unit_of_work(engine, act="undo", by="finance", day=LATER) as work:
        reverse(work, HALF, entry, day=PAID, by="finance", reason="vergissing")


def document(engine: Engine) -> Invoice:
    [found] = take_snapshot(engine, HALF, LATER).dossier.invoices
    return found


@pytest.mark.parametrize("which", range(len(PARTS)))
def test_one_of_several_payments_of_a_day_is_undone_and_no_other(books: Engine, which: int) -> None:
    for part in PARTS:
        pay(books, gross=str(part))
    undo(books, firsts(books)[which])
    assert paid(books) == sum(PARTS) - PARTS[which]


def test_a_payment_by_hand_and_a_row_of_a_sheet_are_two(books: Engine) -> None:
    pay(books, gross="100.00")
    record(books, shown(books, row(gross=GROSS - 100)))
    undo(books, firsts(books)[-1])
    assert paid(books) == 100


def test_who_reversed_a_payment_did_not_approve_the_invoice(books: Engine) -> None:
    pay(books)
    undo(books, firsts(books)[0])
    noted = {event.state: event.by for event in document(books).events}
    assert noted[InvoiceState.REOPENED] == "finance"
    assert noted[InvoiceState.APPROVED] == "manager"
    assert document(books).state is InvoiceState.APPROVED


def test_a_row_of_which_the_payment_was_reversed_can_be_recorded_again_once(books: Engine) -> None:
    for _ in range(2):
        assert record(books, shown(books, row())) == 1
        assert [proposal.fit for proposal in shown(books, row())] == [Fit.RECORDED]
        undo(books, firsts(books)[-1])
        assert document(books).state is InvoiceState.APPROVED
    [proposal] = shown(books, row())
    assert (proposal.fit, paid(books)) == (Fit.MATCHED, Decimal(0))
    assert verify(books) == ()


def test_only_the_row_of_the_payment_that_was_reversed_is_free_again(books: Engine) -> None:
    pay(books, gross="100.00")
    record(books, shown(books, row(gross=GROSS - 100)))
    by_hand, of_the_bank = firsts(books)
    undo(books, by_hand)
    assert [proposal.fit for proposal in shown(books, row(gross=GROSS - 100))] == [Fit.RECORDED]
    undo(books, of_the_bank)
    assert Fit.RECORDED not in {each.fit for each in shown(books, row(gross=GROSS - 100))}

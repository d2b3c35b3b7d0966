"""What an invoice says was paid before, and rounds off: it ends as paid and costs no less."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis, position
from data.acts import invoices, payments
from data.reading.payments import preview
from data.store import take_snapshot, unit_of_work
from procurement.invoicing.invoice import InvoiceState
from procurement.paying.payments import Fit, Proposal
from procurement.paying.statement import PaymentRow
from tests import billed
from tests.billed import H1, HALF, LATER, PRICE, TWO, act, begin, held, loose, receive, whole


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two videos approved, for one instalment; a third is ordered."""
    begin(engine, H1)
    return engine


PREPAID = replace(
    whole(loose()),
    prepaid=Decimal("100.00"),
    rounding=Decimal("-0.02"),
    stated_payable=Decimal("138.50"),
    texts={"BT-83": "RF18 5390 0754"},
)


def test_what_was_paid_before_is_booked_as_paid_and_lowers_no_spend(books: Engine) -> None:
    assert receive(books, PREPAID) == ()
    act(books, invoices.approve, "1")
    found = held(books)
    assert found["invoiced"] + found["paid"] == TWO
    assert found["paid"] == Decimal("82.64")


def paid(books: Engine) -> tuple[InvoiceState, dict[str, Decimal], Decimal]:
    snapshot = take_snapshot(books, HALF, LATER)
    incl = position(snapshot.books, Basis.INCL).stages[MoneyStage.PAID]
    return snapshot.dossier.invoices[0].state, held(books), incl


def test_paying_what_is_asked_ends_it_with_its_rounding(books: Engine) -> None:
    receive(books, PREPAID)
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    stands = {"committed": PRICE, "paid": TWO}
    assert paid(books) == (InvoiceState.PAID, stands, Decimal("238.52"))


def test_an_invoice_that_was_paid_before_whole_is_paid_when_approved(books: Engine) -> None:
    gross = PREPAID.gross
    receive(books, replace(PREPAID, prepaid=gross, rounding=ZERO, stated_payable=ZERO))
    act(books, invoices.approve, "1")
    assert paid(books)[0] is InvoiceState.PAID


def shown(books: Engine, about: str, gross: str) -> tuple[Proposal, ...]:
    row = PaymentRow(
        key="1" * 64,
        line=2,
        day=LATER,
        gross=Decimal(gross),
        counterparty="Bureau",
        iban=billed.AGENCY.iban,
        description=about,
        reference="",
    )
    return preview(books, HALF, LATER, [row])


@pytest.mark.parametrize(
    ("about", "gross", "fit"),
    [
        ("rf18 5390 0754", "138.50", Fit.MATCHED),
        ("betaling 1 van juni", "138.50", Fit.MATCHED),
        ("RF18 5390 0754", "138.52", Fit.DOUBTFUL),
        ("RF18 5390 0754", "238.52", Fit.DOUBTFUL),
        ("RF18 5390", "138.50", Fit.DOUBTFUL),
        ("RF18 5390", "138.51", Fit.NO_INVOICE),
    ],
)
def test_a_statement_finds_it_by_its_reference_and_what_is_asked(
    books: Engine, about: str, gross: str, fit: Fit
) -> None:
    receive(books, PREPAID)
    act(books, invoices.approve, "1")
    [proposal] = shown(books, about, gross)
    assert proposal.fit is fit


def test_a_statement_that_pays_what_is_asked_ends_it(books: Engine) -> None:
    receive(books, PREPAID)
    act(books, invoices.approve, "1")
    with unit_of_work(books, act="pay", by="finance", day=LATER) as work:
        payments.record_payments(work, HALF, shown(books, "RF18 5390 0754", "138.50"), by="finance")
    assert paid(books)[0] is InvoiceState.PAID

"""Reasons not to record a payment without a person looking at it, each with both figures.

    next(doubts(row, invoice, open_, snapshot), None)   None, or the first reason in one sentence

A row is a fact of the bank; what is doubted is that it pays this invoice.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budget.words import Words, say
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.outstanding import Outstanding, gross_of
from procurement.invoicing.stated import signed
from procurement.invoicing.taken_in import IN_THE_BOOKS
from procurement.paying.search import bare
from procurement.paying.statement import PaymentRow
from procurement.paying.term import is_disputed
from procurement.snapshot import Snapshot


def doubts(
    row: PaymentRow, document: Invoice, open_: Outstanding, snapshot: Snapshot
) -> Iterator[Words]:
    """Whether this document can be paid, was to be paid to this party, on this day, this much."""
    parts = open_.due(document, row.day)
    due = gross_of(parts)
    yield from _standing(row, document, due)
    if bill := open_.bill_of(document):
        yield from _approved(row, bill)
    yield from _party(row, document, snapshot)
    yield from _day(row, document, snapshot)
    yield from _order(row, document, open_.last_booked(parts))
    asked = open_.asked(document, row.day)
    if row.gross != asked:
        yield say(
            "{gross} in this row, {open} open on {number}; if it pays a part, record it by hand.",
            gross=row.gross,
            open=asked,
            number=document.number,
        )


def _approved(row: PaymentRow, document: Invoice) -> Iterator[Words]:
    if document.state not in IN_THE_BOOKS:
        yield say(
            "{gross}: {number} of {total} is not approved yet; have it approved first, and hand in "
            "this sheet again.",
            gross=row.gross,
            number=document.number,
            total=signed(document).gross,
        )


def _standing(row: PaymentRow, document: Invoice, due: Decimal) -> Iterator[Words]:
    yield from _approved(row, document)
    if is_disputed(document):
        yield say(
            "{gross}: {number} of {total} is disputed; find out why it was paid, and record it "
            "by hand.",
            gross=row.gross,
            number=document.number,
            total=document.gross,
        )
    if document.paid_on and not due:
        yield say(
            "{gross}: {number} of {total} was paid before, on {day}; find out whether it was paid "
            "twice.",
            gross=row.gross,
            number=document.number,
            total=document.gross,
            day=document.paid_on,
        )


def _party(row: PaymentRow, document: Invoice, snapshot: Snapshot) -> Iterator[Words]:
    """The account where both have one; else the name, which a ledger has."""
    contract = snapshot.dossier.contract
    agency = contract.agency if contract else None
    account = document.iban or (agency.iban if agency else "")
    stated, known = (
        (row.iban, account) if row.iban and account else (row.counterparty, document.supplier_name)
    )
    if bare(stated) != bare(known) or not bare(stated):
        yield say(
            "{gross}: the row names {party}, {number} of {total} names {supplier}; find out who "
            "was paid, and record it by hand if it was for this.",
            gross=row.gross,
            party=stated or say("(no name)"),
            number=document.number,
            total=document.gross,
            supplier=known or say("(no name)"),
        )


def _day(row: PaymentRow, document: Invoice, snapshot: Snapshot) -> Iterator[Words]:
    if row.day > snapshot.on:
        yield say(
            "{gross}: {day} is still to come; hand in this sheet again on that day.",
            gross=row.gross,
            day=row.day,
        )
    approved = next((e.day for e in document.events if e.state is InvoiceState.APPROVED), row.day)
    if row.day < approved:
        yield say(
            "{gross} on {day}, before {number} was approved on {approved}; record it by hand on "
            "that day or later.",
            gross=row.gross,
            day=row.day,
            number=document.number,
            approved=approved,
        )


def _order(row: PaymentRow, document: Invoice, last: date) -> Iterator[Words]:
    """Whether the ledger has not gone on since."""
    if row.day < last:
        yield say(
            "{gross} on {day}, before the last booking of {last} on what {number} bills; record "
            "it by hand on that day or later.",
            gross=row.gross,
            day=row.day,
            last=last,
            number=document.number,
        )

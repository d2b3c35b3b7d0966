"""Invoices and credit notes: received and judged, then approved and booked.

    doubts = receive(work, half, invoice, day=…, by="finance", original=content, name="f1.xml")
    approve(work, half, "2021-001", day=…, by="manager")

Who records an invoice does not approve it (four eyes).
"""

from dataclasses import replace
from datetime import date

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.billing import billed, check_credit, shared_lines
from data.acts.booking import book, check_not_to_come
from data.acts.taken import all_invoices, as_known_now, find, keep, note
from data.language import in_both
from data.store import Work
from data.tables import FileRow, InvoiceRow
from procurement.doubt import Doubt
from procurement.invoice import DocumentKind, Invoice, InvoiceEvent, InvoiceState
from procurement.match import match
from procurement.match_terms import EUROS
from procurement.taken_in import folded


def receive(
    work: Work, half: Half, invoice: Invoice, *, day: date, by: str, original: bytes, name: str
) -> tuple[Doubt, ...]:
    """Take in an invoice with its original, and judge it; with doubts it is put on hold.

    Raises:
        Refused: when this supplier's invoice number was taken in before, or on a day to come.
    """
    check_not_to_come(work, day)
    key = (invoice.supplier_vat_id, folded(invoice.number))
    if work.session.get(InvoiceRow, key) is not None:
        raise Refused(
            say("Invoice {number} was taken in before; nothing was added.", number=invoice.number)
        )
    doubts = match(invoice, as_known_now(work, half, day))
    file = FileRow(sha256=invoice.sha256, name=name, received_on=day, content=original)
    keep(work, half, invoice, file)
    event = InvoiceEvent(state=InvoiceState.RECEIVED, day=day, by=by)
    note(work, half, invoice, event)
    if doubts:
        why = tuple(in_both(doubt.words) for doubt in doubts)
        note(work, half, invoice, replace(event, state=InvoiceState.HELD, doubts=why))
    return doubts


def approve(work: Work, half: Half, number: str, *, day: date, by: str, reason: str = "") -> None:
    """Approve an invoice or credit note, and book it; it is matched again on that day.

    Raises:
        Refused: when it is not there, was approved before, was recorded by the same person, or
            gives doubts and no reason is given; and when it cannot be booked at all: in another
            currency, for a video without a standing approval, or off one that is not billed.
    """
    invoice = find(work, half, number, day)
    doubts = match(invoice, as_known_now(work, half, day))
    _check_approval(invoice, by, reason, doubts)
    if invoice.kind is DocumentKind.CREDIT_NOTE:
        check_credit(invoice, all_invoices(work, half))
    event = InvoiceEvent(state=InvoiceState.APPROVED, day=day, by=by, reason=reason)
    note(work, half, invoice, event)
    _book(work, half, invoice, day)


def _book(work: Work, half: Half, invoice: Invoice, day: date) -> None:
    bills, number = invoice.kind is DocumentKind.INVOICE, invoice.number
    act = "bill" if bills else "credit"
    for line in shared_lines(invoice):
        postings = billed(work, half, line) if bills else line.credited()
        book(work, half, postings, day=day, act=act, document=number, vat_rate=line.rate)


def _check_approval(invoice: Invoice, by: str, reason: str, doubts: tuple[Doubt, ...]) -> None:
    number = invoice.number
    if invoice.state not in (InvoiceState.RECEIVED, InvoiceState.HELD):
        raise Refused(say("Invoice {number} was approved before.", number=number))
    if invoice.events[0].by == by:
        raise Refused(
            say("Who records invoice {number} does not approve it; ask a colleague.", number=number)
        )
    if (doubts or invoice.state is InvoiceState.HELD) and not reason:
        raise Refused(
            say("Invoice {number} is on hold; give the reason to approve it.", number=number)
        )
    if invoice.currency != EUROS:
        raise Refused(
            say(
                "Invoice {number} is in {currency}; ask the supplier for one in euros.",
                number=number,
                currency=invoice.currency,
            )
        )

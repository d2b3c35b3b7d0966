"""Invoices and credit notes: received and judged, approved and booked, paid.

    doubts = receive(work, half, invoice, day=…, by="finance", original=content, name="f1.xml")
    approve(work, half, "2021-001", day=…, by="manager")
    pay(work, half, "2021-001", day=…, by="finance")

Who records an invoice does not approve it (four eyes).
"""

from dataclasses import replace
from datetime import date

from budget import ledger
from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.billing import billed, lines_with_vat
from data.acts.booking import book
from data.acts.history import note
from data.acts.payments import pay
from data.codec import to_text
from data.language import in_both
from data.snapshots import read_snapshot
from data.store import Work
from data.tables import FileRow, InvoiceRow
from procurement.invoice import (
    DocumentKind,
    Doubt,
    Invoice,
    InvoiceEvent,
    InvoiceState,
)
from procurement.match import match

__all__ = ["approve", "folded", "pay", "receive"]


def receive(
    work: Work, half: Half, invoice: Invoice, *, day: date, by: str, original: bytes, name: str
) -> tuple[Doubt, ...]:
    """Take in an invoice with its original, and judge it; with doubts it is put on hold.

    Raises:
        Refused: when this supplier's invoice number was taken in before.
    """
    key = (invoice.supplier_vat_id, folded(invoice.number))
    if work.session.get(InvoiceRow, key) is not None:
        raise Refused(
            say("Invoice {number} was taken in before; nothing was added.", number=invoice.number)
        )
    doubts = match(invoice, read_snapshot(work.session, half, day))
    file = FileRow(sha256=invoice.sha256, name=name, received_on=day, content=original)
    _keep(work, half, invoice, file)
    event = InvoiceEvent(state=InvoiceState.RECEIVED, day=day, by=by)
    note(work, half, invoice, event)
    if doubts:
        why = tuple(in_both(doubt.words) for doubt in doubts)
        note(work, half, invoice, replace(event, state=InvoiceState.HELD, doubts=why))
    return doubts


def approve(work: Work, half: Half, number: str, *, day: date, by: str, reason: str = "") -> None:
    """Approve an invoice or credit note, and book it.

    Raises:
        Refused: when it is not there, was approved before, was recorded by the same person, or
            is on hold and no reason is given.
    """
    invoice = _find(work, half, number, day)
    _check_approval(invoice, by, reason)
    event = InvoiceEvent(state=InvoiceState.APPROVED, day=day, by=by, reason=reason)
    note(work, half, invoice, event)
    bills = invoice.kind is DocumentKind.INVOICE
    for line, vat in lines_with_vat(invoice):
        credited = ledger.credit(line.video, line.net, vat)
        postings = billed(work, half, line, vat) if bills else credited
        book(work, half, postings, day=day, act="bill" if bills else "credit", document=number)


def folded(number: str) -> str:
    """An invoice number as it is compared: trimmed and case-folded."""
    return number.strip().casefold()


def _check_approval(invoice: Invoice, by: str, reason: str) -> None:
    number = invoice.number
    if invoice.state not in (InvoiceState.RECEIVED, InvoiceState.HELD):
        raise Refused(say("Invoice {number} was approved before.", number=number))
    if invoice.events[0].by == by:
        raise Refused(
            say("Who records invoice {number} does not approve it; ask a colleague.", number=number)
        )
    if invoice.state is InvoiceState.HELD and not reason:
        raise Refused(
            say("Invoice {number} is on hold; give the reason to approve it.", number=number)
        )


def _keep(work: Work, half: Half, invoice: Invoice, original: FileRow) -> None:
    if work.session.get(FileRow, original.sha256) is None:
        work.add(original)
    work.add(
        InvoiceRow(
            supplier=invoice.supplier_vat_id,
            folded_number=folded(invoice.number),
            half=half.id,
            received_on=original.received_on,
            body=to_text(replace(invoice, events=())),
        )
    )


def _find(work: Work, half: Half, number: str, day: date) -> Invoice:
    known = read_snapshot(work.session, half, day).dossier.invoices
    found = [invoice for invoice in known if folded(invoice.number) == folded(number)]
    if not found:
        raise Refused(say("There is no invoice {number} on {day}.", number=number, day=day))
    return found[-1]

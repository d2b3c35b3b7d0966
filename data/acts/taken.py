"""Invoices that were taken in: found with their whole history, and kept with their original."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256

from sqlmodel import Session

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.codec import to_text
from data.reading.invoices import invoices
from data.snapshots import read_snapshot
from data.store import Work
from data.tables import FileRow, InvoiceEventRow, InvoiceRow
from procurement.invoice import Invoice, InvoiceEvent
from procurement.snapshot import Snapshot
from procurement.taken_in import folded


def find(work: Work, half: Half, number: str, day: date) -> Invoice:
    """The invoice of this number with its whole history, for an event on `day`.

    Raises:
        Refused: when it is not there, when two suppliers use the number, or when its history
            goes on after that day.
    """
    return find_in(all_invoices(work, half), number, work, day)


def find_in(known: Iterable[Invoice], number: str, work: Work, day: date) -> Invoice:
    """The same, among invoices that were read already."""
    check_not_to_come(work, day)
    found = [invoice for invoice in known if folded(invoice.number) == folded(number)]
    if not found:
        raise Refused(say("There is no invoice {number}; take it in first.", number=number))
    if len(found) > 1:
        raise Refused(
            say("Two suppliers use number {number}; have one of them renumber it.", number=number)
        )
    _check_after(found[0], day)
    return found[0]


def _check_after(invoice: Invoice, day: date) -> None:
    last = invoice.events[-1].day
    if day < last:
        raise Refused(
            say(
                "The last event of invoice {number} is of {last}; choose that day or later.",
                number=invoice.number,
                last=last,
            )
        )


def as_known_now(work: Work, half: Half, day: date) -> Snapshot:
    """The snapshot of a day with every invoice taken in since, so that none is billed twice."""
    return known_now(work.session, half, day)


def known_now(session: Session, half: Half, day: date) -> Snapshot:
    """The same for who only looks."""
    snapshot = read_snapshot(session, half, day)
    dossier = replace(snapshot.dossier, invoices=invoices(session, half, date.max))
    return replace(snapshot, dossier=dossier)


def all_invoices(work: Work, half: Half) -> tuple[Invoice, ...]:
    """Every invoice and credit note of the half, with its whole history."""
    return invoices(work.session, half, date.max)


def note(work: Work, half: Half, invoice: Invoice, event: InvoiceEvent) -> None:
    """Add one event to an invoice's history."""
    work.add(
        InvoiceEventRow(
            half=half.id,
            supplier=invoice.supplier_vat_id,
            folded_number=folded(invoice.number),
            day=event.day,
            body=to_text(event),
        )
    )


def keep(work: Work, half: Half, invoice: Invoice, original: FileRow) -> None:
    """Keep an invoice and the file that it came in.

    Raises:
        ValueError: when the file is not the one that the invoice was read from.
    """
    if sha256(original.content).hexdigest() != invoice.sha256:
        msg = f"{original.name} is not the file that invoice {invoice.number} was read from"
        raise ValueError(msg)
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

"""Documents that were taken in: found with their whole history, and kept with their original.

    find(work, half, "F-1", day)      by number, or by the sha256 of its file

A second document of the same number has a key of its own in the table, and stays beside the first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from sqlmodel import col, select

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.attachments import keep_attached
from data.acts.booking import check_not_to_come
from data.codec import from_text, to_text
from data.reading.invoices import AGAIN, invoices
from data.snapshots import read_snapshot
from data.store import Work
from data.tables import FileRow, InvoiceEventRow, InvoiceRow
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.names import named
from procurement.invoicing.taken_in import IN_THE_BOOKS, folded
from procurement.snapshot import Snapshot


def find(work: Work, half: Half, ref: str, day: date) -> Invoice:
    """The document of this number or file with its whole history, for an event on `day`.

    Raises:
        Refused: when it is not there, when several documents use the number, or when its history
            goes on after that day.
    """
    return find_in(all_invoices(work, half), ref, work, day)


def find_in(known: Iterable[Invoice], ref: str, work: Work, day: date) -> Invoice:
    """The same, among documents that were read already."""
    check_not_to_come(work, day)
    found = [i for i in known if i.sha256 == ref or folded(i.number) == folded(ref)]
    invoice = _only(ref, found)
    _check_after(invoice, day)
    return invoice


def _only(ref: str, found: Sequence[Invoice]) -> Invoice:
    """One document: of those that share a number the one in the books, or the one that stands."""
    if not found:
        raise Refused(say("There is no invoice {number}; take it in first.", number=ref))
    booked = [i for i in found if i.state in IN_THE_BOOKS]
    standing = [i for i in found if i.state is not InvoiceState.RETURNED]
    for some in (found, booked, standing):
        if len(some) == 1:
            return some[0]
    if len({i.supplier_vat_id for i in found}) > 1:
        raise Refused(
            say("Two suppliers use number {number}; have one of them renumber it.", number=ref)
        )
    raise Refused(
        say("Number {number} is on several documents; choose one by its file.", number=ref)
    )


def _check_after(invoice: Invoice, day: date) -> None:
    last = invoice.events[-1].day
    if day < last:
        raise Refused(
            say(
                "{document}: the last event is of {last}; choose that day or later.",
                document=named(invoice),
                last=last,
            )
        )


def as_known_now(work: Work, half: Half, day: date) -> Snapshot:
    """The snapshot of a day with all that was taken in and booked since; none is billed twice."""
    return read_snapshot(work.session, half, day, until=date.max)


def all_invoices(work: Work, half: Half) -> tuple[Invoice, ...]:
    """Every invoice and credit note of the half, with its whole history."""
    return invoices(work.session, half, date.max)


def alike(work: Work, invoice: Invoice) -> Iterator[tuple[InvoiceRow, Invoice]]:
    """The documents of the same supplier and number in any half, without their history."""
    number = folded(invoice.number)
    first = work.session.get(InvoiceRow, (invoice.supplier_vat_id, number))
    if first is None:
        return
    yield first, from_text(Invoice, first.body)
    others = select(InvoiceRow).where(
        InvoiceRow.supplier == invoice.supplier_vat_id,
        col(InvoiceRow.folded_number).startswith(f"{number}{AGAIN}", autoescape=True),
    )
    for row in work.session.exec(others):
        yield row, from_text(Invoice, row.body)


def note(work: Work, half: Half, invoice: Invoice, event: InvoiceEvent) -> None:
    """Add one event to a document's history."""
    own = (row for row, other in alike(work, invoice) if other.sha256 == invoice.sha256)
    work.add(
        InvoiceEventRow(
            half=half.id,
            supplier=invoice.supplier_vat_id,
            folded_number=next(own).folded_number,
            day=event.day,
            body=to_text(event),
        )
    )


def keep(work: Work, half: Half, invoice: Invoice, original: FileRow) -> None:
    """Keep a document, the file that it came in, and the files in it.

    Raises:
        ValueError: when the file is not the one that the document was read from.
    """
    if sha256(original.content).hexdigest() != invoice.sha256:
        msg = f"{original.name} is not the file that invoice {invoice.number} was read from"
        raise ValueError(msg)
    number = folded(invoice.number)
    if work.session.get(InvoiceRow, (invoice.supplier_vat_id, number)) is not None:
        number = f"{number}{AGAIN}{invoice.sha256}"
    if work.session.get(FileRow, original.sha256) is None:
        work.add(original)
    keep_attached(work, invoice, original)
    work.add(
        InvoiceRow(
            supplier=invoice.supplier_vat_id,
            folded_number=number,
            half=half.id,
            received_on=original.received_on,
            body=to_text(replace(invoice, events=())),
        )
    )

"""Payments and refunds of invoices that were approved, and closing what an invoice left open.

pay(work, half, "2021-001", day=…, by="finance")
close(work, half, "V07", day=…, reason="korting afgesproken")
"""

from collections.abc import Iterator
from datetime import date

from budget import ledger
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.refused import Refused
from budget.words import say
from data.acts.billing import Line, shared_lines
from data.acts.booking import book, held
from data.acts.taken import all_invoices, find, note
from data.store import Work
from procurement.invoice import DocumentKind, Invoice, InvoiceEvent, InvoiceState
from procurement.taken_in import folded


def pay(work: Work, half: Half, number: str, *, day: date, by: str) -> None:
    """Record that an invoice was paid in full, less what was credited; of a credit note: refunded.

    Credit notes that lower the payment are settled with it.

    Raises:
        Refused: when it is not there, not approved, or paid before; and for a credit note whose
            invoice is not paid.
    """
    invoice = find(work, half, number, day)
    if invoice.state is not InvoiceState.APPROVED:
        raise Refused(say("Invoice {number} is not approved, or was paid before.", number=number))
    paid = InvoiceEvent(state=InvoiceState.PAID, day=day, by=by)
    if invoice.kind is DocumentKind.CREDIT_NOTE:
        _check_refund(work, half, invoice)
        documents = [invoice]
    else:
        documents = [invoice, *_open_notes(work, half, invoice)]
    for document in documents:
        note(work, half, document, paid)
        for line in shared_lines(document):
            postings = _paid(document, line)
            book(work, half, postings, day=day, act="pay", document=number, vat_rate=line.rate)


def close(work: Work, half: Half, video: str, *, day: date, reason: str) -> None:
    """Nothing more will be billed for a video: what is still accepted becomes free.

    It is the price difference between call-off and invoice; `reason` says why it is right, and
    the journal who said so.

    Raises:
        Refused: without a reason, or when nothing was billed or nothing is left.
    """
    left = held(work, half, MoneyStage.ACCEPTED, video)
    billed = held(work, half, MoneyStage.INVOICED, video) + held(work, half, MoneyStage.PAID, video)
    if not reason:
        raise Refused(say("Say why nothing more will be billed for video {video}.", video=video))
    if not left or not billed:
        raise Refused(say("Video {video} has no bill that left something open.", video=video))
    postings = (Posting(stage=MoneyStage.ACCEPTED, amount=-left, video=video),)
    book(work, half, postings, day=day, act="price_difference", document=reason)


def _paid(document: Invoice, line: Line) -> tuple[Posting, ...]:
    sign = -1 if document.kind is DocumentKind.CREDIT_NOTE else 1
    return ledger.pay(line.video, sign * line.net, sign * line.vat)


def _open_notes(work: Work, half: Half, invoice: Invoice) -> Iterator[Invoice]:
    known = all_invoices(work, half)
    for other in known:
        names = folded(other.preceding) == folded(invoice.number)
        is_note = other.kind is DocumentKind.CREDIT_NOTE
        if is_note and names and other.state is InvoiceState.APPROVED:
            yield other


def _check_refund(work: Work, half: Half, note: Invoice) -> None:
    known = all_invoices(work, half)
    paid = {folded(i.number) for i in known if i.state is InvoiceState.PAID}
    if folded(note.preceding) not in paid:
        raise Refused(
            say(
                "Credit note {number} lowers invoice {invoice}, which is not paid; pay that.",
                number=note.number,
                invoice=note.preceding,
            )
        )

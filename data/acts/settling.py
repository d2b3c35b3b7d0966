"""Settling a document: the entries of a payment, and its end when nothing is open any more.

    settle(work, half, invoice, open_, day=…, by="finance", gross=Decimal("1000.00"))

`open_` is told of each payment, so that several can follow each other in one unit of work.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.ledger import Posting
from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book
from data.acts.taken import note
from data.store import Work
from procurement.invoice import DocumentKind, Invoice, InvoiceEvent, InvoiceState
from procurement.outstanding import PAY, Due, Outstanding, fits, gross_of, payment


def settle(
    work: Work,
    half: Half,
    document: Invoice,
    open_: Outstanding,
    *,
    day: date,
    by: str,
    gross: Decimal | None,
) -> None:
    """Record a payment of `gross` incl. VAT, negative for a refund; of all that is open if None.

    Raises:
        Refused: when the document cannot be paid, or not this much on that day.
    """
    _check_state(document, open_)
    due = open_.due(document, day)
    amount = gross_of(due) if gross is None else _fitting(document, due, gross)
    paid = payment(due, amount)
    _book(work, half, document, paid, day)
    open_.add(document.number, paid)
    for ended in _ended(document, open_, day):
        note(work, half, ended, InvoiceEvent(state=InvoiceState.PAID, day=day, by=by))


def _book(work: Work, half: Half, document: Invoice, paid: Iterable[Posting], day: date) -> None:
    """Each video's part at the VAT rate of its own line."""
    rates = {line.video: line.vat_rate for line in document.lines}
    for posting in paid:
        rate = rates.get(posting.video)
        book(work, half, (posting,), day=day, act=PAY, document=document.number, vat_rate=rate)


def _fitting(document: Invoice, due: Due, gross: Decimal) -> Decimal:
    if fits(gross, due):
        return gross
    raise Refused(
        say(
            "{gross} cannot be paid on {number}, where {open} is open.",
            gross=gross,
            number=document.number,
            open=gross_of(due),
        )
    )


def _ended(document: Invoice, open_: Outstanding, day: date) -> Iterator[Invoice]:
    """What nothing is open on any more: the document, and what was settled with it."""
    is_note = document.kind is DocumentKind.CREDIT_NOTE
    rest = gross_of(open_.due(document, date.max))
    if rest >= 0 if is_note else rest <= 0:
        yield document
    if not open_.is_even(document):
        return
    bill = open_.bill_of(document)
    others = open_.notes_on(document) if bill is None else [bill]
    for other in others:
        if other.state is InvoiceState.APPROVED and other.events[-1].day <= day:
            yield other


def _check_state(document: Invoice, open_: Outstanding) -> None:
    number = document.number
    if document.state is not InvoiceState.APPROVED:
        raise Refused(say("Invoice {number} is not approved, or was paid before.", number=number))
    if document.kind is DocumentKind.CREDIT_NOTE:
        _check_refund(document, open_)


def _check_refund(note: Invoice, open_: Outstanding) -> None:
    """A credit note that lowers a payment is settled with that payment; only after it a refund."""
    bill = open_.bill_of(note)
    if bill is None:
        raise Refused(
            say(
                "Credit note {note} lowers invoice {number}, which was not taken in; "
                "take that in first.",
                note=note.number,
                number=note.preceding,
            )
        )
    left = gross_of(open_.due(bill, date.max))
    paid_too_much = bill.state is InvoiceState.APPROVED and left < 0
    if bill.state is not InvoiceState.PAID and not paid_too_much:
        raise Refused(
            say(
                "Credit note {note} lowers invoice {number}, which is not paid: {open} is open; "
                "pay that first.",
                note=note.number,
                number=bill.number,
                open=max(left, ZERO),
            )
        )

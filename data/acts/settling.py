"""Settling a document: the entries of a payment, and its end when nothing is open any more.

    settle(work, half, invoice, open_, day=…, by="finance", gross=Decimal("1000.00"))

`open_` is told of each payment, so that several can follow each other in one unit of work.
"""

from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book
from data.acts.history import note
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
        Refused: when the document cannot be paid on that day, or not this much.
    """
    _check_day(work, document, day)
    _check_netted(document, open_)
    due = open_.due(document, day)
    amount = gross_of(due) if gross is None else _fitting(document, due, gross)
    paid = payment(due, amount)
    book(work, half, paid, day=day, act=PAY, document=document.number)
    open_.add(document.number, paid)
    if _is_settled(document, open_):
        note(work, half, document, InvoiceEvent(state=InvoiceState.PAID, day=day, by=by))


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


def _is_settled(document: Invoice, open_: Outstanding) -> bool:
    """Whether nothing is to be paid, or to come back, whatever the day."""
    rest = gross_of(open_.due(document, date.max))
    return rest <= 0 if document.kind is DocumentKind.INVOICE else rest >= 0


def _check_day(work: Work, document: Invoice, day: date) -> None:
    number = document.number
    if document.state is not InvoiceState.APPROVED:
        raise Refused(say("Invoice {number} is not approved, or was paid before.", number=number))
    if day > work.day:
        raise Refused(
            say(
                "{number}: {day} is still to come; choose today or earlier.", number=number, day=day
            )
        )
    approved = next(e.day for e in document.events if e.state is InvoiceState.APPROVED)
    if day < approved:
        raise Refused(
            say(
                "Invoice {number} was approved on {approved}; choose that day or later.",
                number=number,
                approved=approved,
            )
        )


def _check_netted(document: Invoice, open_: Outstanding) -> None:
    """A credit note that lowers a payment is settled with that payment, not before."""
    bill = open_.bill_of(document) if document.kind is DocumentKind.CREDIT_NOTE else None
    left = gross_of(open_.due(bill, date.max)) if bill else ZERO
    if bill and left > 0:
        raise Refused(
            say(
                "Credit note {note} lowers invoice {number}, on which {open} is open; pay that "
                "first.",
                note=document.number,
                number=bill.number,
                open=left,
            )
        )

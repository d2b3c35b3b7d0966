"""To which half-year an invoice belongs: what it bills decides, not the day on which it came in.

    half_of(session, invoice)       Half("2026-W01") for an invoice of July on January to June

An event belongs to the half of its call-off, so that is asked first.
"""

from datetime import timedelta

from sqlmodel import Session, col, func, select

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.tables import CallOffRow, HalfRow, InvoiceRow
from procurement.invoice import Invoice
from procurement.invoice_parts import Period
from procurement.taken_in import folded

NO_DAYS = timedelta(0)


def half_of(session: Session, invoice: Invoice) -> Half:
    """The half of the call-off that the order number names; else of the invoice that it corrects.

    Else the known half with which its period overlaps most, else the last one that had begun on
    its issue date.

    Raises:
        Refused: when the books know no half-year yet.
    """
    named = _of_order(session, invoice) or _of_preceding(session, invoice)
    if named is not None:
        return Half(named)
    known = [Half(name) for name in session.exec(select(HalfRow.id).order_by(col(HalfRow.id)))]
    if not known:
        raise Refused(say("The books are empty; run python -m data init first."))
    period = invoice.period
    if period and any(_overlap(half, period) for half in known):
        return max(known, key=lambda half: _overlap(half, period))
    begun = [half for half in known if half.first_day <= invoice.issued_on]
    return max(begun or known[:1], key=lambda half: half.first_day)


def _of_order(session: Session, invoice: Invoice) -> str | None:
    order = folded(invoice.order_number)
    if not order:
        return None
    query = select(CallOffRow.half).where(func.lower(func.trim(CallOffRow.reference)) == order)
    return session.exec(query).first()


def _of_preceding(session: Session, invoice: Invoice) -> str | None:
    """The half of the invoice that a credit note, or a corrective invoice, names."""
    number = folded(invoice.preceding)
    bill = session.get(InvoiceRow, (invoice.supplier_vat_id, number)) if number else None
    return bill.half if bill else None


def _overlap(half: Half, period: Period) -> timedelta:
    """How long half and period run together; an end that is not said is that of the half."""
    first = period.first_day or half.first_day
    last = period.last_day or half.last_day
    days = min(half.last_day, last) - max(half.first_day, first) + timedelta(days=1)
    return max(days, NO_DAYS)

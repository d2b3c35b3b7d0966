"""To which half-year an invoice belongs: what it bills decides, not the day on which it came in.

    half_of(session, invoice)       Half("2026-W01") for an invoice of July on January to June

An event belongs to the half of its call-off, so that is asked first.
"""

from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.tables import CallOffRow, HalfRow, InvoiceRow
from procurement.invoice import Invoice
from procurement.invoice_parts import Period
from procurement.taken_in import folded

NO_DAYS, A_HALF = timedelta(0), timedelta(weeks=26)


def half_of(session: Session, invoice: Invoice) -> Half:
    """The half of the call-off that the order number names; else of the invoice that it corrects.

    Else the known half with which its period overlaps most, else the last one that had begun on
    its issue date.

    Raises:
        Refused: when the books know no half-year yet.
    """
    named = _of_order(session, invoice) or _of_preceding(session, invoice)
    named = named or _of_period(session, invoice.period) or _begun_on(session, invoice.issued_on)
    if named is None:
        raise Refused(say("The books are empty; run python -m data init first."))
    return Half(named)


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


def _of_period(session: Session, period: Period | None) -> str | None:
    """The half with which a period overlaps most; the first of those where several do as much."""
    if period is None:
        return None
    query = select(HalfRow.id).order_by(col(HalfRow.id))
    if period.first_day:
        query = query.where(col(HalfRow.id) >= _week(period.first_day - A_HALF))
    if period.last_day:
        query = query.where(col(HalfRow.id) <= _week(period.last_day))
    known = [Half(name) for name in session.exec(query)]
    longest = max(known, key=lambda half: _overlap(half, period), default=None)
    return longest.id if longest and _overlap(longest, period) else None


def _begun_on(session: Session, day: date) -> str | None:
    """The last half that had begun on a day, else the first that is known."""
    begun = select(func.max(HalfRow.id)).where(col(HalfRow.id) <= _week(day))
    return session.exec(begun).one() or session.exec(select(func.min(HalfRow.id))).one()


def _week(day: date) -> str:
    """The id of the half that would begin in the week of a day; ids are in the order of time."""
    return f"{day:%G-W%V}"


def _overlap(half: Half, period: Period) -> timedelta:
    """How long half and period run together; an end that is not said is that of the half."""
    first = period.first_day or half.first_day
    last = period.last_day or half.last_day
    days = min(half.last_day, last) - max(half.first_day, first) + timedelta(days=1)
    return max(days, NO_DAYS)

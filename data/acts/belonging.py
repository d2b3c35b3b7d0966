"""To which half-year an invoice belongs: what it bills decides, not the day on which it came in.

    half_of(session, invoice)       Half("2026-W01") for an invoice of July on January to June

An event belongs to the half of its call-off. What an invoice names decides before what it is dated:
a credit note goes to the invoice that it lowers, and videos go to where they were ordered.
"""

from datetime import timedelta

from sqlmodel import Session, col, func, select

from budget.half import Half
from data.reading.halves import begun_on, week_of
from data.reading.invoices import numbered
from data.reading.ordered_videos import halves_of
from data.tables import CallOffRow, HalfRow
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.parts import Period
from procurement.invoicing.taken_in import folded, lowers, same_supplier, videos_of

NO_DAYS, A_HALF = timedelta(0), timedelta(weeks=26)


def half_of(session: Session, invoice: Invoice) -> Half:
    """The half where this very file is; else where all videos that it names were ordered.

    Else the half of the invoice that it corrects, else of the call-off that its order number
    names, else the known half with which its period overlaps most, else the last one that had begun
    on its issue date. What lowers an invoice is with that invoice, whatever it names.

    Raises:
        Refused: when the books know no half-year yet.
    """
    ways = (_of_itself, _of_videos, _of_preceding, _of_order)
    if lowers(invoice):
        ways = (_of_itself, _of_preceding, _of_videos, _of_order)
    named = next((half for way in ways if (half := way(session, invoice))), None)
    named = named or _of_period(session, invoice.period)
    return Half(named) if named else begun_on(session, invoice.issued_on)


def _of_itself(session: Session, invoice: Invoice) -> str | None:
    """What was sent back comes in again where it was."""
    found = numbered(session, invoice.number)
    return next((half.id for half, other in found if other.sha256 == invoice.sha256), None)


def _of_videos(session: Session, invoice: Invoice) -> str | None:
    """The only half that ordered all videos of its lines; None where a line names none."""
    videos = videos_of(invoice) or frozenset()
    halves = halves_of(session, tuple(videos))
    if not videos or len(halves) < len(videos):
        return None
    common = set.intersection(*halves.values())
    return common.pop().id if len(common) == 1 else None


def _of_order(session: Session, invoice: Invoice) -> str | None:
    order = folded(invoice.order_number)
    if not order:
        return None
    query = select(CallOffRow.half).where(func.lower(func.trim(CallOffRow.reference)) == order)
    return session.exec(query).first()


def _of_preceding(session: Session, invoice: Invoice) -> str | None:
    """The half of the invoice that stands, which a credit note or a corrective invoice names."""
    if not folded(invoice.preceding):
        return None
    for half, other in numbered(session, invoice.preceding):
        stands = other.state is not InvoiceState.RETURNED and not lowers(other)
        if stands and same_supplier(invoice, other):
            return half.id
    return None


def _of_period(session: Session, period: Period | None) -> str | None:
    """The half with which a period overlaps most; the first of those where several do as much."""
    if period is None:
        return None
    query = select(HalfRow.id).order_by(col(HalfRow.id))
    if period.first_day:
        query = query.where(col(HalfRow.id) >= week_of(period.first_day - A_HALF))
    if period.last_day:
        query = query.where(col(HalfRow.id) <= week_of(period.last_day))
    known = [Half(name) for name in session.exec(query)]
    longest = max(known, key=lambda half: _overlap(half, period), default=None)
    return longest.id if longest and _overlap(longest, period) else None


def _overlap(half: Half, period: Period) -> timedelta:
    """How long half and period run together; an end that is not said is that of the half."""
    first = period.first_day or half.first_day
    last = period.last_day or half.last_day
    days = min(half.last_day, last) - max(half.first_day, first) + timedelta(days=1)
    return max(days, NO_DAYS)

"""Reading what all half-years called off under one contract, as known on a day.

    called_off(session, contract, day)              CalledOff(value=Decimal("5125.00"), videos=52)
    called_off(session, contract, day, but=half)    the same without one half-year

An order is never of a day before its contract was signed, so only the contract's own life is read.
"""

from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from budget.half import Half
from budget.money import from_cents
from data.reading.reversals import reversed_orders
from data.reading.rows import summed
from data.tables import CallOffPriceRow, CallOffRow
from procurement.agreement.contract import Contract
from procurement.snapshot import CalledOff

SAME_ORDER = (col(CallOffPriceRow.half) == col(CallOffRow.half)) & (
    col(CallOffPriceRow.reference) == col(CallOffRow.reference)
)


def called_off(
    session: Session, contract: Contract, day: date, *, but: Half | None = None
) -> CalledOff:
    """What was called off up to a day, less what was reversed up to it; euros excl. VAT."""
    reading, where = session.connection(), _which(session, contract, day, but)
    other, prices, videos = col(CallOffRow.other), col(CallOffPriceRow.cents), func.count()
    beside = reading.scalars(select(summed(other)).where(where)).one()
    paid = select(summed(prices), videos).select_from(CallOffRow).join(CallOffPriceRow, SAME_ORDER)
    cents, number = reading.execute(paid.where(where)).one()
    return CalledOff(value=from_cents(beside + cents), videos=number)


def _which(
    session: Session, contract: Contract, day: date, but: Half | None
) -> ColumnElement[bool]:
    days = col(CallOffRow.day).between(contract.signed_on or date.min, day)
    where = (col(CallOffRow.contract) == contract.number) & days
    if but is not None:
        where &= col(CallOffRow.half) != but.id
    if gone := reversed_orders(session, day, contract.number):
        where &= col(CallOffRow.reference).not_in(gone)
    return where

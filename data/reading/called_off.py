"""Reading what all half-years called off under one contract, as known on a day.

    called_off(session, contract, day)              CalledOff(value=Decimal("5125.00"), videos=52)
    called_off(session, contract, day, but=half)    the same without one half-year

An order is never of a day before its contract was signed, so only the contract's own life is read.
"""

from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from budget.half import Half
from budget.money import from_cents
from data.reading.reversals import reversed_orders
from data.tables import CallOffPriceRow, CallOffRow
from procurement.contract import Contract
from procurement.snapshot import CalledOff

SAME_ORDER = (col(CallOffPriceRow.half) == col(CallOffRow.half)) & (
    col(CallOffPriceRow.reference) == col(CallOffRow.reference)
)


def called_off(
    session: Session, contract: Contract, day: date, *, but: Half | None = None
) -> CalledOff:
    """What was called off up to a day, less what was reversed up to it; euros excl. VAT."""
    where = _which(session, contract, day, but)
    other, prices, videos = col(CallOffRow.other), col(CallOffPriceRow.cents), func.count()
    [beside] = _row(session, select(_sum(other)).where(where))
    paid = select(_sum(prices), videos).select_from(CallOffRow).join(CallOffPriceRow, SAME_ORDER)
    [cents, number] = _row(session, paid.where(where))
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


def _row(session: Session, query: Select[*tuple[int, ...]]) -> list[int]:
    # PostgreSQL gives the sum of a BIGINT as a Decimal.
    return [int(value) for value in session.connection().execute(query).one()]


def _sum(column: Mapped[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(column), 0)

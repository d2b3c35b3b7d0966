"""Reading the money of all half-years from the totals that the database keeps.

portfolio(session)                          every half-year, whatever the day
portfolio(session, date(2021, 6, 30))       up to a day: whole months from the totals, and the
                                            month of the day from its entries
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from sqlalchemy import func, select
from sqlmodel import Session, col

from budget.books import Decision
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.portfolio import HalfMoney, YearMoney
from data.reading.rows import summed
from data.tables import BudgetVersionRow, EntryRow, EntryTotalRow, HalfRow

STAGES = {stage.value: stage for stage in MoneyStage}
Cents = dict[tuple[str, int], tuple[int, int]]
"""Net and VAT by stage and calendar year."""


def portfolio(session: Session, day: date = date.max) -> tuple[HalfMoney, ...]:
    """The money of every half-year as known on a day, oldest half-year first."""
    granted, moved = dict(_granted(session, day)), dict[str, Cents]()
    ended = monthrange(day.year, day.month)[1] == day.day
    running = () if ended else _month_of(session, day)
    for half, stage, year, cents, vat in chain(_months(session, day, ended=ended), running):
        sums = moved.setdefault(half, {})
        before = sums.get((stage, year), (0, 0))
        sums[stage, year] = before[0] + cents, before[1] + vat
    known = session.connection().scalars(select(col(HalfRow.id)).order_by(col(HalfRow.id)))
    return tuple(
        HalfMoney(
            half=_half(half), granted=granted.get(half, ZERO), years=_years(moved.get(half, {}))
        )
        for half in known
    )


def _months(
    session: Session, day: date, *, ended: bool
) -> Iterator[tuple[str, str, int, int, int]]:
    half, month, stage = (
        col(c) for c in (EntryTotalRow.half, EntryTotalRow.month, EntryTotalRow.stage)
    )
    year, this = func.substr(month, 1, 4), day.isoformat()[:7]
    query = (
        select(half, stage, year, summed(EntryTotalRow.cents), summed(EntryTotalRow.vat_cents))
        .where(month <= this if ended else month < this)
        .group_by(half, stage, year)
    )
    for name, where, text, cents, vat in session.connection().execute(query):
        yield name, where, int(text), cents, vat


def _month_of(session: Session, day: date) -> Iterator[tuple[str, str, int, int, int]]:
    """Each half by its own part of the index, so that no other month is read."""
    half, stage = col(EntryRow.half), col(EntryRow.stage)
    query = (
        select(half, stage, summed(EntryRow.cents), summed(EntryRow.vat_cents))
        .select_from(HalfRow)
        .join(EntryRow, half == col(HalfRow.id))
        .where(col(EntryRow.day).between(day.replace(day=1), day))
        .group_by(half, stage)
    )
    for name, where, cents, vat in session.connection().execute(query):
        yield name, where, day.year, cents, vat


def _granted(session: Session, day: date) -> Iterator[tuple[str, Decimal]]:
    """The granted versions, the one in force last."""
    version = BudgetVersionRow
    query = (
        select(col(version.half), col(version.cents))
        .where(col(version.decision) == Decision.GRANTED.value, col(version.day) <= day)
        .order_by(col(version.half), col(version.version))
    )
    for half, cents in session.connection().execute(query):
        yield half, from_cents(cents)


@lru_cache(4_000)
def _half(name: str) -> Half:
    return Half(name)


def _years(sums: Cents) -> tuple[YearMoney, ...]:
    nets: dict[int, dict[MoneyStage, Decimal]] = {}
    vats: dict[int, dict[MoneyStage, Decimal]] = {}
    for (stage, year), (cents, vat) in sums.items():
        nets.setdefault(year, {})[STAGES[stage]] = from_cents(cents)
        vats.setdefault(year, {})[STAGES[stage]] = from_cents(vat)
    return tuple(YearMoney(year=y, stages=nets[y], vat=vats[y]) for y in sorted(nets))

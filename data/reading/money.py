"""Reading budget versions, orders and the ledger of one half."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from budget.books import BudgetVersion, CallOff, Decision
from budget.evidence import Evidence
from budget.half import Half
from budget.ledger import Entry, MoneyStage
from budget.money import from_cents
from data.codec import from_text
from data.tables import BudgetVersionRow, CallOffPriceRow, CallOffRow, EntryRow

POINTS = Decimal(10_000)
"""A VAT rate is kept in hundredths of a per cent: 2100 is 21 %."""

ENTRY = ("number", "day", "stage", "cents", "vat_cents", "vat_points", "video", "act", "document")


def versions(session: Session, half: Half, day: date) -> tuple[BudgetVersion, ...]:
    """The versions of a half's budget, oldest first."""
    query = (
        select(BudgetVersionRow)
        .where(BudgetVersionRow.half == half.id, col(BudgetVersionRow.day) <= day)
        .order_by(col(BudgetVersionRow.version))
    )
    return tuple(_version(row) for row in session.exec(query))


def entries(session: Session, half: Half, day: date) -> tuple[Entry, ...]:
    """The ledger of a half up to a day, in the order of booking."""
    query = (
        columns(*(getattr(EntryRow, name) for name in ENTRY))
        .where(col(EntryRow.half) == half.id, col(EntryRow.day) <= day)
        .order_by(col(EntryRow.day), col(EntryRow.number))
    )
    return tuple(_entry(row) for row in session.connection().execute(query))


def call_offs(session: Session, half: Half, day: date) -> tuple[CallOff, ...]:
    """The orders of a half up to a day, each with its prices in the order given."""
    orders = session.exec(
        select(CallOffRow)
        .where(CallOffRow.half == half.id, col(CallOffRow.day) <= day)
        .order_by(col(CallOffRow.day), col(CallOffRow.reference))
    ).all()
    prices: dict[str, dict[str, Decimal]] = {order.reference: {} for order in orders}
    lines = select(CallOffPriceRow).where(CallOffPriceRow.half == half.id)
    for line in session.exec(lines.order_by(col(CallOffPriceRow.position))):
        if line.reference in prices:
            prices[line.reference][line.video] = from_cents(line.cents)
    return tuple(_call_off(order, prices[order.reference]) for order in orders)


def _version(row: BudgetVersionRow) -> BudgetVersion:
    return BudgetVersion(
        version=row.version,
        day=row.day,
        amount=from_cents(row.cents),
        videos=row.videos,
        decision=Decision(row.decision),
        approximate=row.approximate,
        by=row.by,
        reason=row.reason,
        evidence=from_text(Evidence, row.evidence),
        answers=row.answers,
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        number=row.number,
        day=row.day,
        stage=MoneyStage(row.stage),
        amount=from_cents(row.cents),
        vat=None if row.vat_cents is None else from_cents(row.vat_cents),
        vat_rate=row.vat_points / POINTS,
        video=row.video,
        act=row.act,
        document=row.document,
    )


def _call_off(order: CallOffRow, prices: dict[str, Decimal]) -> CallOff:
    return CallOff(
        reference=order.reference,
        day=order.day,
        prices=prices,
        other=from_cents(order.other),
        contract=order.contract,
        evidence=from_text(Evidence, order.evidence) if order.evidence else None,
    )

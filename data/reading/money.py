"""Reading budget versions, orders and the ledger of one half.

What a row says never changes, so the value made of it is kept for the next reading.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import starmap

from sqlmodel import Session

from budget.books import BudgetVersion, CallOff, Decision
from budget.evidence import Evidence
from budget.half import Half
from budget.ledger import Entry, MoneyStage
from budget.money import from_cents
from data.codec import from_text
from data.reading.reversals import reversed_orders
from data.reading.rows import of_half, rows, up_to
from data.tables import BudgetVersionRow, CallOffPriceRow, CallOffRow, EntryRow

POINTS = Decimal(10_000)
"""A VAT rate is kept in hundredths of a per cent: 2100 is 21 %."""

KEPT = 20_000
"""How many entries are kept: those of some forty halves."""

ENTRY = ("number", "day", "stage", "cents", "vat_cents", "vat_points", "video", "act", "document")
ENTRIES = up_to(EntryRow, *ENTRY, since="day", order=("day", "number"))
VERSION = ("version", "day", "cents", "videos", "decision", "approximate", "by", "reason")
VERSIONS = up_to(BudgetVersionRow, *VERSION, "evidence", "answers", since="day", order=("version",))
ORDER = ("reference", "day", "other", "contract", "evidence")
ORDERS = up_to(CallOffRow, *ORDER, since="day", order=("day", "reference"))
PRICES = of_half(CallOffPriceRow, "reference", "video", "cents", order=("position",))


def versions(session: Session, half: Half, day: date) -> tuple[BudgetVersion, ...]:
    """The versions of a half's budget, oldest first."""
    return tuple(starmap(_version, rows(session, VERSIONS, half, day)))


def entries(session: Session, half: Half, day: date) -> tuple[Entry, ...]:
    """The ledger of a half up to a day, in the order of booking."""
    return tuple(starmap(_entry, rows(session, ENTRIES, half, day)))


def call_offs(session: Session, half: Half, day: date) -> tuple[CallOff, ...]:
    """The orders of a half that stand on a day, each with its prices in the order given."""
    prices: dict[str, dict[str, Decimal]] = {}
    for reference, video, cents in rows(session, PRICES, half, day):
        prices.setdefault(reference, {})[video] = from_cents(cents)
    gone = reversed_orders(session, day, half.id)
    return tuple(
        _call_off(prices.get(reference, {}), reference, *order)
        for reference, *order in rows(session, ORDERS, half, day)
        if reference not in gone
    )


def _version(
    version: int,
    day: date,
    cents: int,
    videos: int,
    decision: str,
    approximate: bool,
    by: str,
    reason: str,
    evidence: str,
    answers: int | None,
) -> BudgetVersion:
    return BudgetVersion(
        version=version,
        day=day,
        amount=from_cents(cents),
        videos=videos,
        decision=Decision(decision),
        approximate=approximate,
        by=by,
        reason=reason,
        evidence=from_text(Evidence, evidence),
        answers=answers,
    )


@lru_cache(KEPT)
def _entry(
    number: int,
    day: date,
    stage: str,
    cents: int,
    vat_cents: int | None,
    vat_points: int,
    video: str | None,
    act: str,
    document: str,
) -> Entry:
    return Entry(
        number=number,
        day=day,
        stage=MoneyStage(stage),
        amount=from_cents(cents),
        vat=None if vat_cents is None else from_cents(vat_cents),
        vat_rate=vat_points / POINTS,
        video=video,
        act=act,
        document=document,
    )


def _call_off(
    prices: dict[str, Decimal],
    reference: str,
    day: date,
    other: int,
    contract: str,
    evidence: str | None,
) -> CallOff:
    return CallOff(
        reference=reference,
        day=day,
        prices=prices,
        other=from_cents(other),
        contract=contract,
        evidence=from_text(Evidence, evidence) if evidence else None,
    )

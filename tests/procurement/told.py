"""What a case file can tell of a situation; what it leaves out is not known.

    [case.situation]
    on = 2021-06-30
    moves = ["2021-04-12 V01 approved", "2021-04-12 V01 posted"]
    contract = {signed_on = 2021-04-01, value = 5125.00}

Every fact rests on a document that carries, unless the situation says `sure`. `values` gives an
amount to the rule's own values, such as one that nobody confirmed yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from budget.evidence import Sure
from budget.ledger import MoneyStage
from budget.money import ZERO
from procurement.agreement.contract import Contract
from procurement.agreement.parts import Ground
from procurement.invoicing.invoice import DocumentKind

RATE = Decimal("0.21")


@dataclass(frozen=True, kw_only=True)
class Granted:
    """The budget: what was proposed, and what was granted of it."""

    proposed: Decimal | None = None
    granted: Decimal | None = None
    approximate: bool = False


@dataclass(frozen=True, kw_only=True)
class Order:
    """A call-off."""

    reference: str = "NO-1"
    day: date
    prices: Mapping[str, Decimal] = field(default_factory=dict)
    other: Decimal = ZERO


@dataclass(frozen=True, kw_only=True)
class Line:
    """An invoice line; without a video it bills something else."""

    video: str | None = None
    text: str = ""
    net: Decimal
    price: Decimal | None = None
    quantity: int = 1
    vat_rate: Decimal = RATE
    vat_category: str = ""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """An invoice or credit note, the days on which it moved, and its lines, which make its sums."""

    number: str
    kind: DocumentKind = DocumentKind.INVOICE
    order_number: str = "NO-1"
    issued_on: date = date(2021, 5, 3)
    received_on: date = date(2021, 5, 4)
    held_on: date | None = None
    disputed_on: date | None = None
    resolved_on: date | None = None
    returned_on: date | None = None
    approved_on: date | None = None
    paid_on: date | None = None
    preceding: str = ""
    supplier_kvk: str = ""
    supplier_vat_id: str = ""
    iban: str = ""
    buyer_oin: str = ""
    sha256: str = ""
    lines: tuple[Line, ...] = ()
    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """An amendment."""

    signed_on: date = date(2021, 7, 1)
    amount: Decimal
    videos: int = 0
    same_nature: bool | None = None
    ground: Ground = Ground.MINOR
    option: str = ""
    condition_met: bool | None = None
    published_on: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What is known on a day."""

    on: date = date(2021, 6, 30)
    rate: Decimal = RATE
    sure: Sure = Sure.HIGH
    budget: Granted = Granted()
    contract: Contract | None = None
    terms: tuple[str, ...] = ()
    claims: Mapping[str, str] = field(default_factory=dict)
    pilot_cost: Decimal | None = None
    pilot_cost_approximate: bool = False
    orders: tuple[Order, ...] = ()
    moves: tuple[str, ...] = ()
    posts: Mapping[str, int] = field(default_factory=dict)
    stages: Mapping[MoneyStage, Decimal] = field(default_factory=dict)
    stated_vat: Mapping[MoneyStage, Decimal] = field(default_factory=dict)
    invoices: tuple[Paper, ...] = ()
    amendments: tuple[Change, ...] = ()
    attested: tuple[str, ...] = ()
    values: Mapping[str, Decimal] = field(default_factory=dict)

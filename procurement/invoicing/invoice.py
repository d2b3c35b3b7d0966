"""Invoices and credit notes as they were received, and how far each has come.

Amounts are in euros as the document states them; a credit note's are positive and are booked
negative. An invoice's history is a tuple of events, so that any past day can be shown. Names such
as BT-109 are those of EN 16931-1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.money import ZERO
from budget.words import Bilingual
from procurement.invoicing.parts import Attachment, Extra, Period, VatPart


class DocumentKind(StrEnum):
    """An invoice (UBL 380, 384) or a credit note (381)."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class InvoiceState(StrEnum):
    """How far an invoice has come, and what was noted about it on the way.

    Overridden, disputed and resolved are notes: they leave the invoice where it was. Reopened says
    that its payment was reversed, and leaves it approved, by whoever approved it.
    """

    RECEIVED = "received"
    HELD = "held"
    OVERRIDDEN = "overridden"
    DISPUTED = "disputed"
    RESOLVED = "resolved"
    RETURNED = "returned"
    APPROVED = "approved"
    PAID = "paid"
    REOPENED = "reopened"


NOTES = frozenset({InvoiceState.OVERRIDDEN, InvoiceState.DISPUTED, InvoiceState.RESOLVED})


@dataclass(frozen=True, kw_only=True)
class InvoiceLine:
    """One line: `video` is the id it bills, None where it names none; `net` after allowances.

    `price` (BT-146) is for `base_quantity` (BT-149) units, with any number of decimals; `unit`
    (BT-130) is a code such as C62 (piece); `period` is None where the line has none of its own.
    """

    number: str
    text: str
    video: str | None
    quantity: Decimal
    net: Decimal
    vat_rate: Decimal
    unit: str = ""
    price: Decimal | None = None
    base_quantity: Decimal | None = None
    period: Period | None = None
    description: str = ""
    note: str = ""
    seller_id: str = ""
    order_line: str = ""
    vat_category: str = ""
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InvoiceEvent:
    """A day on which the invoice moved, who moved it and why; `doubts` say why it is held."""

    state: InvoiceState
    day: date
    by: str
    reason: str = ""
    doubts: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Invoice:
    """One e-invoice or credit note.

    `net`, `vat` and `gross` are BT-109, BT-110 and BT-112; `preceding` is BT-25, the invoice that
    a credit note corrects; `sha256` names the kept original. The budget uses `net`, a payment
    `payable` (BT-115), which is `gross` less what was prepaid (BT-113), rounded (BT-114). `texts`
    has what else the document says, by its term in EN 16931 ("BT-19").
    """

    kind: DocumentKind
    number: str
    issued_on: date
    due_on: date | None
    currency: str
    order_number: str
    contract_number: str
    buyer_reference: str
    supplier_name: str
    supplier_kvk: str
    supplier_vat_id: str
    iban: str
    buyer_oin: str
    net: Decimal
    vat: Decimal
    gross: Decimal
    preceding: str
    lines: tuple[InvoiceLine, ...]
    sha256: str
    events: tuple[InvoiceEvent, ...] = ()
    type_code: str = ""
    period: Period | None = None
    delivered_on: date | None = None
    buyer_kvk: str = ""
    prepaid: Decimal = ZERO
    rounding: Decimal = ZERO
    stated_payable: Decimal | None = None
    extras: tuple[Extra, ...] = ()
    vat_parts: tuple[VatPart, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def payable(self) -> Decimal:
        """What is asked to be paid (BT-115)."""
        known = self.stated_payable
        return self.gross - self.prepaid + self.rounding if known is None else known

    @property
    def state(self) -> InvoiceState:
        """Its last state; an invoice that was only read counts as received."""
        stands = (event.state for event in reversed(self.events) if event.state not in NOTES)
        last = next(stands, InvoiceState.RECEIVED)
        return InvoiceState.APPROVED if last is InvoiceState.REOPENED else last

    @property
    def received_on(self) -> date | None:
        """The day it came in, from which the payment term runs."""
        return next((e.day for e in self.events if e.state is InvoiceState.RECEIVED), None)

    @property
    def paid_on(self) -> date | None:
        """The day it was paid; None again where that payment was reversed."""
        paid = (e.day for e in reversed(self.events) if e.state is InvoiceState.PAID)
        return next(paid, None) if self.state is InvoiceState.PAID else None

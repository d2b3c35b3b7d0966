"""Invoices and credit notes as they were received, and how far each has come.

Amounts are in euros as the document states them; a credit note's are positive and are booked
negative. An invoice's history is a tuple of events, so that any past day can be shown.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.words import Bilingual, Words


class DocumentKind(StrEnum):
    """An invoice (UBL 380, 384) or a credit note (381)."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class InvoiceState(StrEnum):
    """How far an invoice has come."""

    RECEIVED = "received"
    HELD = "held"
    APPROVED = "approved"
    PAID = "paid"


@dataclass(frozen=True, kw_only=True)
class InvoiceLine:
    """One line: `video` is the id it bills, None where it names none; `net` after allowances."""

    number: str
    text: str
    video: str | None
    quantity: Decimal
    net: Decimal
    vat_rate: Decimal


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
    a credit note corrects; `sha256` names the kept original.
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

    @property
    def state(self) -> InvoiceState:
        """Its last state; an invoice that was only read counts as received."""
        return self.events[-1].state if self.events else InvoiceState.RECEIVED

    @property
    def received_on(self) -> date | None:
        """The day it came in, from which the payment term runs."""
        return next((e.day for e in self.events if e.state is InvoiceState.RECEIVED), None)

    @property
    def paid_on(self) -> date | None:
        """The day it was paid."""
        return next((e.day for e in self.events if e.state is InvoiceState.PAID), None)


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A reason to look again at an invoice before it is paid, with both figures in one sentence."""

    id: str
    words: Words

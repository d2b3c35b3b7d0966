"""Parts of an e-invoice that a person needs to judge it, as the document states them.

Period(first_day=date(2026, 1, 1), last_day=date(2026, 6, 30))       BT-73, BT-74
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Period:
    """What an invoice or a line is about; None where the document leaves a day out."""

    first_day: date | None
    last_day: date | None

    @property
    def is_stated(self) -> bool:
        """Whether it has a day at all."""
        return self.first_day is not None or self.last_day is not None


NO_PERIOD = Period(first_day=None, last_day=None)


@dataclass(frozen=True, kw_only=True)
class Extra:
    """A charge, or a discount where `amount` is negative, excl. VAT.

    BT-92 and BT-99 on the whole, BT-136 and BT-141 on a line.
    """

    amount: Decimal
    reason: str


@dataclass(frozen=True, kw_only=True)
class VatPart:
    """VAT at one rate (BT-116 to BT-119): `rate` 0.21 is 21 %, None where there is none."""

    base: Decimal
    vat: Decimal
    category: str
    rate: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file inside an invoice (BT-125): kept by its hash, shown by its name, never opened.

    `sha256` is empty where it was not kept, because it is no file of a type that may come in.
    """

    name: str
    mime: str
    sha256: str
    size: int

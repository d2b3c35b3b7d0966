"""What a made-up invoice of the example half-year is to say.

    Draft(number="F-2021-001", issued_on=date(2021, 5, 3), lines=(DraftLine(…),), …).vat

A draft that names a preceding invoice is a credit note; its amounts are positive too.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.money import ZERO, vat_of
from procurement.agreement.contract import Party


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """One line; `video` is None for a cost that belongs to no video, `net` excl. VAT."""

    video: str | None
    text: str
    net: Decimal


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the invoice will say; all amounts follow from the lines and the rate."""

    number: str
    issued_on: date
    due_on: date | None
    order: str
    contract: str
    supplier: Party
    buyer: Party
    lines: tuple[DraftLine, ...]
    vat_rate: Decimal = Decimal("0.21")
    buyer_reference: str = ""
    preceding: str = ""

    @property
    def net(self) -> Decimal:
        """The sum of the lines excl. VAT."""
        return sum((line.net for line in self.lines), ZERO)

    @property
    def vat(self) -> Decimal:
        """VAT on the sum, rounded once."""
        return vat_of(self.net, self.vat_rate)

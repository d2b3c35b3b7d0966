"""A statement of a bank, or a list from a ledger: the payments in it, and the rows that fail.

    Statement(form="ING", rows=(PaymentRow(line=2, gross=Decimal("6201.25"), …), RowFault(…)))

Whatever form the file had, this is what is left of it. A row that cannot be read is kept as a
fault with its own sentence, so that the others can be used and nothing is left out unseen.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.words import Words


@dataclass(frozen=True, kw_only=True)
class PaymentRow:
    """One row that was read; `gross` incl. VAT: positive is paid by us, negative came in.

    `key` is the same each time the row is read, also from a file that overlaps; `line` is where it
    stands in this file. `iban` is the other side's, empty where the file has none.
    """

    key: str
    line: int
    day: date
    gross: Decimal
    counterparty: str
    iban: str
    description: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class RowFault:
    """A row that cannot be read, and why."""

    line: int
    words: Words


@dataclass(frozen=True, kw_only=True)
class Statement:
    """All rows of one file in its order, and the name of the form it has."""

    form: str
    rows: tuple[PaymentRow | RowFault, ...]

    @property
    def payments(self) -> tuple[PaymentRow, ...]:
        """The rows that were read."""
        return tuple(row for row in self.rows if isinstance(row, PaymentRow))

    @property
    def faults(self) -> tuple[RowFault, ...]:
        """The rows that were not."""
        return tuple(row for row in self.rows if isinstance(row, RowFault))

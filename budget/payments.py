"""Payments of a half, each with its calendar budget year.

    paid = payments(books, basis)
    paid[0].year, paid[0].amount        2021, Decimal("985.60")
    by_year(paid)                       {2021: Decimal("985.60")}

A half may lie in two calendar years; a payment counts in the year of its own day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis


@dataclass(frozen=True, kw_only=True)
class Payment:
    """What was paid on a document on a day; below zero for what came back or was corrected."""

    day: date
    document: str
    amount: Decimal

    @property
    def year(self) -> int:
        """The calendar year, whose budget pays it."""
        return self.day.year


def payments(books: Books, basis: Basis = Basis.EXCL) -> tuple[Payment, ...]:
    """All payments of the half, oldest first; VAT is as the invoices state it."""
    sums: dict[tuple[date, str], Decimal] = {}
    for entry in books.entries:
        if entry.stage is MoneyStage.PAID:
            vat = ZERO if basis is Basis.EXCL else entry.vat or ZERO
            key = entry.day, entry.document
            sums[key] = sums.get(key, ZERO) + entry.amount + vat
    return tuple(
        Payment(day=day, document=document, amount=amount)
        for (day, document), amount in sorted(sums.items())
    )


def by_year(paid: Iterable[Payment]) -> Mapping[int, Decimal]:
    """What was paid in each calendar year, oldest first."""
    sums: dict[int, Decimal] = {}
    for payment in paid:
        sums[payment.year] = sums.get(payment.year, ZERO) + payment.amount
    return dict(sorted(sums.items()))

"""Portfolio: the money of every half-year at once, also by the calendar budget year of its entries.

    halves = …                              a HalfMoney per half-year, oldest first
    halves[0].free                          what nobody reserved, ordered or spent of its grant
    paid_by_year(halves)[2021].incl         what the ministry paid in the budget year 2021

A half-year may lie in two calendar years; an entry counts in the year of its own day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO


@dataclass(frozen=True, kw_only=True)
class YearMoney:
    """What each stage gained in one calendar year, excl. VAT, and the VAT that invoices stated."""

    year: int
    stages: Mapping[MoneyStage, Decimal]
    vat: Mapping[MoneyStage, Decimal]


@dataclass(frozen=True, kw_only=True)
class HalfMoney:
    """The grant of a half-year (0.00 without one) and its years; stages where nothing is lack."""

    half: Half
    granted: Decimal
    years: tuple[YearMoney, ...]

    @property
    def stages(self) -> dict[MoneyStage, Decimal]:
        """What each stage holds in all, excl. VAT."""
        return {
            stage: sum((y.stages.get(stage, ZERO) for y in self.years), ZERO)
            for stage in MoneyStage
        }

    @property
    def free(self) -> Decimal:
        """What is left of the grant; below zero means overspent."""
        return self.granted - sum((a for y in self.years for a in y.stages.values()), ZERO)


@dataclass(frozen=True, kw_only=True)
class Paid:
    """What was paid in a calendar budget year."""

    net: Decimal
    vat: Decimal

    @property
    def incl(self) -> Decimal:
        """The cash that went out, incl. VAT."""
        return self.net + self.vat


def paid_by_year(halves: Iterable[HalfMoney]) -> dict[int, Paid]:
    """What was paid in each calendar year over these half-years, oldest year first."""
    sums: dict[int, Paid] = {}
    for year in (year for half in halves for year in half.years):
        net, vat = (part.get(MoneyStage.PAID, ZERO) for part in (year.stages, year.vat))
        before = sums.get(year.year, Paid(net=ZERO, vat=ZERO))
        sums[year.year] = Paid(net=before.net + net, vat=before.vat + vat)
    return dict(sorted(sums.items()))

"""Earned value and earned schedule: are we ahead or behind, in money and in weeks?

A video earns its share of the budget at once, when approved. Nothing is rounded here; what does
not exist yet is None. Money: ANSI/EIA-748, PMBOK Guide. Weeks: Lipke and Henderson, "Earned
Schedule" (2006).

    earned_value(bac=Decimal(5125), planned=52, accepted=17, elapsed_days=70, weeks=26, ...)
    ev 1675.48...   cpi 0.9308...   spi 0.85   es 8.5 (weeks)   ieac_t 30.588... (weeks)
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv

from budget.exact import as_decimal, figure


@dataclass(frozen=True, kw_only=True)
class EarnedValue:
    """The figures of one day: euros, ratios, and weeks for `es`, `sv_t` and `ieac_t`."""

    bac: Decimal | None = None
    pv: Decimal | None = None
    ev: Decimal | None = None
    ac: Decimal | None = None
    cv: Decimal | None = None
    sv: Decimal | None = None
    cpi: Decimal | None = None
    spi: Decimal | None = None
    eac_contract: Decimal | None = None
    eac_cpi: Decimal | None = None
    tcpi: Decimal | None = None
    es: Decimal | None = None
    sv_t: Decimal | None = None
    spi_t: Decimal | None = None
    ieac_t: Decimal | None = None

    @property
    def eac_at_plan(self) -> Decimal | None:
        """Euros at completion if the rest costs what was planned: AC + BAC - EV."""
        return figure(lambda ac, bac, ev: ac + bac - ev, self.ac, self.bac, self.ev)

    @property
    def eac_cpi_spi(self) -> Decimal | None:
        """Euros at completion if being late costs money too: AC + (BAC - EV) / (CPI * SPI)."""
        rest = figure(truediv, figure(sub, self.bac, self.ev), figure(mul, self.cpi, self.spi))
        return figure(add, self.ac, rest)

    @property
    def etc(self) -> Decimal | None:
        """Euros still to spend at the cost so far: EAC - AC, with EAC = BAC / CPI."""
        return figure(sub, self.eac_cpi, self.ac)

    @property
    def vac(self) -> Decimal | None:
        """Euros left over at the cost so far, negative when short: BAC - EAC."""
        return figure(sub, self.bac, self.eac_cpi)

    @property
    def tcpi_eac(self) -> Decimal | None:
        """CPI of the rest if it is to end at that EAC: (BAC - EV) / (EAC - AC)."""
        return figure(truediv, figure(sub, self.bac, self.ev), self.etc)

    def tspi(self, weeks: int) -> Decimal | None:
        """SPI(t) the rest must reach to end within `weeks`: (PD - ES) / (PD - AT)."""
        return figure(lambda es, sv_t: (weeks - es) / (weeks - (es - sv_t)), self.es, self.sv_t)


def planned_value(bac: Decimal, elapsed_days: int, weeks: int) -> Decimal:
    """Euros planned by now: linear by day, 0 before the first day and `bac` after the last."""
    return as_decimal(_planned(bac, elapsed_days, weeks))


def value_of_accepted(bac: Decimal | None, planned: int | None, accepted: int) -> Decimal | None:
    """Euros earned by the accepted videos; at most `bac`, so a video too many earns nothing."""
    return figure(Fraction, _earned(bac, planned, accepted))


def earned_value(
    *,
    bac: Decimal | None,
    planned: int | None,
    accepted: int,
    elapsed_days: int,
    weeks: int,
    ac: Decimal,
    eac_contract: Decimal | None,
) -> EarnedValue:
    """All figures of one day, from the budget and the planned number of videos in force on it.

    `ac` is accepted + invoiced + paid, or late invoices would fake a good CPI. Without a grant
    (`bac` None) only `ac` and `eac_contract` exist; with nothing earned no `cpi`, whatever `ac`.
    """
    ev = _earned(bac, planned, accepted)
    pv = None if bac is None else _planned(bac, elapsed_days, weeks)
    es = None if ev is None or not bac else weeks * ev / Fraction(bac)
    return EarnedValue(
        bac=bac,
        ac=ac,
        eac_contract=eac_contract,
        **_in_euros(bac, pv, ev, ac),
        **_in_weeks(es, Fraction(max(elapsed_days, 0), 7), weeks),
    )


def earned_schedule(planned_cumulative: Sequence[Decimal], ev: Decimal) -> Decimal:
    """Periods in which `ev` should have been earned: C + I, for a baseline of any shape.

    The baseline begins with the 0 of the first moment; the schedule stops at its last period.
    """
    whole = bisect_right(planned_cumulative, ev) - 1
    if whole + 1 == len(planned_cumulative):
        return Decimal(whole)
    begin, end = (Fraction(value) for value in planned_cumulative[whole : whole + 2])
    return as_decimal(whole + (Fraction(ev) - begin) / (end - begin))


def _planned(bac: Decimal, elapsed_days: int, weeks: int) -> Fraction:
    return Fraction(bac) * min(Fraction(max(elapsed_days, 0), 7 * weeks), Fraction(1))


def _earned(bac: Decimal | None, planned: int | None, accepted: int) -> Fraction | None:
    return Fraction(bac) * min(accepted, planned) / planned if bac is not None and planned else None


def _in_euros(
    bac: Decimal | None, pv: Fraction | None, ev: Fraction | None, ac: Decimal
) -> dict[str, Decimal | None]:
    return {
        "pv": figure(Fraction, pv),
        "ev": figure(Fraction, ev),
        "cv": figure(sub, ev, ac),
        "sv": figure(sub, ev, pv),
        "cpi": figure(truediv, ev or None, ac),
        "spi": figure(truediv, ev, pv),
        "eac_cpi": figure(lambda bac, ev, ac: bac / (ev / ac), bac, ev, ac),
        "tcpi": figure(lambda bac, ev, ac: (bac - ev) / (bac - ac), bac, ev, ac),
    }


def _in_weeks(es: Fraction | None, at: Fraction, weeks: int) -> dict[str, Decimal | None]:
    return {
        "es": figure(Fraction, es),
        "sv_t": figure(sub, es, at),
        "spi_t": figure(truediv, es, at),
        "ieac_t": figure(lambda es, at: weeks / (es / at), es, at),
    }

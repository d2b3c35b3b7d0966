"""Earned value and earned schedule: are we ahead or behind, in money and in weeks?

A video earns its share of the budget at once, when approved. Nothing is rounded here; what does
not exist yet is None. Money: ANSI/EIA-748, PMBOK Guide. Weeks: Lipke and Henderson, "Earned
Schedule" (2006).

    earned_value(bac=Decimal("5125"), planned=52, accepted=17, elapsed_days=70, weeks=26,
                 ac=Decimal("1800"), eac_contract=None)
    ev 1675.48...   cpi 0.9308...   spi 0.85   es 8.5 (weeks)   ieac_t 30.588... (weeks)
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from operator import sub, truediv


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
        return _figure(lambda ac, bac, ev: ac + bac - ev, self.ac, self.bac, self.ev)

    @property
    def eac_cpi_spi(self) -> Decimal | None:
        """Euros at completion if being late costs money too: AC + (BAC - EV) / (CPI * SPI)."""
        cost = _figure(lambda cpi, spi: cpi * spi, self.cpi, self.spi)
        rest = _figure(lambda bac, ev, cost: (bac - ev) / cost, self.bac, self.ev, cost)
        return _figure(lambda ac, rest: ac + rest, self.ac, rest)

    @property
    def etc(self) -> Decimal | None:
        """Euros still to spend at the cost so far: EAC - AC, with EAC = BAC / CPI."""
        return _figure(sub, self.eac_cpi, self.ac)

    @property
    def vac(self) -> Decimal | None:
        """Euros left over at the cost so far, negative when short: BAC - EAC."""
        return _figure(sub, self.bac, self.eac_cpi)

    @property
    def tcpi_eac(self) -> Decimal | None:
        """CPI of the rest if it is to end at that EAC: (BAC - EV) / (EAC - AC)."""
        return _figure(truediv, _figure(sub, self.bac, self.ev), self.etc)

    def tspi(self, weeks: int) -> Decimal | None:
        """SPI(t) the rest must reach to end within `weeks`: (PD - ES) / (PD - AT)."""
        return _figure(lambda es, sv_t: (weeks - es) / (weeks - (es - sv_t)), self.es, self.sv_t)


def as_decimal(exact: Fraction) -> Decimal:
    """A fraction in 50 digits: the one place where an exact figure stops being exact."""
    with localcontext(prec=50):
        return Decimal(exact.numerator) / Decimal(exact.denominator)


def planned_value(bac: Decimal, elapsed_days: int, weeks: int) -> Decimal:
    """Euros planned by now: linear by day, 0 before the first day and `bac` after the last."""
    return as_decimal(_planned(bac, elapsed_days, weeks))


def value_of_accepted(bac: Decimal | None, planned: int | None, accepted: int) -> Decimal | None:
    """Euros earned by the accepted videos; at most `bac`, so a video too many earns nothing."""
    return _figure(Fraction, _earned(bac, planned, accepted))


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
    (`bac` None) only `ac` and `eac_contract` exist; with nothing earned yet no `cpi`, for the
    cost then says nothing about the price of a video. Days after the last go on counting.
    """
    pv = None if bac is None else _planned(bac, elapsed_days, weeks)
    ev = _earned(bac, planned, accepted)
    es = None if ev is None or not bac else weeks * ev / Fraction(bac)
    at = Fraction(max(elapsed_days, 0), 7)
    return EarnedValue(
        bac=bac,
        pv=_figure(Fraction, pv),
        ev=_figure(Fraction, ev),
        ac=ac,
        cv=_figure(sub, ev, ac),
        sv=_figure(sub, ev, pv),
        cpi=_figure(truediv, ev or None, ac),
        spi=_figure(truediv, ev, pv),
        eac_contract=eac_contract,
        eac_cpi=_figure(lambda bac, ev, ac: bac / (ev / ac), bac, ev, ac),
        tcpi=_figure(lambda bac, ev, ac: (bac - ev) / (bac - ac), bac, ev, ac),
        es=_figure(Fraction, es),
        sv_t=_figure(sub, es, at),
        spi_t=_figure(truediv, es, at),
        ieac_t=_figure(lambda es, at: weeks / (es / at), es, at),
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


def _figure(formula: Callable[..., Fraction], *known: Decimal | Fraction | None) -> Decimal | None:
    """The formula's outcome; None where a figure is missing or the division is impossible."""
    values = [Fraction(value) for value in known if value is not None]
    try:
        return as_decimal(formula(*values)) if len(values) == len(known) else None
    except ZeroDivisionError:
        return None

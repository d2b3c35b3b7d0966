"""Does an invoice say what it is about, where that is not clear by itself?

5,125.00 without a period, agreed for January to June and for July to December     no-period

A line that names its video needs no period, and neither does a credit note: it has its invoice.
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.words import say
from procurement.agreement.contract import Instalment
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.taken_in import folded
from procurement.matching.case import Case
from procurement.matching.cover import Bills, Cover, fits, period_of
from procurement.matching.terms import spelled

CENT = Decimal("0.01")
"""What the price of one piece of an instalment can differ by, because it does not divide evenly."""


def check_no_period(case: Case) -> Iterator[Doubt]:
    """Lines without a period or an id fit one instalment only, of whichever half-year."""
    for cover in case.covers:
        if cover.what not in (Bills.PIECES, Bills.INSTALMENT):
            continue
        if period_of(cover.line, case.invoice) is None:
            fitting = [each for each in _agreed(case) if _fits(cover, each, case)]
            other = next((each for each in fitting if not _is_billed(case, cover, each)), None)
            if other is not None:
                yield _doubt(cover, other)
                return


def _agreed(case: Case) -> tuple[Instalment, ...]:
    """What it can be about: of this half-year where it names an order of it, else of any."""
    number = folded(case.invoice.order_number)
    if number and any(folded(o.reference) == number for o in case.snapshot.books.call_offs):
        return case.billable.instalments
    return case.contract.instalments if case.contract else ()


def _fits(cover: Cover, instalment: Instalment, case: Case) -> bool:
    """Whether a line can be that instalment, or pieces at the price of its videos."""
    if fits(cover.net, instalment.net, case.billable):
        return True
    if cover.what is not Bills.PIECES or not instalment.videos or cover.line.quantity <= 0:
        return False
    price = instalment.net / instalment.videos
    return abs(cover.net / cover.line.quantity - price) < CENT


def _is_billed(case: Case, cover: Cover, instalment: Instalment) -> bool:
    """Whether it is what the line was found to bill."""
    if cover.instalment is not None:
        return cover.instalment == instalment
    return instalment in {case.billable.instalment_of(video) for video in cover.videos}


def _doubt(cover: Cover, other: Instalment) -> Doubt:
    words = say(
        "Line {line}: {net} has no period, and can also be for {period} ({agreed} agreed).",
        line=cover.line.number,
        net=cover.net,
        period=spelled(other.first_day, other.last_day),
        agreed=other.net,
    )
    return Doubt(id="no-period", words=words)

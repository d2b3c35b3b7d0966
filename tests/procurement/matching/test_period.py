"""An invoice without a period fits one instalment only, or it is held."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from procurement.agreement.contract import Instalment
from procurement.invoicing.invoice import Invoice
from procurement.matching.match import match
from procurement.snapshot import Snapshot
from tests.billing import dutch, ids
from tests.instalments import FIRST, H1, LAST, MONEY, invoice, known, line, lump, named, pieces

H2 = replace(
    H1, number="H2", first_day=LAST + timedelta(days=1), last_day=LAST + timedelta(days=182)
)


def bare(document: Invoice) -> Invoice:
    """The document without what says which half-year it is about."""
    return replace(document, period=None, order_number="")


def year() -> Snapshot:
    """A contract of two half-years for the same amount, of which this is the first."""
    return known(instalments=(H1, H2))


@pytest.mark.parametrize(
    "document", [lump(), pieces(26), pieces(13, MONEY / 2), invoice(line(unit="MON"))]
)
def test_what_fits_the_other_half_year_as_well_is_held(document: Invoice) -> None:
    assert ids(bare(document), year()) == ["no-period"]


def test_the_other_period_is_said() -> None:
    assert dutch(bare(lump()), year()) == [
        (
            "Regel 1: € 5.125,00 heeft geen periode, en kan ook horen bij 4 oktober 2021 tot en "
            "met 3 april 2022 (afgesproken: € 5.125,00)."
        )
    ]


@pytest.mark.parametrize(
    "document",
    [
        replace(lump(), order_number=""),
        replace(lump(), period=None, order_number=" no-1"),
        bare(invoice(named("V01"), named("V02"))),
    ],
)
def test_a_period_an_order_or_a_video_says_which_half_year_it_is(document: Invoice) -> None:
    assert match(document, year()) == ()


def test_an_order_does_not_say_which_instalment_of_the_half_year_it_is() -> None:
    middle = FIRST + timedelta(days=13)
    first = Instalment(number="Q1", first_day=FIRST, last_day=middle, net=Decimal("2562.56"))
    second = replace(first, number="Q2", first_day=middle + timedelta(days=1), last_day=LAST)
    document = replace(invoice(line(first.net)), period=None)
    assert "no-period" in ids(document, known(instalments=(first, second)))

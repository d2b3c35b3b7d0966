"""Lines without ids: each bills its own videos, and an order is never billed beyond its amount."""

from dataclasses import replace
from decimal import Decimal

import pytest

from procurement.agreement.contract import Tolerance
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.matching.covering import covers
from procurement.matching.match import match
from tests.billing import dutch, ids, moved
from tests.instalments import (
    MONEY,
    PRICES,
    charged,
    invoice,
    known,
    line,
    lump,
    named,
    pieces,
)

HALF_OF_IT = Decimal("2562.50")
FIRST_13 = sum(list(PRICES.values())[:13], Decimal("0.00"))
NOTHING = {
    "a quantity of nothing": pieces(0),
    "a quantity below nothing": pieces(-1),
    "many below nothing": pieces(-26, Decimal("99.00")),
    "the instalment, and less than nothing": invoice(line(), line(HALF_OF_IT, "-1")),
    "a video of which there is none": invoice(named("V01", quantity="0")),
    "a charge on a line of nothing": charged(invoice(line(Decimal("0.00"), "0")), Decimal(9999)),
    "an amount without lines": replace(lump(), lines=()),
}
ONE_BY_ONE = [
    moved(invoice(line(Decimal("197.12")), number=f"S-{n}", period=None), InvoiceState.APPROVED)
    for n in range(1, 16)
]


@pytest.mark.parametrize("document", NOTHING.values(), ids=NOTHING)
def test_an_amount_for_nothing_is_held(document: Invoice) -> None:
    assert {"bills-nothing", "other-quantity"} & set(ids(document, known()))


def test_an_amount_for_nothing_is_said_with_its_line() -> None:
    assert dutch(pieces(0), known()) == [
        ("Regel 1: € 5.125,00 hoort bij geen video die is goedgekeurd en nog niet gefactureerd."),
        "Regel 1: € 5.125,00 gefactureerd voor een aantal van 0.",
    ]


def test_a_number_that_may_be_off_by_one_lets_no_amount_through() -> None:
    before = moved(lump(), InvoiceState.APPROVED)
    document = replace(pieces(1, Decimal("9999.00"), number="F-2"), period=None)
    assert "bills-nothing" in ids(document, known(before, tolerance=Tolerance(quantity=1)))


def test_a_charge_on_a_line_of_nothing_is_compared() -> None:
    document = charged(invoice(line(Decimal("0.00"))), Decimal(9999))
    assert ids(document, known()) == ["other-amount"]


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        (HALF_OF_IT, HALF_OF_IT, False),
        (FIRST_13, MONEY - FIRST_13, False),
        (FIRST_13, HALF_OF_IT, True),
    ],
)
def test_a_price_is_not_rounded_up_twice(first: Decimal, second: Decimal, held: bool) -> None:
    before = moved(pieces(13, first), InvoiceState.APPROVED)
    document = replace(pieces(13, second, number="F-2"), period=None)
    assert bool(match(document, known(before))) is held


def test_one_by_one_the_pieces_cost_no_more_than_their_order() -> None:
    *before, last = ONE_BY_ONE
    assert match(before[-1], known(*before)) == ()
    assert dutch(last, known(*ONE_BY_ONE)) == [
        "€ 197,12 gefactureerd, na € 2.759,68 eerder; samen besteld voor € 2.956,79, 15 video's."
    ]


def test_pieces_are_compared_line_by_line() -> None:
    document = invoice(line(HALF_OF_IT, "2"), line(Decimal("394.23"), "2"))
    two = invoice(line(HALF_OF_IT, "2"), line(Decimal("394.23"), "13"))
    whole = invoice(line(HALF_OF_IT, "2"), line(HALF_OF_IT, "24"))
    assert [len(dutch(each, known())) for each in (document, two, whole)] == [1, 2, 2]
    assert dutch(whole, known())[0] == (
        "Regel 1: € 2.562,50 gefactureerd, € 394,24 besteld voor 2 video's."
    )


@pytest.mark.parametrize(
    "document",
    [
        invoice(*(line(MONEY / 2 + Decimal("0.50")) for _ in range(2))),
        invoice(line(HALF_OF_IT + Decimal("0.50"), "13"), line(HALF_OF_IT + Decimal("0.50"), "13")),
    ],
)
def test_what_may_be_off_is_off_once_for_all_lines(document: Invoice) -> None:
    assert ids(document, known(tolerance=Tolerance(price=Decimal("0.50")))) == ["other-amount"]


def test_lines_of_nothing_that_name_a_video_leave_it_to_be_billed() -> None:
    document = invoice(line(), named("V05", Decimal("0.00")))
    assert match(document, known()) == ()
    assert len(covers(document, known())[0].videos) == 26

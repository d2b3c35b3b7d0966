"""Instalments, pieces and other costs: what a line without an id bills, and when it is held."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from procurement.agreement.contract import Instalment, Tolerance
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.parts import Period
from procurement.matching.covering import covers
from procurement.matching.match import match
from tests import billing
from tests.billing import dutch, ids, moved
from tests.instalments import (
    FIRST,
    H1,
    LAST,
    MONEY,
    PERIOD,
    discounted,
    invoice,
    known,
    line,
    lump,
    pieces,
)

CENT = Decimal("0.01")
MAY = Period(first_day=date(2021, 5, 1), last_day=date(2021, 5, 31))
MONTHS = [
    line(net, period=Period(first_day=first, last_day=first + timedelta(days=27)))
    for net, first in zip(
        (Decimal("2000.00"), Decimal("3000.00"), Decimal("125.00")),
        (FIRST, FIRST + timedelta(days=28), FIRST + timedelta(days=56)),
        strict=True,
    )
]
MATCHES = {
    "the instalment at once": lump(),
    "as many pieces as are approved": pieces(26),
    "in a unit that counts no pieces": invoice(line(unit="MON", quantity="6")),
    "without a period, by its amount": replace(lump(), period=None),
    "with the period on the line": replace(invoice(line(period=PERIOD)), period=None),
    "in two lines": invoice(line(Decimal("5000.00")), line(Decimal("125.00"))),
    "in lines by month": invoice(*MONTHS),
    "in two lines of pieces": invoice(
        line(Decimal("2562.50"), "13"), line(Decimal("2562.50"), "13")
    ),
    "with a bonus video": invoice(line(MONEY, "26"), line(Decimal("0.00"))),
    "half of the pieces, at the price of the order": pieces(13, Decimal("2562.50")),
    "after a discount on the whole": discounted(invoice(line(MONEY + 100)), Decimal(100)),
    "after a line of discount": invoice(line(MONEY + 100), line(Decimal(-100))),
    "one video by its price": invoice(line(Decimal("197.12"))),
    "26 lines of one piece": invoice(
        *(line(Decimal("197.12")),) * 14, *(line(Decimal("197.11")),) * 12
    ),
}
HELD = {
    "a cent over": (
        lump(MONEY + CENT),
        ["Termijn H1: € 5.125,01 gefactureerd, € 5.125,00 afgesproken."],
    ),
    "gross for net": (
        lump(Decimal("6201.25")),
        ["Termijn H1: € 6.201,25 gefactureerd, € 5.125,00 afgesproken."],
    ),
    "pieces, a cent over": (
        pieces(26, MONEY + CENT),
        ["€ 5.125,01 gefactureerd, € 5.125,00 besteld voor 26 video's."],
    ),
    "one piece over": (
        pieces(27),
        ["27 video's gefactureerd, 26 goedgekeurd en nog niet gefactureerd."],
    ),
    "52 pieces for the same amount": (
        pieces(52),
        ["52 video's gefactureerd, 26 goedgekeurd en nog niet gefactureerd."],
    ),
    "52 lines of one piece for the same amount": (
        discounted(invoice(*(line(Decimal(100)),) * 52), Decimal(75)),
        ["52 video's gefactureerd, 26 goedgekeurd en nog niet gefactureerd."],
    ),
    "pieces outside their period": (
        replace(pieces(2, Decimal("394.23")), period=MAY),
        ["2 video's gefactureerd, 1 goedgekeurd en nog niet gefactureerd."],
    ),
    "the period of a line outside that of the document": (
        invoice(
            line(MONEY, "26", period=Period(first_day=FIRST, last_day=LAST + timedelta(days=1)))
        ),
        [
            (
                "Regel 1 gaat over 5 april 2021 tot en met 4 oktober 2021, "
                "de factuur over 5 april 2021 tot en met 3 oktober 2021."
            )
        ],
    ),
    "the amount of the instalment for a part of its period": (
        replace(lump(), period=MAY),
        [
            (
                "Regel 1 gaat over 1 mei 2021 tot en met 31 mei 2021, "
                "termijn H1 over 5 april 2021 tot en met 3 oktober 2021."
            )
        ],
    ),
    "costs that nobody ordered": (
        invoice(line(Decimal("10.00"), unit="KMT"), period=None),
        [
            (
                "Regel 1: € 10,00 hoort bij geen video; van de overige kosten is € 0,00 "
                "goedgekeurd en nog niet gefactureerd."
            )
        ],
    ),
}


@pytest.mark.parametrize("document", MATCHES.values(), ids=MATCHES)
def test_what_was_agreed_and_approved_is_a_match(document: Invoice) -> None:
    assert dutch(document, known()) == []


@pytest.mark.parametrize(("document", "sentences"), HELD.values(), ids=HELD)
def test_what_differs_is_held_with_both_figures(document: Invoice, sentences: list[str]) -> None:
    said = dutch(document, known())
    assert said[: len(sentences)] == sentences


def test_an_instalment_is_held_as_long_as_a_video_of_it_is_not_approved() -> None:
    assert dutch(lump(), known(approved=25)) == [
        (
            "Termijn H1: 25 video's goedgekeurd en nog niet gefactureerd, besteld voor € 4.927,89; "
            "afgesproken is 26 video's voor € 5.125,00."
        )
    ]


def test_an_instalment_is_billed_once() -> None:
    before = moved(lump(), InvoiceState.RECEIVED)
    assert dutch(lump(number="F-2"), known(before)) == [
        (
            "€ 5.125,00 excl. btw over 5 april 2021 tot en met 3 oktober 2021 is ook wat op "
            "factuur F-1 van 28 juni 2021 "
            "staat: € 5.125,00."
        ),
        "Termijn H1: € 5.125,00 gefactureerd, maar staat ook op factuur F-1, voor € 5.125,00.",
    ]


def test_what_was_sent_back_leaves_its_instalment_to_be_billed() -> None:
    back = moved(lump(), InvoiceState.RECEIVED, InvoiceState.RETURNED)
    assert match(lump(), known(back)) == ()


def test_an_instalment_that_was_credited_whole_can_be_billed_again() -> None:
    before = moved(lump(), InvoiceState.RECEIVED)
    note = billing.invoice(line(), number="N-1", corrects="F-1")
    assert match(lump(number="F-2"), known(before, moved(note, InvoiceState.RECEIVED))) == ()


def test_the_rest_of_the_pieces_follows_on_a_second_invoice() -> None:
    first = moved(pieces(13, Decimal("2562.50")), InvoiceState.RECEIVED)
    second = replace(pieces(13, Decimal("2562.50"), number="F-2"), period=None)
    assert match(second, known(first)) == ()
    assert "over-quantity" in ids(pieces(14, Decimal("2759.61"), number="F-2"), known(first))


QUARTERS = (
    Instalment(
        number="Q2", first_day=FIRST, last_day=FIRST + timedelta(days=10), net=Decimal("1971.20")
    ),
    Instalment(
        number="Q3", first_day=FIRST + timedelta(days=11), last_day=LAST, net=Decimal("3153.80")
    ),
)


@pytest.mark.parametrize(
    ("quarter", "first", "n"), [(QUARTERS[0], "V01", 10), (QUARTERS[1], "V11", 16)]
)
def test_an_instalment_covers_the_videos_of_its_own_period(
    quarter: Instalment, first: str, n: int
) -> None:
    period = Period(first_day=quarter.first_day, last_day=quarter.last_day)
    document = invoice(line(quarter.net, quantity="1"), period=period)
    snapshot = known(instalments=QUARTERS)
    [cover] = covers(document, snapshot)
    assert (match(document, snapshot), cover.videos[0], len(cover.videos)) == ((), first, n)


def test_an_instalment_of_another_half_year_covers_nothing_here() -> None:
    later = Instalment(
        number="H2",
        first_day=LAST + timedelta(days=1),
        last_day=LAST + timedelta(days=182),
        net=MONEY,
    )
    period = Period(first_day=later.first_day, last_day=later.last_day)
    document = invoice(line(), period=period)
    snapshot = known(instalments=(H1, later))
    assert ids(document, snapshot) == ["instalment-approved"]
    assert covers(document, snapshot)[0].videos == ()


@pytest.mark.parametrize(
    ("document", "tolerance", "held"),
    [
        (lump(MONEY + CENT), Tolerance(price=CENT), False),
        (lump(MONEY + 2 * CENT), Tolerance(price=CENT), True),
        (lump(MONEY - CENT), Tolerance(price=CENT), False),
        (pieces(27), Tolerance(quantity=1), False),
        (pieces(28), Tolerance(quantity=1), True),
        (pieces(26, MONEY + CENT), Tolerance(price=CENT), False),
        (invoice(replace(line(Decimal("197.13")), video="V01")), Tolerance(price=CENT), False),
        (invoice(replace(line(Decimal("197.14")), video="V01")), Tolerance(price=CENT), True),
    ],
)
def test_the_contract_says_how_far_an_invoice_may_be_off(
    document: Invoice, tolerance: Tolerance, held: bool
) -> None:
    assert bool(match(document, known(tolerance=tolerance))) is held


@pytest.mark.parametrize(("net", "held"), [("48.00", False), ("48.01", True), ("47.99", True)])
def test_other_costs_are_billed_as_they_were_approved(net: str, held: bool) -> None:
    document = invoice(line(Decimal(net)), period=None)
    found = ids(document, known(other=Decimal("48.00")))
    assert found == ["line-without-video"] * held

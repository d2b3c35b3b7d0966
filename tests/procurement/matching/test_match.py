"""The three-way match: what was ordered, approved and invoiced must be the same, to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.production import Move, Side, Step, StepEvent
from procurement.agreement.contract import Contract
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.matching.match import match
from tests import build
from tests.billing import CONTRACT, EARLIER, GOOD, PRICE, dutch, ids, invoice, known, line, moved

TERMS = [
    (
        replace(GOOD, number=" f-1"),
        (
            "Nummer f-1 is ook van een stuk van 28 juni 2021, ontvangen op (geen dag), voor "
            "€ 197,12 excl. btw; dit is van 28 juni 2021, voor € 197,12 excl. btw."
        ),
    ),
    (
        replace(GOOD, contract_number="C-9"),
        "Contractnummer: op de factuur staat C-9, in het contract C-1.",
    ),
    (
        replace(GOOD, order_number="NO-9"),
        "Ordernummer: op de factuur staat NO-9, in het contract NO-1.",
    ),
    (
        replace(GOOD, order_number="", contract_number=""),
        "Contractnummer: op de factuur staat niets, in het contract C-1.",
    ),
    (
        replace(GOOD, supplier_kvk="87654321"),
        "KvK-nummer: op de factuur staat 87654321, in het contract 12345678.",
    ),
    (
        replace(GOOD, supplier_vat_id=""),
        "Btw-nummer: op de factuur staat niets, in het contract NL123456789B13.",
    ),
    (
        replace(GOOD, iban="NL44RABO0123456789"),
        "IBAN: op de factuur staat NL44RABO0123456789, in het contract NL91ABNA0417164300.",
    ),
    (
        replace(GOOD, buyer_oin="0002"),
        "Nummer van de koper: op de factuur staat 0002, in het contract 00000001003214345000.",
    ),
    (
        replace(GOOD, currency="USD"),
        "Valuta: op de factuur staat USD, in het contract EUR.",
    ),
    (
        replace(GOOD, vat=Decimal("41.39")),
        "Btw: op de factuur staat € 41,39, maar 21 % van € 197,12 is € 41,40.",
    ),
    (
        replace(
            GOOD,
            lines=(line("V03", rate="0.09"), line("V04", rate="0.09")),
            vat=Decimal("17.74"),
        ),
        "Btw-tarief: op de factuur staat 9 %, in het contract 21 %.",
    ),
    (
        replace(GOOD, issued_on=date(2021, 7, 1)),
        "De factuur heeft als datum 1 juli 2021, maar is al ontvangen op 30 juni 2021.",
    ),
]
LINES = [
    (
        invoice(line("V03", PRICE + Decimal("0.01"))),
        ["Video V03: € 98,57 gefactureerd, € 98,56 besteld."],
    ),
    (
        invoice(line("V53")),
        ["Video V53: € 98,56 gefactureerd, maar niet besteld in dit halfjaar."],
    ),
    (
        invoice(line("V52", Decimal("98.55"))),
        ["Video V52: € 98,55 gefactureerd, maar niet goedgekeurd; stap 1 van 7 wacht."],
    ),
    (
        invoice(line("V01")),
        ["Video V01: € 98,56 gefactureerd, maar staat ook op factuur F-1, voor € 98,56."],
    ),
    (
        invoice(line("V03"), line("V03")),
        ["Video V03: € 197,12 gefactureerd, € 98,56 besteld."],
    ),
    (
        invoice(line("V03", quantity="2")),
        ["Regel 1: 2 keer video V03, die 1 keer is besteld."],
    ),
    (
        invoice(line(None, Decimal("10.00"))),
        ["€ 10,00 gefactureerd, € 98,56 besteld voor 1 video."],
    ),
    (
        invoice(replace(line(None, Decimal("10.00")), unit="HUR")),
        [
            (
                "Regel 1: € 10,00 hoort bij geen video; van de overige kosten is € 0,00 "
                "goedgekeurd en nog niet gefactureerd."
            ),
        ],
    ),
    (
        replace(GOOD, net=Decimal("190.00"), vat=Decimal("39.90")),
        [
            "Video V03: € 95,00 gefactureerd, € 98,56 besteld.",
            "Video V04: € 95,00 gefactureerd, € 98,56 besteld.",
        ],
    ),
    (
        invoice(line(None, 27 * PRICE, quantity="27")),
        [
            "27 video's gefactureerd, 22 goedgekeurd en nog niet gefactureerd.",
            "€ 2.661,12 gefactureerd, € 2.168,32 besteld voor 22 video's.",
        ],
    ),
]

CANCELLED = StepEvent(
    video="V52", step=Step.SCRIPT, move=Move.CANCELLED, day=build.ON, side=Side.MINISTRY
)


def test_an_invoice_for_what_was_ordered_and_approved_is_a_match() -> None:
    assert match(GOOD, known(EARLIER)) == ()


@pytest.mark.parametrize(("changed", "sentence"), TERMS, ids=[words for _, words in TERMS])
def test_what_differs_from_the_contract_is_said_with_both_sides(
    changed: Invoice, sentence: str
) -> None:
    assert dutch(changed, known(EARLIER)) == [sentence]


@pytest.mark.parametrize(
    "same",
    [
        replace(GOOD, iban="nl91 abna 0417 1643 00"),
        replace(GOOD, supplier_vat_id="NL 1234.56.789.B13"),
        replace(GOOD, contract_number=" c-1 "),
        replace(GOOD, contract_number=""),
        replace(GOOD, order_number="4500"),
        replace(GOOD, order_number=""),
        replace(GOOD, buyer_oin=""),
        replace(GOOD, issued_on=build.ON),
        replace(GOOD, number="F-1", supplier_kvk="87654321", supplier_vat_id="NL2"),
    ],
)
def test_the_same_number_written_otherwise_is_the_same(same: Invoice) -> None:
    contract = replace(CONTRACT, order_number="4500")
    assert not {"duplicate-number", "other-iban", "other-contract", "other-order"} & set(
        ids(same, known(EARLIER, contract=contract))
    )


@pytest.mark.parametrize("contract", [None, replace(CONTRACT, signed_on=None)])
def test_without_a_signed_contract_nothing_can_be_compared(contract: Contract | None) -> None:
    assert ids(GOOD, known(EARLIER, contract=contract)) == ["no-contract"]


@pytest.mark.parametrize(("billed", "sentences"), LINES, ids=[words[0] for _, words in LINES])
def test_what_was_not_ordered_approved_or_open_is_said(
    billed: Invoice, sentences: list[str]
) -> None:
    assert dutch(billed, known(EARLIER)) == sentences


def test_a_cancelled_video_is_not_billed() -> None:
    snapshot = known()
    books = replace(snapshot.books, events=(*snapshot.books.events, CANCELLED))
    document = invoice(line("V52", Decimal("98.55")))
    assert ids(document, replace(snapshot, books=books)) == ["cancelled-video"]


def test_a_video_without_a_price_adds_nothing() -> None:
    assert match(invoice(line("V03"), line(None, Decimal("0.00"))), known()) == ()


def test_an_invoice_is_judged_by_what_came_before_it() -> None:
    again = moved(replace(EARLIER, sha256="again"), InvoiceState.RECEIVED)
    snapshot = known(EARLIER, again)
    assert match(EARLIER, snapshot) == ()
    assert "duplicate-number" in ids(again, snapshot)


def test_of_two_that_share_a_number_and_wait_neither_is_right() -> None:
    first = moved(GOOD, InvoiceState.RECEIVED)
    second = moved(replace(GOOD, sha256="other"), InvoiceState.RECEIVED)
    assert ids(first, known(EARLIER, first, second)) == ["duplicate-number"]
    returned = moved(second, InvoiceState.RECEIVED, InvoiceState.RETURNED)
    assert ids(first, known(EARLIER, first, returned)) == []


def test_amounts_in_another_currency_are_not_compared() -> None:
    assert ids(replace(invoice(line("V99")), currency="USD"), known()) == ["other-currency"]


@given(st.decimals(Decimal("0.01"), Decimal(1000), places=2))
def test_a_cent_is_a_doubt(net: Decimal) -> None:
    assert ids(invoice(line("V03", net)), known()) == ["other-amount"] * (net != PRICE)

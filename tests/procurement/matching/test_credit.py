"""Credit notes: they fit an invoice that was taken in, and give its videos free to be billed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from procurement.invoicing.invoice import Invoice, InvoiceLine, InvoiceState
from procurement.matching.covering import covers
from procurement.matching.match import match
from tests.billing import EARLIER, NOTE, PRICE, dutch, ids, invoice, known, line, moved

CREDITS = [
    (
        invoice(line(None, PRICE * 2 + Decimal("0.01")), number="N-1", corrects="F-1"),
        ["€ 197,13 gecrediteerd, € 197,12 open op factuur F-1."],
    ),
    (
        replace(NOTE, preceding="F-9"),
        ["€ 98,56 gecrediteerd op factuur F-9, maar die factuur is niet ontvangen."],
    ),
    (
        invoice(line("V01", PRICE + 1), number="N-1", corrects="F-1"),
        ["Video V01: € 99,56 gecrediteerd, € 98,56 open op factuur F-1."],
    ),
    (
        invoice(line("V01"), line("V02", PRICE * 2), number="N-1", corrects="F-1"),
        [
            "€ 295,68 gecrediteerd, € 197,12 open op factuur F-1.",
            "Video V02: € 197,12 gecrediteerd, € 98,56 open op factuur F-1.",
        ],
    ),
    (
        invoice(line("V01", -PRICE), number="N-1", corrects="F-1"),
        [
            "€ -98,56 gecrediteerd, € 197,12 open op factuur F-1.",
            "Video V01: € -98,56 gecrediteerd, € 98,56 open op factuur F-1.",
        ],
    ),
]


AGAIN = invoice(line("V01"), number="F-3")


@pytest.mark.parametrize("state", [InvoiceState.RECEIVED, InvoiceState.APPROVED])
def test_a_credit_note_on_an_invoice_that_was_taken_in_is_a_match(state: InvoiceState) -> None:
    assert match(NOTE, known(moved(EARLIER, state))) == ()


@pytest.mark.parametrize(("note", "sentences"), CREDITS, ids=[words[0] for _, words in CREDITS])
def test_what_does_not_fit_the_invoice_is_said_with_both_amounts(
    note: Invoice, sentences: list[str]
) -> None:
    assert dutch(note, known(EARLIER)) == sentences


def test_a_credit_note_names_its_invoice() -> None:
    nameless = replace(NOTE, preceding="")
    assert ids(nameless, known(EARLIER)) == ["unknown-invoice"]


def test_nothing_is_credited_twice() -> None:
    before = moved(NOTE, InvoiceState.APPROVED)
    assert ids(replace(NOTE, number="N-2"), known(EARLIER, before)) == ["other-credit"]


def test_a_credited_video_can_be_billed_again() -> None:
    assert match(AGAIN, known(EARLIER, moved(NOTE, InvoiceState.RECEIVED))) == ()


def test_a_credit_note_on_hold_frees_nothing() -> None:
    held = moved(NOTE, InvoiceState.RECEIVED, InvoiceState.HELD)
    assert ids(AGAIN, known(EARLIER, held)) == ["billed-before"]


def test_an_invoice_on_hold_still_bills_its_videos() -> None:
    held = moved(EARLIER, InvoiceState.RECEIVED, InvoiceState.HELD)
    assert ids(AGAIN, known(held)) == ["billed-before"]


def test_an_invoice_that_is_credited_whole_bills_nothing() -> None:
    whole = moved(
        invoice(line(None, PRICE * 2), number="N-1", corrects="F-1"), InvoiceState.RECEIVED
    )
    assert match(AGAIN, known(EARLIER, whole)) == ()


@pytest.mark.parametrize("net", ["0.01", "197.12"])
def test_a_line_without_a_video_lowers_all_that_its_invoice_bills(net: str) -> None:
    note = invoice(line(None, Decimal(net)), number="N-1", corrects="F-1")
    assert match(note, known(EARLIER)) == ()
    [cover] = covers(note, known(EARLIER))
    assert (cover.videos, sum(cover.nets.values())) == (("V01", "V02"), Decimal(net))


def corrective(*lines: InvoiceLine, corrects: str = "F-1") -> Invoice:
    """A corrective invoice (384), which states what it takes back with a minus."""
    return replace(invoice(*lines, number="F-5"), type_code="384", preceding=corrects)


def test_a_corrective_invoice_below_zero_is_read_as_a_credit_note() -> None:
    assert match(corrective(line("V01", -PRICE)), known(EARLIER)) == ()
    assert match(corrective(line("V01", -PRICE), line("V02", -PRICE)), known(EARLIER)) == ()


def test_a_corrective_invoice_takes_no_more_back_than_is_open() -> None:
    note = corrective(line("V01", -PRICE - Decimal("0.01")))
    assert dutch(note, known(EARLIER)) == [
        "Video V01: € 98,57 gecrediteerd, € 98,56 open op factuur F-1."
    ]


@pytest.mark.parametrize("net", [PRICE, -PRICE])
def test_a_corrective_invoice_corrects_one_that_was_taken_in(net: Decimal) -> None:
    assert "unknown-invoice" in ids(corrective(line("V03", net), corrects="F-9"), known(EARLIER))


def test_what_was_sent_back_bills_nothing_and_is_no_predecessor() -> None:
    back = moved(EARLIER, InvoiceState.RECEIVED, InvoiceState.RETURNED)
    assert match(replace(AGAIN, number="F-1"), known(back)) == ()
    assert ids(NOTE, known(back)) == ["unknown-invoice"]

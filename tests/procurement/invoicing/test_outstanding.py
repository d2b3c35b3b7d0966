"""Payments of a part: no cent is lost, none is paid twice, and the last takes the rest."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.ledger import Entry, MoneyStage, Posting, bill, total, total_vat
from budget.money import ZERO, vat_of
from procurement.invoicing.invoice import DocumentKind, Invoice
from procurement.invoicing.outstanding import Outstanding, fits, gross_of, payment
from tests import billing, build

DAY = date(2021, 6, 29)
NETS = st.lists(st.decimals(Decimal("0.01"), Decimal("9999.99"), places=2), min_size=1, max_size=8)
SHARES = st.lists(st.decimals(Decimal("0.01"), Decimal("0.99"), places=2), max_size=5)


def approved(nets: list[Decimal]) -> tuple[Invoice, Outstanding]:
    """An invoice of these lines, each for a video, as the ledger has it."""
    lines = (billing.line(f"V{n:02}", net) for n, net in enumerate(nets, 1))
    document = billing.invoice(*lines, number="F-1")
    postings = (
        posting
        for line in document.lines
        for posting in bill(line.video, line.net, line.net, vat_of(line.net, build.RATE))
    )
    ledger = [
        Entry(**vars(p), number=0, day=DAY, act="bill", document="f-1 ", vat_rate=build.RATE)
        for p in postings
    ]
    return document, Outstanding.of([document], ledger)


def paid(postings: tuple[Posting, ...]) -> Decimal:
    """What arrives in the stage paid, incl. VAT."""
    return total(postings, MoneyStage.PAID) + total_vat(postings, MoneyStage.PAID)


@given(NETS, SHARES)
def test_parts_pay_their_gross_to_the_cent_and_the_last_leaves_nothing(
    nets: list[Decimal], shares: list[Decimal]
) -> None:
    document, open_ = approved(nets)
    for part in [*shares, Decimal(1)]:
        due = open_.due(document, DAY)
        gross = (gross_of(due) * part).quantize(Decimal("0.01"))
        postings = payment(due, gross)
        open_.add(document.number, postings)
        left = open_.due(document, DAY).values()
        assert paid(postings) == gross
        assert all(net >= 0 and vat >= 0 for net, vat in left)
    assert all(pair == (ZERO, ZERO) for pair in open_.due(document, DAY).values())


def test_a_part_is_shared_over_net_and_vat_and_over_the_videos() -> None:
    document, open_ = approved([Decimal("100.00"), Decimal("300.00")])
    postings = payment(open_.due(document, DAY), Decimal("242.00"))
    shares = [(p.video, p.amount, p.vat) for p in postings if p.stage is MoneyStage.PAID]
    assert shares == [
        ("V01", Decimal("50.00"), Decimal("10.50")),
        ("V02", Decimal("150.00"), Decimal("31.50")),
    ]


def test_nothing_is_due_before_the_invoice_was_booked() -> None:
    document, open_ = approved([Decimal("100.00")])
    assert gross_of(open_.due(document, date(2021, 6, 28))) == 0


def test_a_credit_note_that_was_not_booked_has_nothing_to_come_back() -> None:
    _document, open_ = approved([Decimal("100.00")])
    assert gross_of(open_.due(replace(billing.NOTE, preceding="F-9"), DAY)) == 0


def test_only_what_is_open_can_be_paid() -> None:
    document, open_ = approved([Decimal("100.00")])
    due = open_.due(document, DAY)
    tried = [Decimal(text) for text in ("-1", "0", "0.01", "121.00", "121.01")]
    assert [fits(gross, due) for gross in tried] == [False, False, True, True, False]


@pytest.mark.parametrize(
    ("kind", "sign", "rounding", "asked"),
    [
        (DocumentKind.INVOICE, 1, "0.02", "121.02"),
        (DocumentKind.INVOICE, 1, "500.00", "121.00"),
        (DocumentKind.INVOICE, 1, "-120.00", "121.00"),
        (DocumentKind.INVOICE, -1, "-0.02", "-121.02"),
        (DocumentKind.CREDIT_NOTE, -1, "0.02", "-121.02"),
        (DocumentKind.CREDIT_NOTE, -1, "300.00", "-121.00"),
    ],
)
def test_rounding_has_the_sign_of_its_document_and_is_small(
    kind: DocumentKind, sign: int, rounding: str, asked: str
) -> None:
    document, open_ = approved([sign * Decimal("100.00")])
    stated = replace(document, kind=kind, rounding=Decimal(rounding), preceding=document.number)
    known = replace(open_, bills={"f-1": billing.invoice(number="F-1")})
    assert known.asked(stated, DAY) == Decimal(asked)

"""What an opened document says of its match and its entries: each amount once, and who accepted."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.ledger import Entry, MoneyStage
from budget.words import Bilingual
from data.language import language
from procurement.invoicing.desk import Deed
from procurement.invoicing.inbox import inbox
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.pages.invoices_entries import entries
from procurement.pages.invoices_form import form_of, possible
from procurement.pages.invoices_match import match_table
from procurement.pages.invoices_reasons import reasons
from procurement.snapshot import Snapshot
from tests import billing, build, instalments

NL = language("nl")
DAY = date(2021, 6, 29)
S = InvoiceState
DOUBT = Bilingual(nl="twijfel", en="doubt")
BILLED = billing.moved(billing.invoice(billing.line("V01"), number="F-1"), S.RECEIVED, S.APPROVED)


def entry(number: int, act: str, document: str, amount: str, stage: str = "accepted") -> Entry:
    """An entry of V01."""
    return Entry(
        stage=MoneyStage(stage),
        amount=Decimal(amount),
        video="V01",
        number=number,
        day=DAY,
        act=act,
        document=document,
        vat_rate=build.RATE,
    )


def booked(*made: Entry, others: tuple[Invoice, ...] = ()) -> Snapshot:
    """The half with these entries."""
    snapshot = billing.known(BILLED, *others)
    return replace(snapshot, books=replace(snapshot.books, entries=made))


def decided(*states: InvoiceState) -> Invoice:
    """A document with doubts and then this history."""
    doubted = InvoiceEvent(state=S.HELD, day=DAY, by="finance", doubts=(DOUBT,))
    more = (InvoiceEvent(state=state, day=DAY, by="manager") for state in states)
    received = InvoiceEvent(state=S.RECEIVED, day=DAY, by="finance")
    return replace(BILLED, events=(received, doubted, *more))


def test_a_price_difference_that_was_booked_with_it_is_shown_once() -> None:
    made = (
        entry(1, "bill", "F-1", "-90.00"),
        entry(2, "price_difference", "F-1", "-8.56"),
    )
    assert entries(booked(*made), BILLED) == made


def test_what_was_closed_by_hand_is_of_the_document_that_billed_it_last() -> None:
    second = replace(BILLED, number="F-2", sha256="F-2")
    made = (
        entry(1, "bill", "F-1", "-50.00"),
        entry(2, "bill", "F-2", "-40.00"),
        entry(3, "price_difference", "korting afgesproken", "-8.56"),
    )
    snapshot = booked(*made, others=(second,))
    assert entries(snapshot, BILLED) == made[:1]
    assert entries(snapshot, second) == made[1:]


def test_the_difference_of_another_document_is_not_its_own() -> None:
    second = replace(BILLED, number="F-2", sha256="F-2")
    made = (
        entry(1, "bill", "F-1", "-50.00"),
        entry(2, "bill", "F-2", "-40.00"),
        entry(3, "price_difference", "F-2", "-8.56"),
    )
    assert entries(booked(*made, others=(second,)), BILLED) == made[:1]


@pytest.mark.parametrize(
    ("states", "accepted", "matched"),
    [
        ((S.OVERRIDDEN, S.APPROVED), True, False),
        ((S.APPROVED,), False, True),
        ((S.RETURNED,), False, False),
    ],
)
def test_someone_accepted_only_where_someone_did(
    states: tuple[S, ...], accepted: bool, matched: bool
) -> None:
    shown = str(reasons(NL, billing.known(), decided(*states)))
    assert "<li>twijfel" in shown
    assert ("aanvaard" in shown, "klopte alles" in shown) == (accepted, matched)


def test_an_instalment_of_several_lines_was_ordered_once() -> None:
    months = [instalments.line(Decimal("854.17"), unit="MON") for _ in range(5)]
    lines = (*months, instalments.line(Decimal("854.15"), unit="MON"))
    numbered = (replace(line, number=str(n)) for n, line in enumerate(lines, start=1))
    shown = str(match_table(NL, instalments.known(), instalments.invoice(*numbered)))
    assert shown.count("5.125,00") == 2  # ordered, and invoiced
    assert "1 … 6" in shown


def test_nothing_is_closed_on_what_was_sent_back() -> None:
    """Another invoice bills a part of the video."""
    made = (
        entry(1, "accept", "", "98.56"),
        entry(2, "bill", "F-1", "-50.00"),
        entry(3, "bill", "F-1", "50.00", "invoiced"),
    )
    back = replace(decided(S.RETURNED), number="F-2", sha256="F-2")
    snapshot = booked(*made, others=(back,))
    form = form_of(NL, snapshot, inbox(snapshot), back)
    assert (bool(form.left), Deed.CLOSE in possible(form)) == (True, False)

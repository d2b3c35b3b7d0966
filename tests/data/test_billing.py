"""What an approved invoice books: pieces, instalments, other costs."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.position import position
from budget.refused import Refused
from data.acts import invoices, payments
from data.acts.parts import parts_of
from data.store import take_snapshot
from procurement.agreement.contract import Tolerance
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceLine
from procurement.matching.covering import covers
from tests import billed, instalments
from tests.billed import (
    H1,
    HALF,
    LATER,
    PRICE,
    TWO,
    accept,
    act,
    begin,
    held,
    loose,
    receive,
    whole,
)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two videos approved, for one instalment; a third is ordered."""
    begin(engine, H1)
    return engine


def note(net: Decimal, number: str = "2") -> Invoice:
    """A credit note on invoice 1 without an id."""
    own = whole(loose(net, "2"), number=number)
    return replace(own, kind=DocumentKind.CREDIT_NOTE, preceding="1")


def per_video(books: Engine, stage: MoneyStage = MoneyStage.INVOICED) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for entry in take_snapshot(books, HALF, LATER).books.entries:
        if entry.stage is stage and entry.video:
            sums[entry.video] = sums.get(entry.video, ZERO) + entry.amount
    return sums


def free(books: Engine) -> Decimal | None:
    return position(take_snapshot(books, HALF, LATER).books).free


@pytest.mark.parametrize("what", [loose(), loose(TWO, "2")], ids=["instalment", "pieces"])
def test_what_covers_the_approved_videos_bills_each_for_what_is_accepted(
    books: Engine, what: InvoiceLine
) -> None:
    before = free(books)
    assert receive(books, whole(what)) == ()
    act(books, invoices.approve, "1")
    assert per_video(books) == {"V01": PRICE, "V02": PRICE}
    assert (held(books), free(books)) == ({"committed": PRICE, "invoiced": TWO}, before)


@pytest.mark.parametrize("off", ["10.01", "-10.01"])
def test_the_price_difference_of_an_instalment_is_free_at_once(books: Engine, off: str) -> None:
    before, net = free(books) or ZERO, TWO + Decimal(off)
    receive(books, whole(loose(net)))
    accept(books, "1")
    assert held(books) == {"committed": PRICE, "invoiced": net}
    assert (free(books) or ZERO) + Decimal(off) == before
    assert sorted(per_video(books).values()) == sorted(
        [(net / 2).quantize(Decimal("0.01")), net - (net / 2).quantize(Decimal("0.01"))]
    )


def test_a_lower_instalment_records_its_price_difference(books: Engine) -> None:
    receive(books, whole(loose(TWO - 10)))
    accept(books, "1")
    entries = take_snapshot(books, HALF, LATER).books.entries
    closed = [e for e in entries if e.act == "price_difference"]
    assert (sum(e.amount for e in closed), {e.document for e in closed}) == (-10, {"1"})


def test_a_line_for_which_nothing_is_approved_is_not_booked(books: Engine) -> None:
    receive(books, whole(loose()))
    act(books, invoices.approve, "1")
    receive(books, whole(loose(), number="2"))
    with pytest.raises(Refused, match="for which nothing is approved and unbilled"):
        accept(books, "2")


def test_several_lines_of_an_instalment_are_booked_together(books: Engine) -> None:
    receive(books, whole(loose(TWO - 10), loose(Decimal(10), number="2")))
    act(books, invoices.approve, "1")
    assert per_video(books) == {"V01": PRICE, "V02": PRICE}


def test_a_credit_note_without_ids_lowers_each_video_in_proportion(books: Engine) -> None:
    receive(books, whole(loose()))
    act(books, invoices.approve, "1")
    assert receive(books, note(Decimal("20.01"))) == ()
    act(books, invoices.approve, "2")
    assert sorted(per_video(books).values()) == [PRICE - Decimal("10.01"), PRICE - 10]


def test_credit_notes_without_ids_leave_no_video_below_zero(books: Engine) -> None:
    receive(books, whole(loose()))
    act(books, invoices.approve, "1")
    for number, net in (("2", Decimal("33.33")), ("3", TWO - Decimal("33.33"))):
        receive(books, note(net, number))
        act(books, invoices.approve, number)
    assert set(per_video(books).values()) == {ZERO}
    receive(books, note(Decimal("0.01"), "4"))
    with pytest.raises(Refused, match="nothing is approved and unbilled"):
        accept(books, "4")


@pytest.mark.parametrize("net", ["98.54", "98.58"])
def test_what_the_contract_tolerates_leaves_nothing_accepted(engine: Engine, net: str) -> None:
    begin(engine, tolerance=Tolerance(price=Decimal("0.02")))
    assert receive(engine, billed.invoice("1", "V01", net=Decimal(net))) == ()
    act(engine, invoices.approve, "1")
    assert per_video(engine)["V01"] == Decimal(net)
    assert per_video(engine, MoneyStage.ACCEPTED)["V01"] == ZERO


def test_other_costs_go_the_same_road(engine: Engine) -> None:
    begin(engine, other=Decimal("48.00"))
    assert receive(engine, whole(loose(Decimal("48.00")))) == ()
    act(engine, invoices.approve, "1")
    act(engine, payments.pay, "1", by="finance")
    assert held(engine) == {"committed": PRICE, "accepted": TWO, "paid": Decimal("48.00")}


def test_a_booked_invoice_keeps_the_videos_that_it_billed(books: Engine) -> None:
    receive(books, whole(loose()))
    act(books, invoices.approve, "1")
    snapshot = take_snapshot(books, HALF, LATER)
    [cover] = covers(snapshot.dossier.invoices[0], snapshot)
    assert cover.videos == ("V01", "V02")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.integers(1, 400_000).map(from_cents), min_size=1, max_size=4),
    st.integers(1, 26),
    st.integers(0, 100_000).map(from_cents),
)
def test_the_parts_of_a_document_are_the_document(
    nets: list[Decimal], approved: int, vat: Decimal
) -> None:
    lines = [instalments.line(net) for net in nets]
    document = replace(instalments.invoice(*lines), vat=vat, vat_parts=())
    found = covers(document, instalments.known(approved=approved))
    if all(cover.nets for cover in found):
        parts = parts_of(document, found)
        assert sum((part.net for part in parts), ZERO) == document.net
        assert sum((part.vat for part in parts), ZERO) == vat

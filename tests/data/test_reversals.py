"""What was booked wrongly is booked the other way round, and nothing is erased."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.ledger import MoneyStage
from budget.position import without_video
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from budget.reversal import Reversal
from data.acts import payments, production
from data.acts.reversals import reverse
from data.reading.papers import papers
from data.tables import JournalRow
from data.verify import verify
from procurement.invoicing.invoice import InvoiceState
from tests.billed import DAY, HALF, LATER, PRICE, begin, credit_note, held, receive
from tests.corrected import (
    TEN,
    accept,
    act,
    approve,
    bill,
    earmark,
    known,
    last_entry,
    order,
    pay,
    release,
    state,
    undo,
)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """400.00 granted, three videos ordered at 98.56, two of them approved: 104.32 is free."""
    begin(engine)
    return engine


def test_a_reversal_names_what_it_reverses_and_erases_nothing(books: Engine) -> None:
    act(books, earmark("50.00"))
    entry = last_entry(books, "earmark")
    undo(books, "earmark", "dubbel")
    assert [(e.act, e.amount) for e in known(books).entries[-2:]] == [
        ("earmark", Decimal("50.00")),
        (f"reversal of entry {entry}", Decimal("-50.00")),
    ]


def test_why_by_whom_and_when_is_kept_and_in_the_journal(books: Engine) -> None:
    act(books, earmark("50.00"))
    undo(books, "earmark", "dubbel geboekt")
    with Session(books) as session:
        (kept,) = papers(session, Reversal, LATER, half=HALF.id)
        line = session.exec(select(JournalRow).order_by(col(JournalRow.number).desc())).first()
    assert (kept.reason, kept.by, kept.day) == ("dubbel geboekt", "finance", LATER)
    assert line is not None
    assert "dubbel geboekt" in line.rows


def test_nothing_is_reversed_twice_nor_a_reversal_reversed(books: Engine) -> None:
    act(books, earmark("50.00"))
    undo(books, "earmark")
    with pytest.raises(Refused, match="reversed before"):
        undo(books, "earmark")
    with pytest.raises(Refused, match="book it again"):
        undo(books, f"reversal of entry {last_entry(books, 'earmark')}")


def test_a_reversal_needs_a_reason(books: Engine) -> None:
    act(books, earmark("50.00"))
    with pytest.raises(Refused, match="Say why"):
        undo(books, "earmark", " ")


def test_a_released_earmark_comes_back_only_as_far_as_there_is_room(books: Engine) -> None:
    act(books, earmark("100.00"), release("100.00"), order("NO-2", other=Decimal("50.00")))
    with pytest.raises(Refused, match="over the budget"):
        undo(books, "release")


def test_an_earmark_that_was_used_is_not_reversed(books: Engine) -> None:
    act(books, earmark("20.00"), order("NO-2"))
    with pytest.raises(Refused, match=r"of its 20\.00, 10\.00 is still there"):
        undo(books, "earmark")


def test_a_wrong_order_is_undone_and_its_room_is_there_again(engine: Engine) -> None:
    begin(engine)
    record(
        engine,
        StepEvent(video="V03", step=Step.TOPIC, move=Move.CANCELLED, day=DAY, side=Step.TOPIC.side),
    )
    before = held(engine)
    act(engine, order("NO-2"))
    undo(engine, "call_off")
    assert held(engine) == before
    assert [each.reference for each in known(engine).call_offs] == ["NO-1"]
    act(engine, order("NO-3"))
    assert held(engine)["committed"] == TEN


def record(engine: Engine, event: StepEvent) -> None:
    act(engine, lambda work: production.record(work, HALF, event))


def test_an_order_of_which_a_video_was_approved_stands(books: Engine) -> None:
    with pytest.raises(Refused, match="undo what came after it first"):
        undo(books, "call_off")


def test_a_wrong_payment_leaves_the_invoice_open_again(books: Engine) -> None:
    bill(books, "F-1", "V01")
    pay(books, "F-1")
    undo(books, "pay", "verkeerde factuur")
    assert state(books, "F-1") is InvoiceState.APPROVED
    assert (held(books)["invoiced"], "paid" in held(books)) == (PRICE, False)
    pay(books, "F-1")
    assert state(books, "F-1") is InvoiceState.PAID


def test_a_wrong_part_payment_leaves_the_rest_as_it_was(books: Engine) -> None:
    bill(books, "F-1", "V01")
    before = held(books)
    pay(books, "F-1", "50.00")
    undo(books, "pay")
    assert (held(books), state(books, "F-1")) == (before, InvoiceState.APPROVED)


def test_a_payment_that_was_refunded_since_stands_until_the_refund_is_undone(
    books: Engine,
) -> None:
    bill(books, "F-1", "V01")
    pay(books, "F-1")
    paid = last_entry(books, "pay")
    receive(books, credit_note("C-1", "F-1", Decimal("20.00")))
    approve(books, "C-1")
    pay(books, "C-1")
    with pytest.raises(Refused, match="undo what came after it first"):
        act(books, lambda w: reverse(w, HALF, paid, day=LATER, by="finance", reason="x"))
    undo(books, "pay")
    assert state(books, "C-1") is InvoiceState.APPROVED
    assert held(books)["invoiced"] == Decimal("-20.00")


def test_a_wrong_price_difference_is_undone(books: Engine) -> None:
    bill(books, "F-1", "V01", net=Decimal("90.00"))
    before = held(books)
    act(books, lambda work: payments.close(work, HALF, "V01", day=LATER, reason="korting"))
    undo(books, "price_difference")
    assert held(books) == before


def test_a_wrong_approval_of_other_costs_is_undone_and_can_be_given_again(books: Engine) -> None:
    act(books, order("NO-2"), accept("NO-2"))
    undo(books, "accept")
    assert without_video(known(books))[MoneyStage.COMMITTED] == TEN
    act(books, accept("NO-2"))
    assert held(books)["accepted"] == 2 * PRICE + TEN


@pytest.mark.parametrize(
    ("made_by", "instead"),
    [("accept", "changed version"), ("bill", "credit note"), ("credit", "new invoice")],
)
def test_steps_and_documents_are_undone_by_their_own_acts(
    books: Engine, made_by: str, instead: str
) -> None:
    bill(books, "F-1", "V01")
    receive(books, credit_note("C-1", "F-1", TEN))
    approve(books, "C-1")
    with pytest.raises(Refused, match=instead):
        undo(books, made_by)


def test_nothing_is_reversed_before_the_last_booking(books: Engine) -> None:
    act(books, earmark("50.00"))
    entry, early = last_entry(books, "earmark"), LATER - timedelta(days=1)
    with pytest.raises(Refused, match="choose that day or later"):
        act(books, lambda w: reverse(w, HALF, entry, day=early, by="finance", reason="x"))


def test_an_entry_that_is_not_there_is_not_reversed(books: Engine) -> None:
    with pytest.raises(Refused, match="There is no entry 9999"):
        act(books, lambda w: reverse(w, HALF, 9999, day=LATER, by="finance", reason="x"))
    assert verify(books) == ()

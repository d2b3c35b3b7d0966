"""Earmarks, costs that belong to no video, and what was booked wrongly and is reversed."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.books import Books, CallOff
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import position, without_video
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from budget.reversal import Reversal
from data.acts import costs, earmarks, invoices, orders, payments, production
from data.acts.reversals import reverse
from data.reading.papers import papers
from data.store import Work, take_snapshot, unit_of_work
from data.tables import JournalRow
from data.verify import verify
from procurement.invoice import InvoiceState
from tests.billed import DAY, HALF, LATER, PRICE, begin, credit_note, held, invoice, receive

Do = Callable[[Work], object]
TEN = Decimal("10.00")


@pytest.fixture
def books(engine: Engine) -> Engine:
    """400.00 granted, three videos ordered at 98.56, two of them approved: 104.32 is free."""
    begin(engine)
    return engine


def act(engine: Engine, *acts: Do) -> None:
    with unit_of_work(engine, act="act", by="manager", day=LATER) as work:
        for each in acts:
            each(work)


def known(engine: Engine) -> Books:
    return take_snapshot(engine, HALF, LATER).books


def last_entry(engine: Engine, made_by: str) -> int:
    return [entry.number for entry in known(engine).entries if entry.act == made_by][-1]


def undo(engine: Engine, made_by: str, reason: str = "vergissing") -> None:
    entry = last_entry(engine, made_by)
    act(engine, lambda work: reverse(work, HALF, entry, day=LATER, by="finance", reason=reason))


def earmark(amount: str) -> Do:
    return lambda work: earmarks.earmark(
        work, HALF, "zomercampagne", amount=Decimal(amount), day=LATER
    )


def release(amount: str) -> Do:
    return lambda work: earmarks.release(
        work, HALF, "gaat niet door", amount=Decimal(amount), day=LATER
    )


def order(reference: str, other: Decimal = TEN, **prices: Decimal) -> Do:
    what = CallOff(reference=reference, day=LATER, prices=prices, other=other, contract="C-1")
    return lambda work: orders.call_off(work, HALF, what)


def accept(reference: str) -> Do:
    return lambda work: costs.accept_other(work, HALF, reference, day=LATER)


def cancel(reference: str) -> Do:
    return lambda work: costs.cancel_other(work, HALF, reference, day=LATER)


def bill(engine: Engine, number: str, *videos: str, net: Decimal = PRICE) -> None:
    """An invoice is taken in and approved; without videos it bills the other costs."""
    what = invoice(number, *(videos or ("",)), net=net)
    if not videos:
        what = replace(what, lines=tuple(replace(line, video=None) for line in what.lines))
    receive(engine, what)
    approve(engine, number)


def approve(engine: Engine, number: str) -> None:
    """Approved, over its doubts where there are any."""
    over, yes = invoices.override, invoices.approve
    with suppress(Refused):
        act(engine, lambda w: over(w, HALF, number, day=LATER, by="social", reason="gezien"))
    act(engine, lambda w: yes(w, HALF, number, day=LATER, by="manager"))


def pay(engine: Engine, number: str, gross: str = "") -> None:
    amount = Decimal(gross) if gross else None
    act(
        engine,
        lambda work: payments.pay(work, HALF, number, day=LATER, by="finance", gross=amount),
    )


def state(engine: Engine, number: str) -> InvoiceState:
    dossier = take_snapshot(engine, HALF, LATER).dossier
    return next(each.state for each in dossier.invoices if each.number == number)


# Earmarks.


def test_money_is_set_aside_and_set_free_again(books: Engine) -> None:
    act(books, earmark("100.00"), release("40.00"))
    assert held(books)["reserved"] == Decimal("60.00")
    assert position(known(books)).free == Decimal("44.32")


def test_exactly_what_is_free_can_be_earmarked(books: Engine) -> None:
    act(books, earmark("104.32"))
    assert position(known(books)).free == ZERO


def test_an_order_uses_first_what_was_earmarked(books: Engine) -> None:
    act(books, earmark("104.32"), order("NO-2", other=Decimal("100.00")))
    assert held(books)["reserved"] == Decimal("4.32")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (earmark("104.33"), "over the budget"),
        (earmark("0.00"), "no amount above zero"),
        (earmark("-1.00"), "no amount above zero"),
        (release("0.01"), "0.00 is earmarked"),
    ],
)
def test_an_earmark_that_cannot_be(books: Engine, wrong: Do, why: str) -> None:
    with pytest.raises(Refused, match=why):
        act(books, wrong)
    assert "reserved" not in held(books)


# Costs that belong to no video.


def test_other_costs_go_the_same_road_and_are_shown_apart(books: Engine) -> None:
    act(books, order("NO-2"), accept("NO-2"))
    bill(books, "F-1", net=TEN)
    pay(books, "F-1")
    apart = {stage: amount for stage, amount in without_video(known(books)).items() if amount}
    assert apart == {MoneyStage.PAID: TEN}


def test_a_credit_note_on_other_costs_frees_them(books: Engine) -> None:
    act(books, order("NO-2"), accept("NO-2"))
    bill(books, "F-1", net=TEN)
    note = credit_note("C-1", "F-1", TEN)
    receive(books, replace(note, lines=tuple(replace(x, video=None) for x in note.lines)))
    approve(books, "C-1")
    assert set(without_video(known(books)).values()) == {ZERO}


def test_cancelled_other_costs_are_free_again(books: Engine) -> None:
    before = held(books)
    act(books, order("NO-2"), cancel("NO-2"))
    assert held(books) == before


@pytest.mark.parametrize("again", [accept("NO-2"), cancel("NO-2"), accept("NO-1")])
def test_other_costs_are_approved_or_cancelled_once(books: Engine, again: Do) -> None:
    act(books, order("NO-2"), accept("NO-2"))
    with pytest.raises(Refused, match="no other costs that wait"):
        act(books, again)


def test_what_a_lower_bill_left_of_other_costs_is_closed_with_a_reason(books: Engine) -> None:
    act(books, order("NO-2"), accept("NO-2"))
    bill(books, "F-1", net=Decimal("8.00"))
    act(books, lambda work: costs.close_other(work, HALF, day=LATER, reason="lager"))
    assert without_video(known(books))[MoneyStage.ACCEPTED] == ZERO
    with pytest.raises(Refused, match="left anything open"):
        act(books, lambda work: costs.close_other(work, HALF, day=LATER, reason="lager"))


# Reversals.


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
        (kept,) = papers(session, Reversal, LATER)
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

"""Earmarks, and costs that belong to no video."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import position, without_video
from budget.refused import Refused
from data.acts import costs
from tests.billed import HALF, LATER, begin, credit_note, held, receive
from tests.corrected import (
    TEN,
    Do,
    accept,
    act,
    approve,
    bill,
    cancel,
    earmark,
    known,
    order,
    pay,
    release,
)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """400.00 granted, three videos ordered at 98.56, two of them approved: 104.32 is free."""
    begin(engine)
    return engine


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

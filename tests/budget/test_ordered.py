"""Call-offs and what became of them add up to the position of the half."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budget.ledger import ORDERED, Entry, MoneyStage
from budget.money import ZERO
from budget.ordered import ordered
from budget.position import position
from tests import build

COSTS = Decimal("250.00")


def cost(stage: MoneyStage, amount: Decimal, document: str = "NO-1") -> Entry:
    return Entry(
        stage=stage,
        amount=amount,
        number=0,
        day=build.ON,
        act="call_off",
        document=document,
        vat_rate=build.RATE,
    )


WITH_COSTS = replace(
    build.books(),
    entries=(*build.books().entries, cost(MoneyStage.COMMITTED, COSTS)),
    call_offs=(replace(build.books().call_offs[0], other=COSTS),),
)


@pytest.mark.parametrize("days", range(0, 200, 13))
def test_the_call_offs_and_the_other_costs_are_the_position(days: int) -> None:
    day: date = build.HALF.first_day + timedelta(days=days)
    books = build.books(day)
    spent = ordered(books)
    assert {s: spent.held(s) for s in ORDERED} == {s: position(books).stages[s] for s in ORDERED}


def test_open_is_what_is_not_delivered_and_what_is_not_billed() -> None:
    spent = ordered(build.books()).orders[0]
    assert spent.open == spent.stages[MoneyStage.COMMITTED] + spent.stages[MoneyStage.ACCEPTED]
    assert spent.open + spent.stages[MoneyStage.INVOICED] + spent.stages[MoneyStage.PAID] == (
        build.MONEY
    )


def test_costs_without_a_video_stand_apart() -> None:
    spent = ordered(WITH_COSTS)
    assert spent.orders[0].amount == build.MONEY
    assert (spent.amount, spent.other[MoneyStage.COMMITTED]) == (build.MONEY + COSTS, COSTS)
    assert spent.waiting == {"NO-1": COSTS}


def test_approved_costs_wait_no_longer() -> None:
    moved = (cost(MoneyStage.COMMITTED, -COSTS), cost(MoneyStage.ACCEPTED, COSTS))
    books = replace(WITH_COSTS, entries=(*WITH_COSTS.entries, *moved))
    assert ordered(books).waiting == {}


def test_what_is_set_aside_is_no_order() -> None:
    books = replace(build.books(), entries=(cost(MoneyStage.RESERVED, COSTS, "zomer"),))
    spent = ordered(books)
    assert (spent.reserved, spent.held(MoneyStage.COMMITTED)) == (COSTS, ZERO)

"""The traps of a budget: what is easily counted twice, missed, or called by the wrong name."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.books import Books, CallOff
from budget.headline import spend_headline
from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.outlook import earned
from budget.plain import plain_books
from budget.position import Basis, position
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, invoices, orders, payments, production
from data.store import Work, take_snapshot, unit_of_work
from tests.billed import DAY, HALF, NOTE, PRICE, begin, credit_note, invoice, receive, video

Do = Callable[[Work], object]
EN = Language("en")
AFTER = HALF.last_day + timedelta(days=60)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """400.00 granted for 3 videos, ordered at 98.56; V01 and V02 are approved."""
    begin(engine)
    return engine


def act(engine: Engine, *acts: Do) -> None:
    with unit_of_work(engine, act="act", by="manager", day=AFTER) as work:
        for each in acts:
            each(work)


def known(engine: Engine) -> Books:
    return take_snapshot(engine, HALF, AFTER).books


def used(engine: Engine) -> Decimal:
    """All that is not free."""
    stands = position(known(engine))
    return stands.granted - stands.free


def headline(engine: Engine) -> str:
    """The first sentences of the page."""
    return " ".join(map(EN.say, spend_headline(known(engine))))


def grant(amount: str, videos: int = 3) -> Do:
    return lambda work: budgets.grant(
        work,
        HALF,
        day=AFTER,
        amount=Decimal(amount),
        videos=videos,
        by="mt",
        reason="besloten",
        evidence=NOTE,
    )


def approve(number: str) -> Do:
    return lambda work: invoices.approve(work, HALF, number, day=AFTER, by="manager")


def pay(number: str) -> Do:
    return lambda work: payments.pay(work, HALF, number, day=AFTER, by="finance")


def record(name: str, step: Step, move: Move = Move.DONE) -> Do:
    event = StepEvent(video=name, step=step, move=move, day=AFTER, side=step.side, cut="a")
    return lambda work: production.record(work, HALF, event)


def added(name: str) -> Do:
    return lambda work: production.add_video(work, HALF, video(name, DAY))


def test_counted_twice_a_euro_is_the_same_euro_in_every_stage(books: Engine) -> None:
    before = used(books)
    receive(books, invoice("F-1", "V01"), AFTER)
    act(books, approve("F-1"))
    invoiced = used(books)
    act(books, pay("F-1"))
    assert (before, invoiced, used(books)) == (3 * PRICE, 3 * PRICE, 3 * PRICE)


def test_missed_between_stages_an_approved_video_without_an_invoice_still_costs(
    books: Engine,
) -> None:
    stands = position(known(books))
    assert stands.stages[MoneyStage.ACCEPTED] == 2 * PRICE
    assert stands.free == Decimal("400.00") - 3 * PRICE


def test_exactly_100_percent_is_fully_used_and_not_over(books: Engine) -> None:
    act(books, grant("295.68"))
    assert position(known(books)).free == ZERO
    assert "overspent" not in headline(books).lower()
    act(books, grant("295.67"))
    assert position(known(books)).free == Decimal("-0.01")


def test_budget_0_has_no_share_and_no_division(books: Engine) -> None:
    act(books, grant("0.00", 0))
    assert position(known(books)).free == -3 * PRICE
    figures = plain_books(known(books))["earned"]
    assert isinstance(figures, dict)
    assert {name for name, figure in figures.items() if figure is not None} == {"bac", "pv", "ac"}
    assert "295.68" in headline(books)


def test_a_cancelled_video_earns_0_and_frees_its_money(books: Engine) -> None:
    before = earned(known(books)).ev
    act(books, record("V03", Step.TOPIC, Move.CANCELLED))
    assert earned(known(books)).ev == before
    assert used(books) == 2 * PRICE


def test_a_credit_note_lowers_what_is_spent(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"), AFTER)
    act(books, approve("F-1"))
    receive(books, credit_note("C-1", "F-1", Decimal("20.00")), AFTER)
    act(books, approve("C-1"))
    assert position(known(books)).stages[MoneyStage.INVOICED] == PRICE - Decimal("20.00")
    assert used(books) == 3 * PRICE - Decimal("20.00")


def test_the_same_invoice_twice_is_one_invoice(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"), AFTER)
    with pytest.raises(Refused, match="taken in before; nothing was added"):
        receive(books, invoice("F-1", "V01"), AFTER)


def test_two_drafts_at_once_never_spend_the_same_euro(books: Engine) -> None:
    free = position(known(books)).free

    def draft(reference: str) -> bool:
        what = CallOff(reference=reference, day=AFTER, prices={}, other=free, contract="C-1")
        try:
            act(books, lambda work: orders.call_off(work, HALF, what))
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(draft, ["NO-2", "NO-3"])) == [False, True]
    assert position(known(books)).free == ZERO


def test_a_late_invoice_for_an_accepted_video_is_spent_already(books: Engine) -> None:
    cost = earned(known(books)).ac
    receive(books, replace(invoice("F-9", "V02"), issued_on=HALF.last_day), AFTER)
    act(books, approve("F-9"))
    assert earned(known(books)).ac == cost == 2 * PRICE


def test_net_is_not_held_against_gross(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"), AFTER)
    act(books, approve("F-1"), pay("F-1"))
    excl, incl = (position(known(books), basis) for basis in Basis)
    assert (excl.granted, incl.granted) == (Decimal("400.00"), Decimal("484.00"))
    assert excl.stages[MoneyStage.PAID] == PRICE
    assert incl.stages[MoneyStage.PAID] == Decimal("119.26")


def test_a_53rd_video_needs_a_budget_and_a_contract_for_it(books: Engine) -> None:
    one_more = CallOff(
        reference="NO-2", day=AFTER, prices={"V04": PRICE}, other=ZERO, contract="C-1"
    )
    with pytest.raises(Refused, match="room for 0 more"):
        act(books, added("V04"), lambda work: orders.call_off(work, HALF, one_more))
    raised = grant("600.00", 4)
    with pytest.raises(Refused, match="room for 0 more"):
        act(books, raised, added("V04"), lambda work: orders.call_off(work, HALF, one_more))

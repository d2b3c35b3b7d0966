"""Limits in the books: what is set stays, what is in force is held by the acts."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.books import CallOff
from budget.effect import effect
from budget.limits import Event, Level, limits_on
from budget.money import ZERO
from budget.refused import Refused
from budget.words import Bilingual
from data.acts import budgets, dossier, earmarks, orders, production
from data.acts.limits import check_effect, set_limit
from data.reading.limits import first_limits
from data.store import Work, revision, take_snapshot, unit_of_work
from procurement.agreement.contract import Amendment, Contract
from procurement.ordering.desk import NewLimit
from tests.billed import DAY, HALF, NOTE, video

LATER = DAY + timedelta(days=10)
REASON = Bilingual(nl="besluit", en="decision")


@pytest.fixture
def books(engine: Engine) -> Engine:
    """A budget of 1,000.00 for ten videos, a contract without a ceiling, and two videos."""
    contract = Contract(known_on=DAY, signed_on=DAY, number="C-1", evidence=NOTE)
    with unit_of_work(engine, act="begin", by="manager", day=LATER) as work:
        grant(work, "1000.00", DAY)
        dossier.record_contract(work, contract)
        for name in ("V01", "V02"):
            production.add_video(work, HALF, video(name))
    return engine


def grant(work: Work, amount: str, day: date, videos: int = 10) -> None:
    budgets.grant(
        work,
        HALF,
        day=day,
        amount=Decimal(amount),
        videos=videos,
        by="MT",
        reason="",
        evidence=NOTE,
    )


def order(price: str) -> CallOff:
    return CallOff(
        reference="NO-1", day=DAY, prices={"V01": Decimal(price)}, other=ZERO, contract="C-1"
    )


def changed(event: Event, over: Level, since: date = DAY) -> NewLimit:
    """Another end for the first limit of an event."""
    limit = replace(first_limits().of(event), over=over)
    return NewLimit(by="manager", day=since, limit=limit, reason=REASON, evidence=NOTE)


def keep(engine: Engine, new: NewLimit) -> int:
    with unit_of_work(engine, act="set limits", by="manager", day=LATER) as work:
        return set_limit(
            work,
            new.limit,
            since=new.day,
            by=new.by,
            reason=new.reason,
            evidence=new.evidence,
        )


def earmark(engine: Engine, amount: str, day: date = DAY) -> None:
    with unit_of_work(engine, act="earmark", by="manager", day=LATER) as work:
        earmarks.earmark(work, HALF, "zomer", amount=Decimal(amount), day=day)


def test_until_others_are_set_the_first_limits_hold(books: Engine) -> None:
    assert take_snapshot(books, HALF, DAY).dossier.limits == (first_limits(),)


def test_what_is_set_stays_and_counts_on(books: Engine) -> None:
    keep(books, changed(Event.EARMARK, Level.WARNS))
    assert keep(books, changed(Event.COST, Level.WARNS)) == 3
    kept = take_snapshot(books, HALF, DAY).dossier.limits
    assert [limits.version for limits in kept] == [1, 2, 3]
    assert kept[1].of(Event.EARMARK).over is Level.WARNS


def test_two_people_who_change_two_limits_both_keep_theirs(books: Engine) -> None:
    for event in (Event.EARMARK, Event.COST):
        keep(books, changed(event, Level.WARNS))
    last = take_snapshot(books, HALF, DAY).dossier.limits[-1]
    assert {last.of(event).over for event in (Event.EARMARK, Event.COST)} == {Level.WARNS}
    assert last.of(Event.CALL_OFF).over is Level.STOPS


def test_limits_hold_from_their_day_on(books: Engine) -> None:
    keep(books, changed(Event.EARMARK, Level.WARNS, since=LATER))
    kept = take_snapshot(books, HALF, LATER).dossier.limits
    assert limits_on(kept, DAY).of(Event.EARMARK).over is Level.STOPS
    assert limits_on(kept, LATER).of(Event.EARMARK).over is Level.WARNS


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (changed(Event.COST, Level.WARNS, since=LATER + timedelta(days=1)), "still to come"),
        (replace(changed(Event.COST, Level.WARNS), reason=Bilingual(nl=" ", en="")), "Say why"),
    ],
)
def test_limits_need_a_reason_and_a_day(books: Engine, new: NewLimit, why: str) -> None:
    before = revision(books)
    with pytest.raises(Refused, match=why):
        keep(books, new)
    assert revision(books) == before


def test_limits_are_not_set_before_the_last(books: Engine) -> None:
    keep(books, changed(Event.COST, Level.WARNS, since=LATER))
    with pytest.raises(Refused, match="choose that day or later"):
        keep(books, changed(Event.COST, Level.WARNS, since=DAY))


def test_a_part_of_a_cent_is_refused_in_a_sentence(books: Engine) -> None:
    with pytest.raises(Refused, match=r"10\.005 is not an amount in whole cents"):
        earmark(books, "10.005")


def test_other_costs_over_the_budget_follow_their_own_limit(books: Engine) -> None:
    costs = replace(order("1.00"), prices={}, other=Decimal("1001.00"))
    keep(books, changed(Event.CALL_OFF, Level.PASSES))
    with (
        pytest.raises(Refused, match="does not fit"),
        unit_of_work(books, act="call off", by="procurement", day=LATER) as work,
    ):
        orders.call_off(work, HALF, costs)
    keep(books, changed(Event.COST, Level.PASSES))
    with unit_of_work(books, act="call off", by="procurement", day=LATER) as work:
        orders.call_off(work, HALF, costs)


def test_other_costs_can_be_ordered_when_all_videos_are(books: Engine) -> None:
    with unit_of_work(books, act="call off", by="procurement", day=LATER) as work:
        orders.call_off(work, HALF, order("1.00"))
        grant(work, "1000.00", LATER, videos=0)
        other = replace(order("1.00"), reference="NO-2", day=LATER, prices={}, other=Decimal(5))
        orders.call_off(work, HALF, other)
    assert len(take_snapshot(books, HALF, LATER).books.call_offs) == 2


@pytest.mark.parametrize("amount", ["999.99", "1000.00"])
def test_up_to_the_grant_money_can_be_set_aside(books: Engine, amount: str) -> None:
    earmark(books, amount)
    assert take_snapshot(books, HALF, DAY).books.entries[-1].amount == Decimal(amount)


def test_a_cent_more_is_refused(books: Engine) -> None:
    with pytest.raises(Refused, match="over the budget of 1000"):
        earmark(books, "1000.01")


def test_where_the_limits_only_warn_it_is_let_through(books: Engine) -> None:
    keep(books, changed(Event.EARMARK, Level.WARNS))
    earmark(books, "1000.01")
    assert take_snapshot(books, HALF, DAY).books.entries[-1].amount == Decimal("1000.01")


def test_an_order_over_the_budget_follows_the_limits(books: Engine) -> None:
    with (
        pytest.raises(Refused, match="does not fit"),
        unit_of_work(books, act="call off", by="procurement", day=LATER) as work,
    ):
        orders.call_off(work, HALF, order("1001.00"))
    keep(books, changed(Event.CALL_OFF, Level.WARNS))
    with unit_of_work(books, act="call off", by="procurement", day=LATER) as work:
        orders.call_off(work, HALF, order("1001.00"))
    assert take_snapshot(books, HALF, DAY).books.call_offs == (order("1001.00"),)


def test_an_amendment_is_stopped_where_the_limits_say_so(books: Engine) -> None:
    keep(books, changed(Event.AMENDMENT, Level.STOPS))
    more = Amendment(
        number=1,
        signed_on=DAY,
        amount=Decimal("1000.01"),
        videos=1,
        reason="meer",
        same_nature=None,
        evidence=NOTE,
    )
    with (
        pytest.raises(Refused, match="over the budget"),
        unit_of_work(books, act="amend", by="manager", day=LATER) as work,
    ):
        dossier.amend(work, more, HALF)


def test_a_cut_below_what_is_used_follows_the_limits(books: Engine) -> None:
    earmark(books, "900.00")
    keep(books, changed(Event.BUDGET, Level.STOPS))
    with (
        pytest.raises(Refused, match="over the budget of 800"),
        unit_of_work(books, act="grant", by="manager", day=LATER) as work,
    ):
        grant(work, "800.00", LATER)
    keep(books, changed(Event.BUDGET, Level.WARNS))
    with unit_of_work(books, act="grant", by="manager", day=LATER) as work:
        grant(work, "800.00", LATER)


@pytest.mark.parametrize(("price", "stops"), [("1000.00", False), ("1000.01", True)])
def test_an_order_is_refused_exactly_where_the_page_says_it_stops(
    books: Engine,
    price: str,
    stops: bool,
) -> None:
    earmark(books, "300.00")
    snapshot = take_snapshot(books, HALF, LATER)
    limits = limits_on(snapshot.dossier.limits, DAY)
    amount = Decimal(price)
    shown = effect(snapshot.books, limits, Event.CALL_OFF, amount=amount, videos=1, day=DAY)
    refuses = pytest.raises(Refused, match="does not fit") if stops else nullcontext()
    with refuses, unit_of_work(books, act="call off", by="procurement", day=LATER) as work:
        orders.call_off(work, HALF, order(price))
    assert (shown.level is Level.STOPS) == stops


@pytest.mark.parametrize("amount", ["1.00", "800.00", "950.00", "1000.00"])
def test_the_act_foresees_what_the_page_foresees(books: Engine, amount: str) -> None:
    snapshot = take_snapshot(books, HALF, LATER)
    limits = limits_on(snapshot.dossier.limits, DAY)
    shown = effect(snapshot.books, limits, Event.COST, amount=Decimal(amount), day=DAY)
    with unit_of_work(books, act="look", by="manager", day=LATER) as work:
        held = check_effect(work, HALF, Event.COST, day=DAY, amount=Decimal(amount))
    assert held == shown

"""What an event would do to the budget: the limits to the cent, and the sentences."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.books import Books
from budget.effect import Effect, Event, Level, effect
from budget.ledger import Entry, MoneyStage
from budget.limits import Limits
from budget.money import ZERO, from_cents
from budget.position import position
from data.language import language
from data.reading.limits import first_limits
from tests import build

NL = language("nl")
LIMITS = first_limits()
GRANT = Decimal("1000.00")


def said(after: Effect) -> str:
    return " ".join(NL.say(words) for words in after.sentences).replace("\N{NO-BREAK SPACE}", " ")


def entry(stage: MoneyStage, amount: str, day: date = build.ON) -> Entry:
    return Entry(
        stage=stage,
        amount=Decimal(amount),
        number=1,
        day=day,
        act="x",
        document="x",
        vat_rate=build.RATE,
    )


def books(amount: Decimal = GRANT, videos: int = 10, *entries: Entry) -> Books:
    """A grant and no orders; whatever else is in the ledger is given."""
    granted = replace(build.books().versions[1], amount=amount, videos=videos)
    return replace(build.books(), versions=(granted,), call_offs=(), entries=entries)


def first_ordered(number: int) -> Books:
    """The half of which so many videos are called off, and nothing more has happened."""
    whole = build.books(build.HALF.first_day)
    prices = dict(islice(build.PRICES.items(), number))
    kept = tuple(e for e in whole.entries if e.video in prices)
    return replace(whole, call_offs=(replace(whole.call_offs[0], prices=prices),), entries=kept)


@pytest.mark.parametrize(
    ("amount", "level", "reached"),
    [
        ("799.99", Level.PASSES, None),
        ("800.00", Level.WARNS, "0.80"),
        ("800.01", Level.WARNS, "0.80"),
        ("949.99", Level.WARNS, "0.80"),
        ("950.00", Level.WARNS, "0.95"),
        ("950.01", Level.WARNS, "0.95"),
        ("999.99", Level.WARNS, "0.95"),
        ("1000.00", Level.WARNS, "0.95"),
        ("1000.01", Level.STOPS, "0.95"),
    ],
)
def test_limits_to_the_cent(amount: str, level: Level, reached: str | None) -> None:
    after = effect(books(), LIMITS, Event.EARMARK, amount=Decimal(amount))
    assert (after.level, after.reached) == (level, Decimal(reached) if reached else None)


@pytest.mark.parametrize(
    ("event", "level"),
    [
        (Event.CALL_OFF, Level.STOPS),
        (Event.EARMARK, Level.STOPS),
        (Event.COST, Level.STOPS),
        (Event.AMENDMENT, Level.WARNS),
        (Event.INVOICE, Level.WARNS),
    ],
)
def test_over_the_grant_each_event_has_its_own_limit(event: Event, level: Level) -> None:
    assert effect(books(), LIMITS, event, amount=Decimal("1000.01")).level is level


def test_a_limit_that_lets_pass_lets_pass() -> None:
    loose = tuple(replace(limit, warn_at=(), over=Level.PASSES) for limit in LIMITS.limit)
    limits: Limits = replace(LIMITS, limit=loose)
    assert effect(books(), limits, Event.EARMARK, amount=Decimal(2000)).level is Level.PASSES


def test_a_limit_of_half_a_percent_is_said_so() -> None:
    half = tuple(replace(limit, warn_at=(Decimal("0.925"),)) for limit in LIMITS.limit)
    after = effect(books(), replace(LIMITS, limit=half), Event.EARMARK, amount=Decimal(930))
    assert "Let op: dan is 92,5 % of meer van het budget benut." in said(after)


def test_exactly_everything_is_fully_used_and_not_over() -> None:
    shown = said(effect(books(), LIMITS, Event.EARMARK, amount=GRANT))
    assert "volledig benut, precies 100 %" in shown
    assert "boven het budget" not in shown


def test_a_cent_over_is_said_as_a_cent() -> None:
    shown = said(effect(books(), LIMITS, Event.EARMARK, amount=Decimal("1000.01")))
    assert shown.startswith("Na deze reservering: € 0,01 boven het budget van € 1.000,00 (excl.")
    assert "Dit wordt tegengehouden" in shown


def test_a_cent_under_a_limit_does_not_look_like_the_limit() -> None:
    assert "79,9 %" in said(effect(books(), LIMITS, Event.EARMARK, amount=Decimal("799.99")))


def test_the_sentence_of_a_call_off() -> None:
    some = books(Decimal("5125.00"), 52, entry(MoneyStage.COMMITTED, "2168.20"))
    price = Decimal("98.56")
    after = effect(some, LIMITS, Event.CALL_OFF, amount=Decimal("985.60"), videos=10, price=price)
    assert said(after).startswith(
        "Na deze nadere opdracht: € 1.971,20 vrij, ruimte voor 20 video's van € 98,56 (excl. btw)."
    )


def test_a_split_to_the_cent_leaves_room_for_all_the_planned_videos() -> None:
    after = effect(first_ordered(22), LIMITS, Event.CALL_OFF, amount=Decimal("985.60"), videos=10)
    assert "ruimte voor 20 video's van € 98,55 of € 98,56 (excl. btw)" in said(after)


def test_without_an_order_the_budget_sets_the_price() -> None:
    after = effect(first_ordered(0), LIMITS, Event.EARMARK, amount=ZERO)
    assert after.fits == 52


def test_the_price_of_the_last_order_counts() -> None:
    order = replace(build.books().call_offs[0], prices={"V01": Decimal("250.00")})
    some = replace(books(), call_offs=(order,))
    assert effect(some, LIMITS, Event.EARMARK, amount=ZERO).fits == 4


def test_a_video_more_than_the_budget_counts_is_stopped() -> None:
    raised = replace(build.books().versions[1], amount=Decimal(9000))
    after = effect(
        replace(build.books(), versions=(raised,)),
        LIMITS,
        Event.CALL_OFF,
        amount=Decimal("98.56"),
        videos=1,
    )
    assert after.level is Level.STOPS
    assert "Het budget is voor 52 video's; hiermee is er 1 meer besteld." in said(after)


def test_an_order_uses_what_was_earmarked_first() -> None:
    some = books(GRANT, 10, entry(MoneyStage.RESERVED, "300.00"))
    after = effect(some, LIMITS, Event.CALL_OFF, amount=Decimal("400.00"), videos=1)
    assert (after.free_before, after.free_after) == (Decimal("700.00"), Decimal("600.00"))


def test_an_invoice_for_what_was_accepted_takes_nothing() -> None:
    some = books(GRANT, 10, entry(MoneyStage.ACCEPTED, "990.00"))
    after = effect(some, LIMITS, Event.INVOICE, amount=Decimal(90), held=Decimal(90))
    assert (after.takes, after.level) == (ZERO, Level.PASSES)


@pytest.mark.parametrize("event", [Event.CALL_OFF, Event.EARMARK, Event.COST])
def test_without_a_grant_nothing_is_said_as_zero(event: Event) -> None:
    after = effect(build.email_only(), LIMITS, event, amount=Decimal(100))
    assert (after.free_after, after.share_after, after.fits) == (None, None, None)
    assert said(after).startswith("Er is nog niets toegekend")
    assert after.level is Level.STOPS


def test_a_budget_of_nothing_has_no_share() -> None:
    after = effect(books(ZERO, 0), LIMITS, Event.EARMARK, amount=Decimal("0.01"))
    assert (after.share_after, after.level) == (None, Level.STOPS)
    assert "bestaat dan niet (n.v.t.)" in said(after)


def test_a_first_grant_says_what_fits_in_it() -> None:
    after = effect(build.email_only(), LIMITS, Event.BUDGET, amount=Decimal("5125.00"), videos=52)
    assert said(after).startswith(
        "Met dit budget: € 5.125,00 vrij, ruimte voor 52 video's van € 98,55 of € 98,56"
    )
    assert after.level is Level.PASSES


def test_a_cut_below_what_is_ordered_is_warned_of() -> None:
    after = effect(build.books(), LIMITS, Event.BUDGET, amount=Decimal("5000.00"), videos=52)
    assert (after.level, after.free_after) == (Level.WARNS, Decimal("-125.00"))


def test_a_smaller_contract_frees_no_budget() -> None:
    assert effect(build.books(), LIMITS, Event.AMENDMENT, amount=Decimal(-500)).takes == ZERO


def test_money_that_is_dated_back_counts_on_later_days_too() -> None:
    later = build.ON.replace(day=1)
    some = books(GRANT, 10, entry(MoneyStage.COMMITTED, "900.00"))
    assert effect(some, LIMITS, Event.EARMARK, amount=Decimal(200), day=later).level is Level.STOPS


@given(st.integers(0, 10**6).map(from_cents), st.integers(1, 10**6).map(from_cents))
def test_before_and_after_differ_by_what_it_takes(used: Decimal, amount: Decimal) -> None:
    some = books(GRANT, 10, entry(MoneyStage.COMMITTED, str(used)))
    after = effect(some, LIMITS, Event.COST, amount=amount)
    assert after.free_before == position(some).free
    assert after.free_after == position(some).free - amount


@given(st.integers(0, 10**6).map(from_cents), st.integers(1, 10**6).map(from_cents))
def test_it_is_stopped_exactly_when_it_does_not_fit(used: Decimal, amount: Decimal) -> None:
    some = books(GRANT, 10, entry(MoneyStage.COMMITTED, str(used)))
    after = effect(some, LIMITS, Event.COST, amount=amount)
    assert (after.level is Level.STOPS) == (used + amount > GRANT)


def let_pass(event: Event) -> Limits:
    """The first limits, of which that of an event lets everything pass."""
    loose = replace(LIMITS.of(event), over=Level.PASSES)
    return replace(LIMITS, limit=LIMITS.with_limit(loose))


def test_what_may_pass_over_the_grant_still_warns() -> None:
    after = effect(books(), let_pass(Event.COST), Event.COST, amount=Decimal(1250))
    assert (after.level, after.over) == (Level.WARNS, True)
    assert "Let op: dit gaat over het toegekende budget heen." in said(after)


def test_prices_a_cent_apart_are_both_said() -> None:
    taken = Decimal("5125.00") - Decimal("1971.00")
    after = effect(books(Decimal("5125.00"), 52), LIMITS, Event.COST, amount=taken)
    assert "20 video's van € 98,55 of € 98,56 (excl. btw)." in said(after)


def test_other_costs_alone_are_not_stopped_by_the_number_of_videos() -> None:
    short = replace(first_ordered(10), versions=(replace(books().versions[0], videos=9),))
    costs = effect(short, LIMITS, Event.CALL_OFF, amount=Decimal(1), other=Decimal(1))
    assert (costs.level, costs.videos_left) == (Level.WARNS, None)

"""Limits are versions from a day on; every kind of event has one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.limits import Event, Level, Limit, Limits, limits_on, read_shares, written
from budget.refused import Refused
from data.language import language
from data.reading.limits import first_limits

FIRST = first_limits()
SECOND = replace(FIRST, version=2, since=date(2021, 6, 1))


@pytest.mark.parametrize(
    ("day", "version"), [(date(2021, 5, 31), 1), (date(2021, 6, 1), 2), (date(1990, 1, 1), 1)]
)
def test_the_version_of_a_day(day: date, version: int) -> None:
    assert limits_on((FIRST, SECOND), day).version == version


def test_of_one_day_the_last_version_counts() -> None:
    third = replace(SECOND, version=3)
    assert limits_on((FIRST, SECOND, third), SECOND.since) is third


def test_a_limit_for_every_kind_of_event() -> None:
    assert [FIRST.of(event).event for event in Event] == list(Event)
    with pytest.raises(Refused, match="one limit for each"):
        replace(FIRST, limit=FIRST.limit[1:])


@pytest.mark.parametrize("share", ["0", "-0.10", "1.01", "NaN", "Infinity"])
def test_a_warning_lies_within_the_budget(share: str) -> None:
    with pytest.raises(Refused, match="above 0%"):
        Limit(event=Event.COST, warn_at=(Decimal(share),), over=Level.STOPS)


def test_warnings_stand_in_rising_order_and_once() -> None:
    shares = (Decimal("0.95"), Decimal("0.80"), Decimal("0.95"))
    limit = Limit(event=Event.COST, warn_at=shares, over=Level.STOPS)
    assert limit.warn_at == (Decimal("0.80"), Decimal("0.95"))


def uneven(orders: Level, costs: Level) -> Limits:
    """Limits of which those of orders and of other costs differ."""
    new = Limit(event=Event.CALL_OFF, warn_at=(Decimal("0.90"),), over=orders)
    limits = replace(FIRST, limit=FIRST.with_limit(new))
    return replace(limits, limit=limits.with_limit(replace(FIRST.of(Event.COST), over=costs)))


@pytest.mark.parametrize(
    ("videos", "other", "over", "first"),
    [
        (1, "0.00", Level.PASSES, "0.90"),
        (0, "1.00", Level.STOPS, "0.80"),
        (1, "1.00", Level.STOPS, "0.80"),
    ],
)
def test_an_order_is_held_by_the_strictest_limit_of_what_it_holds(
    videos: int, other: str, over: Level, first: str
) -> None:
    limit = uneven(Level.PASSES, Level.STOPS).of_order(videos=videos, other=Decimal(other))
    assert (limit.over, limit.warn_at[0]) == (over, Decimal(first))


def test_an_order_with_other_costs_stays_held_by_the_limit_of_orders() -> None:
    both = uneven(Level.STOPS, Level.PASSES).of_order(videos=1, other=Decimal(1))
    assert both.over is Level.STOPS


@pytest.mark.parametrize(
    ("text", "shares"),
    [("80; 95", ["0.8", "0.95"]), (" 92,5 % ", ["0.925"]), ("92.25", ["0.9225"]), ("", [])],
)
def test_percentages_are_read_as_people_write_them(text: str, shares: list[str]) -> None:
    assert read_shares(text) == tuple(map(Decimal, shares))


@pytest.mark.parametrize(
    ("text", "why"),
    [("nan", "no list"), ("1e2", "no list"), ("80,95", "one percentage or two"), ("-5", "no list")],
)
def test_what_is_no_list_of_percentages_is_asked(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_shares(text)


@pytest.mark.parametrize(("share", "shown"), [("0.80", "80%"), ("0.925", "92.5%"), ("1", "100%")])
def test_a_share_is_written_with_all_its_decimals(share: str, shown: str) -> None:
    as_written = written(Decimal(share))
    assert language("en").percent(as_written.ratio, as_written.digits) == shown

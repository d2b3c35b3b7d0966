"""Limits are versions from a day on; every kind of event has one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.limits import Event, Level, Limit, limits_on, written
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


@pytest.mark.parametrize("share", ["0", "-0.10", "1.01"])
def test_a_warning_lies_within_the_budget(share: str) -> None:
    with pytest.raises(Refused, match="above 0%"):
        Limit(event=Event.COST, warn_at=(Decimal(share),), over=Level.STOPS)


def test_warnings_stand_in_rising_order_and_once() -> None:
    shares = (Decimal("0.95"), Decimal("0.80"), Decimal("0.95"))
    limit = Limit(event=Event.COST, warn_at=shares, over=Level.STOPS)
    assert limit.warn_at == (Decimal("0.80"), Decimal("0.95"))


@pytest.mark.parametrize(("share", "shown"), [("0.80", "80%"), ("0.925", "92.5%"), ("1", "100%")])
def test_a_share_is_written_with_all_its_decimals(share: str, shown: str) -> None:
    as_written = written(Decimal(share))
    assert language("en").percent(as_written.ratio, as_written.digits) == shown

"""The clock of the ministry: days and weeks are Amsterdam's, whatever the clock does."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.clock import day_of, week_of
from budget.half import Half


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2021, 1, 3, 22, 59, tzinfo=UTC), date(2021, 1, 3)),
        (datetime(2021, 1, 3, 23, 0, tzinfo=UTC), date(2021, 1, 4)),
        (datetime(2021, 3, 27, 22, 59, tzinfo=UTC), date(2021, 3, 27)),
        (datetime(2021, 3, 28, 21, 59, tzinfo=UTC), date(2021, 3, 28)),
        (datetime(2021, 3, 28, 22, 0, tzinfo=UTC), date(2021, 3, 29)),
        (datetime(2021, 10, 30, 22, 0, tzinfo=UTC), date(2021, 10, 31)),
        (datetime(2021, 10, 31, 22, 59, tzinfo=UTC), date(2021, 10, 31)),
        (datetime(2021, 10, 31, 23, 0, tzinfo=UTC), date(2021, 11, 1)),
    ],
)
def test_a_day_begins_at_midnight_in_summer_and_in_winter(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


def test_a_moment_is_the_same_day_whoever_writes_it_down() -> None:
    there = timezone(timedelta(hours=-8))
    assert day_of(datetime(2021, 1, 3, 15, 30, tzinfo=there)) == date(2021, 1, 4)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        day_of(datetime(2021, 1, 3, 23, 30))  # noqa: DTZ001  that it has none is the point


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2020, 12, 31), "2020-W53"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2021, 1, 4), "2021-W01"),
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_of_the_year_of_its_thursday(day: date, week: str) -> None:
    assert week_of(day) == week


@given(st.dates(date(2000, 1, 3), date(2100, 1, 1)))
def test_a_half_names_its_weeks_as_the_clock_does(day: date) -> None:
    half = Half(week_of(day))
    assert [half.week_label(n) for n in range(1, 27)] == [week_of(d) for d in half.week_ends()]

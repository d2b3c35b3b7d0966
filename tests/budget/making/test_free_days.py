"""Dutch public holidays are marked by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.making.free_days import free_days


def named(first_day: date, last_day: date) -> dict[str, str]:
    return {f"{free.day}": free.name.nl for free in free_days(first_day, last_day)}


def test_the_first_half_year_has_its_holidays() -> None:
    assert named(date(2021, 4, 5), date(2021, 10, 3)) == {
        "2021-04-05": "Tweede paasdag",
        "2021-04-27": "Koningsdag",
        "2021-05-05": "Bevrijdingsdag",
        "2021-05-13": "Hemelvaartsdag",
        "2021-05-23": "Eerste pinksterdag",
        "2021-05-24": "Tweede pinksterdag",
    }


def test_a_time_that_crosses_the_year_has_those_of_both() -> None:
    winter = named(date(2020, 12, 25), date(2021, 1, 1))
    assert list(winter) == ["2020-12-25", "2020-12-26", "2021-01-01"]


@pytest.mark.parametrize(
    ("day", "english"), [(date(2025, 4, 26), "King's Day"), (date(2025, 5, 5), "Liberation Day")]
)
def test_a_holiday_moves_where_the_law_moves_it(day: date, english: str) -> None:
    assert [free.name.en for free in free_days(day, day)] == [english]


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 800))
def test_holidays_lie_in_the_time_asked_for_and_in_order(day: date, length: int) -> None:
    last = date.fromordinal(day.toordinal() + length)
    days = [free.day for free in free_days(day, last)]
    assert days == sorted(set(days))
    assert all(day <= each <= last for each in days)

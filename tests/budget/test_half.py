"""A half-year: 26 ISO weeks, Monday to Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.half import Half
from budget.refused import Refused

HALF = Half("2021-W14")


def test_it_runs_from_the_monday_of_its_first_week_to_the_sunday_of_its_last() -> None:
    assert (HALF.first_day, HALF.last_day) == (date(2021, 4, 5), date(2021, 10, 3))


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2021, 4, 4), 0),
        (date(2021, 4, 5), 1),
        (date(2021, 4, 11), 1),
        (date(2021, 6, 30), 13),
        (date(2021, 10, 3), 26),
        (date(2021, 10, 4), 27),
        (date(2022, 1, 1), 27),
    ],
)
def test_the_running_week(day: date, week: int) -> None:
    assert HALF.week_of(day) == week


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2021, 4, 4), 0),
        (date(2021, 4, 5), 1),
        (date(2021, 10, 3), 182),
        (date(2021, 10, 4), 183),
    ],
)
def test_elapsed_days_count_the_day_itself(day: date, days: int) -> None:
    assert HALF.elapsed_days(day) == days


def test_a_half_may_cross_a_year_of_53_weeks() -> None:
    half = Half("2020-W40")
    assert half.week_label(26) == "2021-W12"


@pytest.mark.parametrize(
    "wrong", ["2021-W54", "2021-W00", "2021-14", "", "W14-2021", "2021-W1", "x"]
)
def test_an_id_that_names_no_week_is_refused(wrong: str) -> None:
    with pytest.raises(Refused, match="is not a half-year"):
        Half(wrong)


@given(st.dates(date(2000, 1, 3), date(2100, 1, 1)))
def test_every_day_of_a_half_is_its_own_nearest_day(day: date) -> None:
    half = Half(f"{day:%G-W%V}")
    assert half.nearest(day) == day
    assert half.nearest(half.last_day + timedelta(days=1)) == half.last_day

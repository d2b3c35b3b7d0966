"""What a rule said so far: each month's end, and each day on which its outcome changed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.half import Half
from data.rules import read_rules
from procurement.rule import Outcome
from procurement.rulebook.so_far import looked_at, so_far
from procurement.verdict import Verdict
from tests import build

HALF = Half("2021-W14")
RULE = read_rules()[0]
ENDS = [date(2021, 4, 30), date(2021, 5, 31), date(2021, 6, 30)]


def verdict(outcome: Outcome) -> Verdict:
    return Verdict(rule=RULE, outcome=outcome, sentence=RULE.title, evidence=(build.EMAIL,))


def met_from(day: date) -> Callable[[date], Verdict]:
    """A rule that is unclear until the day before, and met from that day on."""
    return lambda on: verdict(Outcome.MET if on >= day else Outcome.UNCLEAR)


@pytest.mark.parametrize(
    ("on", "days"),
    [
        (date(2021, 3, 30), [date(2021, 3, 30)]),
        (HALF.first_day, [HALF.first_day]),
        (date(2021, 6, 30), [HALF.first_day, *ENDS]),
        (date(2021, 7, 1), [HALF.first_day, *ENDS, date(2021, 7, 1)]),
    ],
)
def test_the_months_of_the_half_are_looked_at_up_to_the_day(on: date, days: list[date]) -> None:
    assert list(looked_at(HALF, on)) == days


def test_after_the_half_its_last_day_is_looked_at_too() -> None:
    assert list(looked_at(HALF, date(2021, 12, 1)))[-2:] == [HALF.last_day, date(2021, 12, 1)]


def test_a_month_of_a_half_with_a_53rd_week_has_its_end() -> None:
    half = Half("2020-W40")
    assert date(2020, 12, 31) in looked_at(half, half.last_day)


@given(st.dates(HALF.first_day + timedelta(days=1), date(2021, 7, 1)))
def test_the_day_of_a_change_is_found_exactly(day: date) -> None:
    past = so_far(met_from(day), HALF, date(2021, 7, 1))
    turned = [each.on for each in past if each.verdict.outcome is Outcome.MET]
    assert turned[0] == day
    assert [each.on for each in past] == sorted({HALF.first_day, *ENDS, date(2021, 7, 1), day})


@given(st.lists(st.sampled_from(Outcome), min_size=182, max_size=182))
def test_the_history_follows_whatever_was_said(said: list[Outcome]) -> None:
    def judged(on: date) -> Verdict:
        return verdict(said[(on - HALF.first_day).days])

    past = so_far(judged, HALF, HALF.last_day)
    assert all(each.verdict == judged(each.on) for each in past)
    assert past[-1].on == HALF.last_day


def test_a_day_is_judged_once() -> None:
    asked: list[date] = []

    def judged(on: date) -> Verdict:
        asked.append(on)
        return met_from(date(2021, 5, 12))(on)

    so_far(judged, HALF, date(2021, 7, 1))
    assert len(asked) == len(set(asked))

"""Every ISO week of twenty years, week 53 included: half-years, the rhythm, a contract's days."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.half import WEEK, Half
from budget.refused import Refused
from procurement.agreement.contract import Contract
from procurement.agreement.state import ContractState, state_of
from procurement.checks import CHECKS
from procurement.rule import Outcome
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict
from tests import build
from tests.procurement.case_files import RULES
from tests.procurement.situation import snapshot

YEARS = range(2015, 2035)
LONG = {2015, 2020, 2026, 2032}
"""The years of these with a week 53."""
DAY = timedelta(days=1)
RHYTHM = RULES["R21"]


def weeks_of(year: int) -> int:
    """How many ISO weeks a year has; 28 December always lies in the last."""
    return date(year, 12, 28).isocalendar().week


WEEKS = [f"{year}-W{week:02}" for year in YEARS for week in range(1, weeks_of(year) + 1)]
MONDAYS = st.sampled_from([Half(week).first_day for week in WEEKS])


def test_the_years_with_a_week_53_are_among_them() -> None:
    assert {year for year in YEARS if weeks_of(year) == 53} == LONG
    assert {f"{year}-W53" for year in LONG} <= set(WEEKS)


@pytest.mark.parametrize("year", YEARS)
def test_a_half_year_begins_in_every_week_that_exists(year: int) -> None:
    for name in (week for week in WEEKS if week.startswith(str(year))):
        half = Half(name)
        labels = [half.week_label(week) for week in range(1, half.weeks + 1)]
        place = WEEKS.index(name)
        assert (labels[0], half.last_day - half.first_day) == (name, half.weeks * WEEK - DAY)
        assert labels[: len(WEEKS) - place] == WEEKS[place : place + half.weeks]


@pytest.mark.parametrize("year", sorted(set(YEARS) - LONG))
def test_a_week_53_that_does_not_exist_is_refused(year: int) -> None:
    with pytest.raises(Refused, match=f"{year}-W53 is not a half-year"):
        Half(f"{year}-W53")


@given(first=MONDAYS, last=MONDAYS)
def test_a_contract_runs_from_its_first_monday_through_its_last_sunday(
    first: date, last: date
) -> None:
    first, sunday = min(first, last), max(first, last) + WEEK - DAY
    edges = [first - DAY, first, sunday, sunday + DAY]
    states = [state_of(contract(first, sunday), (), day) for day in edges]
    running = ContractState.RUNNING
    assert states == [ContractState.SIGNED, running, running, ContractState.ENDED]


@given(first=MONDAYS, later=st.integers(0, 2_000))
def test_a_contract_without_a_last_day_runs_on(first: date, later: int) -> None:
    day = first + timedelta(days=later)
    assert state_of(contract(first, None), (), day) is ContractState.RUNNING


def contract(first: date, last: date | None) -> Contract:
    """A contract that was signed long before."""
    signed = date(2014, 1, 1)
    return replace(build.contract(), signed_on=signed, first_day=first, last_day=last)


def rhythm(half: Half, posts: Mapping[str, int]) -> Verdict:
    """What the rule on the rhythm says the day after a half-year."""
    known = snapshot({"on": half.last_day + DAY, "posts": dict(posts)}, tuple(RULES.values()))
    return CHECKS[RHYTHM.check](RHYTHM, of(half, known))


def of(half: Half, known: Snapshot) -> Snapshot:
    """The same facts as those of another half-year."""
    return replace(known, books=replace(known.books, half=half))


def test_a_quiet_week_53_is_named() -> None:
    half = Half("2026-W40")
    posts = {half.week_label(week): 2 for week in range(1, 27)}
    said = rhythm(half, {**posts, "2026-W53": 1, "2027-W01": 3})
    assert said.outcome is Outcome.BREACHED
    assert said.sentence.values["slow"] == "2026-W53 (1)"


IN_FORCE = [week for week in WEEKS if week >= "2021-W14"]


@given(
    start=st.sampled_from(IN_FORCE),
    counts=st.lists(st.integers(2, 4), min_size=26, max_size=26),
    quiet=st.none() | st.integers(0, 25),
)
def test_the_rhythm_breaks_in_the_quiet_week_wherever_the_half_year_begins(
    start: str, counts: list[int], quiet: int | None
) -> None:
    half = Half(start)
    posts = {f"{half.first_day + n * WEEK:%G-W%V}": count for n, count in enumerate(counts)}
    labels = list(posts)
    said = rhythm(half, posts if quiet is None else {**posts, labels[quiet]: 1})
    slow = "" if quiet is None else f"{labels[quiet]} (1)"
    kept = Outcome.MET if quiet is None else Outcome.BREACHED
    assert (said.outcome, said.sentence.values["slow"]) == (kept, slow)

"""The forecast against sums by hand, against every future written out, and against dice."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.forecast import DEFAULT, Forecast, Prior, distribution, forecast

# The worked case: ten weeks in which 17 were accepted, so that 35 are left for 16 weeks.
TEN_WEEKS = (2, 1, 2, 3, 0, 2, 2, 1, 2, 2)
ONE_OR_TWO = Prior({1: Fraction(1), 2: Fraction(1)})
NOTHING_ASSUMED = Prior({})


def after(
    *observed: int,
    planned: int | None = 52,
    before: int | None = None,
    running: int | None = None,
    left: int | None = None,
    prior: Prior = DEFAULT,
) -> Forecast:
    """The forecast of a 26-week half after these weeks."""
    return forecast(
        planned=planned,
        accepted_before=sum(observed) if before is None else before,
        observed=observed,
        running=running,
        weeks_left=26 - len(observed) if left is None else left,
        prior=prior,
    )


def every_future(
    observed: Sequence[int], weeks: int, prior: Mapping[int, Fraction], running: int
) -> Mapping[int, Fraction]:
    """The same odds the long way: every order of weeks, drawn from an urn that remembers."""
    odds: defaultdict[int, Fraction] = defaultdict(Fraction)
    for future in product(prior, repeat=weeks):
        seen = [(*observed, *future[:n]) for n in range(weeks)]
        whole = sum(prior.values())
        chances = (
            (prior[count] + past.count(count)) / (whole + len(past))
            for count, past in zip(future, seen, strict=True)
        )
        if future[0] >= running:
            odds[sum(future)] += prod(chances, start=Fraction(1))
    return {total: chance / sum(odds.values()) for total, chance in odds.items()}


def odds_of(totals: Mapping[int, Fraction], least: int) -> Fraction:
    """Probability of at least so many."""
    return sum((chance for total, chance in totals.items() if total >= least), Fraction(0))


@pytest.mark.parametrize(
    ("prior", "all_on_time", "half_sure", "quite_sure", "nearly_sure"),
    [(DEFAULT, "0.070917", 28, 23, 20), (NOTHING_ASSUMED, "0.047771", 28, 22, 19)],
    ids=["four pseudo-weeks", "no prior"],
)
def test_the_worked_case(
    prior: Prior, all_on_time: str, half_sure: int, quite_sure: int, nearly_sure: int
) -> None:
    outlook = after(*TEN_WEEKS, prior=prior)
    assert outlook.all_on_time is not None
    assert str(outlook.all_on_time.quantize(Decimal("1e-6"))) == all_on_time
    assert outlook.at_least == {50: 17 + half_sure, 85: 17 + quite_sure, 95: 17 + nearly_sure}


def test_the_pace_still_needed() -> None:
    assert after(*TEN_WEEKS).required_per_week == Decimal(35) / 16


def test_two_weeks_by_hand() -> None:
    assert distribution((), 2, ONE_OR_TWO) == dict.fromkeys((2, 3, 4), Fraction(1, 3))


weeks_seen = st.lists(st.integers(-1, 7), max_size=25)


@given(weeks_seen, st.integers(0, 12), st.none() | st.integers(-2, 9))
def test_the_odds_of_all_totals_add_up_to_one(
    observed: list[int], left: int, running: int | None
) -> None:
    assert sum(distribution(observed, left, DEFAULT, running).values()) == 1


@pytest.mark.parametrize("running", [0, 1, 2, 3])
@pytest.mark.parametrize("observed", [(), (2,), (0, 3, 2, 2)])
def test_a_running_week_agrees_with_every_future_written_out(
    observed: tuple[int, ...], running: int
) -> None:
    prior = {0: Fraction(1, 3), 1: Fraction(1), 2: Fraction(5, 2), 3: Fraction(1, 2)}
    expected = every_future(observed, 4, prior, running)
    assert distribution(observed, 4, Prior(prior), running) == expected


def test_dice_agree_with_the_exact_odds() -> None:
    dice = random.Random(20210405)  # noqa: S311  a simulation, no secret
    on_time = 0
    for _ in range(4000):
        urn = [0] * 4 + [1] * 8 + [2] * 20 + [3] * 6 + [4] * 2  # the prior in tenths of a week
        urn += [count for count in TEN_WEEKS for _ in range(10)]
        total = 0
        for _ in range(16):
            drawn = dice.choice(urn)
            urn += [drawn] * 10
            total += drawn
        on_time += total >= 35
    # Three standard errors of 4,000 draws at .0709 are .0122.
    assert abs(on_time / 4000 - 0.070917) < 0.0122


def test_a_running_week_with_nothing_yet_is_a_week_like_any_other() -> None:
    assert distribution(TEN_WEEKS, 16, DEFAULT, 0) == distribution(TEN_WEEKS, 16)


@given(st.integers(1, 9))
def test_a_running_week_that_has_more_never_promises_less(running: int) -> None:
    more, less = (distribution(TEN_WEEKS, 6, DEFAULT, n) for n in (running, running - 1))
    assert all(odds_of(more, n) >= odds_of(less, n) for n in range(60))


def test_a_running_week_beyond_all_known_counts_ends_as_it_stands() -> None:
    assert distribution(TEN_WEEKS, 1, DEFAULT, 7) == {7: 1}


def test_the_weeks_after_it_have_learned_from_it() -> None:
    rest = distribution((*TEN_WEEKS, 7), 2)
    assert distribution(TEN_WEEKS, 3, DEFAULT, 7) == {n + 7: odds for n, odds in rest.items()}


def test_what_the_running_week_has_counts_for_the_pace_still_needed() -> None:
    assert after(*TEN_WEEKS, running=3).required_per_week == 2


def test_a_count_that_nobody_assumed_can_return() -> None:
    assert distribution((6,), 1)[6] == Fraction(1, 5)


def test_a_week_with_more_withdrawn_than_accepted_counts_as_an_empty_one() -> None:
    assert distribution((2, -1), 3) == distribution((2, 0), 3)


def test_a_withdrawal_in_the_running_week_is_lost_from_the_total() -> None:
    certain = Prior({2: Fraction(1)})
    outlook = after(2, 2, running=-1, left=4, prior=certain)
    assert outlook.at_least == dict.fromkeys((50, 85, 95), 4 - 1 + 4 * 2)
    assert outlook.required_per_week == Decimal("12.25")


@pytest.mark.parametrize(("planned", "odds"), [(51, 1), (52, 1), (53, 0)])
def test_after_the_last_day_the_outcome_is_certain(planned: int, odds: int) -> None:
    outlook = after(*[2] * 26, planned=planned)
    assert outlook.all_on_time == odds
    assert outlook.at_least == dict.fromkeys((50, 85, 95), 52)


def test_without_weeks_left_no_pace_is_needed() -> None:
    assert after(*[1] * 26).required_per_week is None


def test_with_all_accepted_the_pace_needed_is_zero_and_the_total_goes_on() -> None:
    outlook = after(*[3] * 18)
    assert outlook.required_per_week == 0
    assert outlook.at_least is not None
    assert outlook.at_least[95] > 54


@pytest.mark.parametrize("running", [None, 2])
def test_without_a_grant_nothing_is_promised_but_the_weeks_are_counted(
    running: int | None,
) -> None:
    assert after(2, 1, 2, planned=None, running=running) == Forecast(weeks_used=3)


@pytest.mark.parametrize(("weeks", "little"), [(0, True), (4, True), (5, False)])
def test_under_five_weeks_is_little_data(weeks: int, little: bool) -> None:
    assert after(*[2] * weeks).little_data is little


def test_before_the_first_week_the_assumption_speaks() -> None:
    outlook = after()
    assert outlook.required_per_week == 2
    assert outlook.weeks_used == 0


def test_an_empty_assumption_and_no_weeks_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is known of a week"):
        distribution((), 2, NOTHING_ASSUMED)


@pytest.mark.parametrize("weights", [{-1: Fraction(1)}, {2: Fraction(-1)}])
def test_an_assumption_below_zero_is_refused(weights: dict[int, Fraction]) -> None:
    with pytest.raises(ValueError, match="0 or more"):
        Prior(weights)


@pytest.mark.parametrize("observed", [(), TEN_WEEKS, (6, 5, 2), (2,) * 25])
@pytest.mark.parametrize("running", [None, 1])
def test_a_forecast_takes_milliseconds(observed: tuple[int, ...], running: int | None) -> None:
    start = perf_counter()
    after(*observed, running=running)
    assert perf_counter() - start < 0.1

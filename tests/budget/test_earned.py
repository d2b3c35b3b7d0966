"""Earned value against published worked examples, printed digit by printed digit."""

from dataclasses import fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.earned import (
    EarnedValue,
    earned_schedule,
    earned_value,
    planned_value,
    value_of_accepted,
)

ALL_FIGURES = tuple(field.name for field in fields(EarnedValue))


def on(
    *,
    bac: str | None = "5125",
    planned: int | None = 52,
    accepted: int = 17,
    days: int = 70,
    weeks: int = 26,
    ac: str = "1800",
) -> EarnedValue:
    """One day of the proposed half-year, unless told otherwise: 17 of 52 accepted in week 10."""
    return earned_value(
        bac=None if bac is None else Decimal(bac),
        planned=planned,
        accepted=accepted,
        elapsed_days=days,
        weeks=weeks,
        ac=Decimal(ac),
        eac_contract=Decimal("5125.00"),
    )


def printed(figure: Decimal, like: str) -> str:
    """The figure in as many decimals as the source prints."""
    return str(figure.quantize(Decimal(like), ROUND_HALF_UP))


# Sources: pmcontrols, fixtures evm-hand-001 and -004 (MIT): BAC 100000 over 10 periods, here 10
# videos over 10 weeks. PRA, reference pages of R/evm.R. The proposal's 52 videos: own sums.
HAND_001 = on(bac="100000", planned=10, accepted=3, days=28, weeks=10, ac="35000")
HAND_004 = on(bac="100000", planned=10, accepted=4, days=35, weeks=10, ac="38000")
PRA_CPI = on(bac="100000", planned=100, accepted=83, ac="100000")
PRA_LATE = EarnedValue(
    bac=Decimal(100000),
    ev=Decimal(35000),
    ac=Decimal(63000),
    cpi=Decimal("0.83"),
    spi=Decimal("0.875"),
    eac_cpi=Decimal(120482),
)
OURS = on()
OURS_LATE = on(accepted=48, days=210)


@pytest.mark.parametrize(
    ("figures", "name", "figure"),
    [
        (HAND_001, "pv", "40000"),
        (HAND_001, "ev", "30000"),
        (HAND_001, "cv", "-5000"),
        (HAND_001, "sv", "-10000"),
        (HAND_001, "cpi", "0.857143"),
        (HAND_001, "spi", "0.75"),
        (HAND_001, "eac_cpi", "116666.67"),
        (HAND_001, "eac_at_plan", "105000"),
        (HAND_001, "etc", "81666.67"),
        (HAND_001, "tcpi", "1.076923"),
        (HAND_001, "vac", "-16666.67"),
        (HAND_001, "es", "3"),
        (HAND_001, "sv_t", "-1"),
        (HAND_001, "spi_t", "0.75"),
        (HAND_001, "ieac_t", "13.3333"),
        (HAND_004, "cpi", "1.052632"),
        (HAND_004, "spi", "0.8"),
        (HAND_004, "eac_cpi", "95000"),
        (HAND_004, "eac_at_plan", "98000"),
        (HAND_004, "vac", "5000"),
        (HAND_004, "es", "4"),
        (HAND_004, "ieac_t", "12.5"),
        (PRA_CPI, "eac_cpi", "120481.93"),
        (on(bac="100000", planned=100, accepted=35, ac="63000"), "tcpi", "1.7568"),
        (PRA_LATE, "eac_at_plan", "128000"),
        (PRA_LATE, "eac_cpi_spi", "152500.86"),
        (PRA_LATE, "tcpi_eac", "1.1308"),
        (OURS, "pv", "1971.15"),
        (OURS, "ev", "1675.48"),
        (OURS, "cpi", "0.9308"),
        (OURS, "spi", "0.85"),
        (OURS, "eac_cpi", "5505.88"),
        (OURS, "tcpi", "1.0374"),
        (OURS, "es", "8.5"),
        (OURS, "ieac_t", "30.588"),
        (OURS_LATE, "spi", "0.923"),
        (OURS_LATE, "spi_t", "0.800"),
        (OURS_LATE, "ieac_t", "32.5"),
    ],
)
def test_worked_examples_come_out_as_printed(figures: EarnedValue, name: str, figure: str) -> None:
    assert printed(getattr(figures, name), figure) == figure


@pytest.mark.parametrize(
    ("baseline", "earned", "periods"),
    [
        ((0, 20, 50, 90, 140, 200), 70, "2.5"),
        ((0, 30, 70, 120, 180, 250), 100, "2.6"),
        ((0, 10, 10, 20), 10, "2"),
        ((0, 10, 20), 0, "0"),
        ((0, 10, 20), 20, "2"),
        ((0, 10, 20), 25, "2"),
    ],
    ids=["pmcontrols 1", "pmcontrols 2", "a week off", "nothing yet", "done", "more than done"],
)
def test_earned_schedule_of_an_uneven_baseline(
    baseline: tuple[int, ...], earned: int, periods: str
) -> None:
    assert earned_schedule([Decimal(n) for n in baseline], Decimal(earned)) == Decimal(periods)


def test_the_rest_must_go_faster_to_end_on_time() -> None:
    tspi = HAND_001.tspi(weeks=10)
    assert tspi is not None
    assert printed(tspi, "0.0000") == "1.1667"


@pytest.mark.parametrize(
    ("days", "share"), [(-3, "0"), (0, "0"), (1, "28.159341"), (182, "5125"), (300, "5125")]
)
def test_planned_value_runs_by_the_day_and_stops_at_the_budget(days: int, share: str) -> None:
    assert printed(planned_value(Decimal(5125), days, 26), share) == share


def test_a_ratio_halfway_between_two_printed_ones_is_exact() -> None:
    assert on(days=64).spi == Decimal("0.9296875")


@pytest.mark.parametrize("name", ["ev", "spi", "es", "spi_t"])
def test_with_nothing_accepted_the_progress_is_known_to_be_zero(name: str) -> None:
    assert getattr(on(accepted=0, ac="0"), name) == 0


@pytest.mark.parametrize("ac", ["0", "250"])
@pytest.mark.parametrize("name", ["cpi", "eac_cpi", "ieac_t"])
def test_with_nothing_accepted_the_cost_of_a_video_is_not_known(name: str, ac: str) -> None:
    assert getattr(on(accepted=0, ac=ac), name) is None


def test_with_nothing_accepted_the_cpi_still_needed_is_computed() -> None:
    assert on(accepted=0, ac="125").tcpi == Decimal("1.025")


@pytest.mark.parametrize(
    ("figures", "missing"),
    [
        (on(days=0), {"spi", "spi_t", "ieac_t"}),
        (on(days=-7), {"spi", "spi_t", "ieac_t"}),
        (on(ac="0"), {"cpi", "eac_cpi"}),
        (on(ac="5125"), {"tcpi"}),
        (on(bac="0"), {"cpi", "spi", "eac_cpi", "es", "sv_t", "spi_t", "ieac_t"}),
        (on(planned=0), set(ALL_FIGURES) - {"bac", "pv", "ac", "eac_contract"}),
        (on(bac=None, planned=None), set(ALL_FIGURES) - {"ac", "eac_contract"}),
    ],
    ids=["on no day", "before", "no cost", "budget gone", "no budget", "no videos", "no grant"],
)
def test_what_cannot_be_divided_is_left_open(figures: EarnedValue, missing: set[str]) -> None:
    assert {name for name in ALL_FIGURES if getattr(figures, name) is None} == missing


def test_the_forms_that_need_a_missing_figure_are_left_open() -> None:
    bare = on(bac=None, planned=None)
    others = (bare.eac_at_plan, bare.eac_cpi_spi, bare.etc, bare.vac, bare.tcpi_eac, bare.tspi(26))
    assert set(others) == {None}


def test_a_video_more_than_planned_earns_nothing() -> None:
    assert value_of_accepted(Decimal(5125), 52, 53) == Decimal(5125)


budgets = st.integers(1, 10**9).map(lambda cents: Decimal(cents).scaleb(-2))
counts = st.tuples(st.integers(1, 200), st.integers(1, 200)).map(sorted)


def near(left: Decimal | None, right: Decimal | None) -> bool:
    """Whether two figures agree in the first 30 digits: each is cut off at its fiftieth."""
    assert left is not None
    assert right is not None
    return abs(Fraction(left) - Fraction(right)) <= abs(Fraction(right)) / 10**30


@given(budgets, counts, st.integers(1, 300), budgets)
def test_tcpi_to_the_estimate_at_this_cpi_is_this_cpi(
    bac: Decimal, videos: list[int], days: int, ac: Decimal
) -> None:
    accepted, planned = videos
    figures = on(bac=str(bac), planned=planned + 1, accepted=accepted, days=days, ac=str(ac))
    assert near(figures.tcpi_eac, figures.cpi)


@given(budgets, st.integers(1, 200), st.integers(1, 300), budgets)
def test_when_all_is_earned_the_estimate_is_the_cost(
    bac: Decimal, planned: int, days: int, ac: Decimal
) -> None:
    figures = on(bac=str(bac), planned=planned, accepted=planned, days=days, ac=str(ac))
    assert figures.eac_cpi == ac


@given(budgets, counts, st.integers(1, 26 * 7))
def test_up_to_the_last_day_both_schedule_ratios_agree(
    bac: Decimal, videos: list[int], days: int
) -> None:
    accepted, planned = videos
    figures = on(bac=str(bac), planned=planned, accepted=accepted, days=days)
    assert figures.spi == figures.spi_t


@given(budgets, st.integers(0, 52))
def test_on_the_linear_baseline_both_forms_of_earned_schedule_agree(
    bac: Decimal, accepted: int
) -> None:
    figures = on(bac=str(bac), accepted=accepted)
    baseline = [planned_value(bac, 7 * week, 26) for week in range(27)]
    assert figures.ev is not None
    assert figures.es is not None
    assert abs(earned_schedule(baseline, figures.ev) - figures.es) < Decimal("1e-20")

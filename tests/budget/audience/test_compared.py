"""Groups compared: a median with its spread, and no rank on one video."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.audience.compared import Compared, compared
from budget.audience.score import Measure, scores
from budget.by import By
from tests.budget.audience.counted import Count, counted

Views = Sequence[int | None]
VIEWS = st.lists(st.none() | st.integers(1, 1000), max_size=6)


def groups(creators: Views, own: Views, measure: Measure = Measure.VIEWS) -> Sequence[Compared]:
    """Videos made with a creator, and without one, compared."""
    without = {f"V{n:02}": views for n, views in enumerate(own)}
    all_of_them = without | {f"W{n:02}": views for n, views in enumerate(creators)}
    counts = (Count(video=video, views=views) for video, views in all_of_them.items())
    return compared(scores(counted(*counts, own=tuple(without))), By.KIND, measure)


def ranks(creators: Views, own: Views, measure: Measure = Measure.VIEWS) -> dict[str, int | None]:
    return {str(group.name): group.rank for group in groups(creators, own, measure)}


@pytest.mark.parametrize(
    ("creators", "own", "found"),
    [
        ([100, 200], [500, 700], {"own": 1, "influencer": 2}),
        ([100, 300], [150, 250], {"own": 1, "influencer": 1}),
        ([100, 200], [900], {"influencer": None, "own": None}),
        ([100, 200], [900, None], {"influencer": None, "own": None}),
        ([100, 200], [], {"influencer": None}),
        ([None, None], [None, None], {"influencer": None, "own": None}),
    ],
)
def test_a_rank_needs_two_groups_of_two_videos(
    creators: Views, own: Views, found: dict[str, int | None]
) -> None:
    assert ranks(creators, own) == found


def test_where_less_is_better_the_cheapest_is_first() -> None:
    assert ranks([100, 200], [500, 700], Measure.PER_THOUSAND) == {"own": 1, "influencer": 2}


def test_it_says_of_how_many_the_figure_is_known() -> None:
    (group,) = groups([100, None, 400], [])
    assert (group.videos, group.spread.n, group.spread.median) == (3, 2, Decimal(250))


@given(VIEWS, VIEWS, st.sampled_from([Measure.VIEWS, Measure.PER_THOUSAND]))
def test_a_better_rank_is_a_better_median(creators: Views, own: Views, measure: Measure) -> None:
    found = groups(creators, own, measure)
    assert sum(group.videos for group in found) == len(creators) + len(own)
    ranked = [group for group in found if group.rank]
    assert len(ranked) != 1
    assert all(group.spread.n > 1 for group in ranked)
    medians = [group.spread.median or Decimal(0) for group in ranked]
    assert medians == sorted(medians, reverse=not measure.is_cost)

"""The spread of figures says no more than their number allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.spread import Spread, spread

FIGURES = st.lists(st.none() | st.decimals(-1000, 1000, places=2), max_size=30)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([], Spread(n=0)),
        ([None, None], Spread(n=0)),
        ([7], Spread(n=1, median=Decimal(7))),
        ([4, None, 9], Spread(n=2, median=Decimal("6.5"), low=Decimal(4), high=Decimal(9))),
        (
            [1, 2, 3, 10],
            Spread(
                n=4,
                median=Decimal("2.5"),
                low=Decimal(1),
                high=Decimal(10),
                middle=(Decimal("1.5"), Decimal("6.5")),
            ),
        ),
    ],
)
def test_what_is_unknown_is_left_out_and_what_few_cannot_show_is_none(
    values: list[int | None], found: Spread
) -> None:
    assert spread(values) == found


@pytest.mark.parametrize(("n", "few"), [(0, True), (4, True), (5, False)])
def test_fewer_than_five_are_few(n: int, few: bool) -> None:
    assert spread(range(n)).few is few


@given(FIGURES)
def test_the_median_lies_in_the_middle(values: list[Decimal | None]) -> None:
    known, found = [v for v in values if v is not None], spread(values)
    assert found.n == len(known)
    if found.middle and found.low is not None and found.high is not None:
        low, high = found.middle
        assert found.median is not None
        assert found.low <= low <= found.median <= high <= found.high


@given(FIGURES)
def test_the_order_of_figures_says_nothing(values: list[Decimal | None]) -> None:
    assert spread(values) == spread(reversed(values))

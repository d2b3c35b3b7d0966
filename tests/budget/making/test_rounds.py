"""Rounds of revision against what the contract allows, which is handed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.making.rounds import rounds
from budget.production import Progress


@pytest.mark.parametrize(
    ("used", "allowed", "left", "over"),
    [(0, 2, 2, 0), (1, 2, 1, 0), (2, 2, 0, 0), (3, 2, 0, 1), (1, 0, 0, 1), (3, None, None, None)],
)
def test_rounds_used_and_left(
    used: int, allowed: int | None, left: int | None, over: int | None
) -> None:
    found = rounds(Progress(rejections=used), allowed)
    assert (found.used, found.left, found.over) == (used, left, over)


@given(st.integers(0, 9), st.integers(0, 9))
def test_used_and_left_are_what_is_allowed_and_what_is_over(used: int, allowed: int) -> None:
    found = rounds(Progress(rejections=used), allowed)
    assert found.left is not None
    assert found.over is not None
    assert found.used + found.left == allowed + found.over

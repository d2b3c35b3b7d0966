"""Figures that are exact, and figures that do not exist."""

from decimal import Decimal, localcontext
from fractions import Fraction
from operator import truediv

import pytest

from budget.exact import as_decimal, figure


def test_a_third_has_fifty_digits_whatever_others_have_set() -> None:
    with localcontext(prec=3):
        assert as_decimal(Fraction(1, 3)) == Decimal("0." + "3" * 50)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (Decimal(17), Decimal(20), Decimal("0.85")),
        (Decimal(0), Decimal(20), Decimal(0)),
        (Decimal(17), Decimal(0), None),
        (None, Decimal(20), None),
    ],
)
def test_a_figure_without_an_answer_is_none(
    part: Decimal | None, whole: Decimal, share: Decimal | None
) -> None:
    assert figure(truediv, part, whole) == share

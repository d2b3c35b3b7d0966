"""Euros: exact cents, VAT once, and shares that lose nothing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.money import euros, from_cents, rounded, share, split, to_cents, vat_of, with_vat

CENTS = st.integers(min_value=-(10**13), max_value=10**13)


def test_the_contract_of_52_videos_has_forty_odd_cents_first() -> None:
    assert split(Decimal("5125.00"), 52) == (Decimal("98.56"),) * 40 + (Decimal("98.55"),) * 12


def test_the_budget_including_vat_is_computed_once_on_the_total() -> None:
    assert with_vat(Decimal("5125.00"), Decimal("0.21")) == Decimal("6201.25")


@pytest.mark.parametrize("wrong", ["98.555", "NaN", "Infinity", "1e-3"])
def test_what_is_no_whole_number_of_cents_is_no_amount(wrong: str) -> None:
    with pytest.raises(ValueError, match="cents"):
        euros(wrong)


def test_a_float_is_no_amount() -> None:
    with pytest.raises(ValueError, match="float"):
        euros(98.56)  # type: ignore[arg-type]  # the wrong type is what the test is about


@pytest.mark.parametrize(
    ("amount", "cents"),
    [("0.005", "0.01"), ("-0.005", "-0.01"), ("0.00499999", "0.00"), ("98.5576923", "98.56")],
)
def test_halves_are_rounded_away_from_zero(amount: str, cents: str) -> None:
    assert rounded(Decimal(amount)) == Decimal(cents)


@given(st.decimals(-(10**13), 10**13, places=5))
def test_an_amount_and_its_exact_fraction_are_rounded_alike(amount: Decimal) -> None:
    assert str(rounded(amount)) == str(rounded(Fraction(amount)))


def test_vat_of_one_video() -> None:
    assert vat_of(Decimal("98.56"), Decimal("0.21")) == Decimal("20.70")


@given(CENTS)
def test_cents_and_euros_are_the_same_amount(cents: int) -> None:
    assert to_cents(from_cents(cents)) == cents


@given(CENTS, st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=60))
def test_shares_add_up_to_the_total(cents: int, weights: list[int]) -> None:
    total = from_cents(cents)
    assert sum(share(total, [Decimal(weight) for weight in weights])) == total


@given(CENTS, st.integers(min_value=1, max_value=200))
def test_equal_parts_differ_by_a_cent_at_most(cents: int, parts: int) -> None:
    amounts = split(from_cents(cents), parts)
    assert max(amounts) - min(amounts) <= Decimal("0.01")


def test_nothing_cannot_be_shared_out() -> None:
    assert share(Decimal(0), []) == ()


def test_something_needs_a_part_to_go_to() -> None:
    with pytest.raises(ValueError, match="no parts"):
        share(Decimal(1), [])

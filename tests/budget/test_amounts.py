"""Amounts in Dutch and in plain writing; what can mean two things is asked."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.amounts import read_amount
from budget.refused import Refused
from data.language import language

AMOUNTS = st.decimals(Decimal("-999999999999.99"), Decimal("999999999999.99"), places=2)


def said(text: str, dialect: str = "") -> str:
    """Why an amount is refused, in Dutch with plain spaces."""
    with pytest.raises(Refused) as refused:
        read_amount(text, dialect)
    return language("nl").say(refused.value.words).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("5.125,00", "5125.00"),
        ("5125.00", "5125.00"),
        ("5125", "5125.00"),
        ("5125,5", "5125.50"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567.00"),
        ("€\u00a05.125,00", "5125.00"),
        ("EUR 5125,00", "5125.00"),
        ("98,56 euro", "98.56"),
        ("EUR98,56", "98.56"),
        ("5.125,-", "5125.00"),
        ("€ 5,–", "5.00"),
        ("477,02-", "-477.02"),
        ("-477.02", "-477.02"),
        ("€ −477,02", "-477.02"),
        ("+477,02", "477.02"),
        ("-0", "0.00"),
        ("0,01", "0.01"),
        ("999.999.999.999,99", "999999999999.99"),
        (f"{'0' * 40}1", "1.00"),
    ],
)
def test_one_meaning_is_taken(text: str, amount: str) -> None:
    assert str(read_amount(text)) == amount


@pytest.mark.parametrize(
    ("text", "dialect", "amount"),
    [
        ("1.234", ",", "1234.00"),
        ("1,234", ".", "1234.00"),
        ("6.201,25", ",", "6201.25"),
        ("6201.25", ".", "6201.25"),
    ],
)
def test_a_file_may_fix_the_decimal_sign(text: str, dialect: str, amount: str) -> None:
    assert str(read_amount(text, dialect)) == amount


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.234", "“1.234” kan € 1.234,00 of € 1,23 betekenen; schrijf 1234,00 of 1,23."),
        ("-12,345", "“-12,345” kan € -12.345,00 of € -12,35 betekenen; schrijf -12345,00"),
    ],
)
def test_what_can_mean_two_things_is_asked(text: str, why: str) -> None:
    assert said(text).startswith(why)


@pytest.mark.parametrize(
    "text",
    [
        *("", "- ", "€", "€5€", "--5", "-5-", "5,", ",5", "5 125,00", "5,125,00", "1.23.456"),
        *("NaN", "Infinity", "1e309", "1_000", "١٢٣", "٣,50", "0x1", "5\x00", "vijf"),
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert said(text).endswith("is geen bedrag; schrijf 5125,00 of 5125.00.")


@pytest.mark.parametrize("text", ["0.123", "1234,567", "98.5576923", "0,001-"])
def test_a_part_of_a_cent_is_refused(text: str) -> None:
    assert "delen van een cent" in said(text)


@pytest.mark.parametrize("text", ["1000000000000", "1.000.000.000.000,00", "9" * 40])
def test_a_million_millions_is_refused(text: str) -> None:
    assert "miljoen miljoen" in said(text)


@pytest.mark.parametrize(("text", "dialect"), [("1.23", ","), ("1,23", ".")])
def test_another_decimal_sign_than_the_files_own_is_refused(text: str, dialect: str) -> None:
    assert said(text, dialect).endswith(f"dit bestand schrijft 5125{dialect}00.")


@given(AMOUNTS)
def test_dutch_and_plain_writing_come_back_as_they_were(amount: Decimal) -> None:
    plain = f"{amount:.2f}"
    dutch = language("nl").money(amount)
    assert read_amount(plain) == read_amount(dutch) == amount


@given(AMOUNTS)
def test_a_minus_may_stand_at_either_end(amount: Decimal) -> None:
    digits = f"{abs(amount):.2f}"
    assert read_amount(f"{digits}-") == read_amount(f"-{digits}") == -abs(amount)


@given(st.text() | st.text("0123456789.,-+−€ \u00a0", max_size=20), st.sampled_from(["", ",", "."]))
def test_any_text_is_an_amount_in_cents_or_refused(text: str, dialect: str) -> None:
    with suppress(Refused):
        assert read_amount(text, dialect).as_tuple().exponent == -2


@given(AMOUNTS, st.sampled_from([",", "."]))
def test_the_usual_writing_of_a_file_is_the_amount(amount: Decimal, sign: str) -> None:
    assert str(read_amount(f"{amount:f}".replace(".", sign), sign)) == str(amount + 0)

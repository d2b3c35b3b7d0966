"""Numbers of parties: right ones pass, one wrong digit is seen and named."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import language
from procurement.agreement.contract import Party
from procurement.agreement.registers import faults, is_iban, is_kvk, is_oin, is_rsin, is_vat_id

RIGHT = Party(
    name="Bureau",
    kvk="12345678",
    vat_id="NL123456789B13",
    oin="00000001003214345000",
    iban="NL91ABNA0417164300",
)


def test_a_party_with_right_numbers_or_none_has_no_fault() -> None:
    assert list(faults(RIGHT)) == []
    assert list(faults(Party(name="Bureau"))) == []


@pytest.mark.parametrize(
    ("party", "said"),
    [
        (
            replace(RIGHT, kvk="1234567"),
            "Bureau: KvK-nummer 1234567 klopt niet; schrijf 8 cijfers.",
        ),
        (
            replace(RIGHT, vat_id="NL123456789B14"),
            "Bureau: btw-nummer NL123456789B14 klopt niet; kijk de controlecijfers na.",
        ),
        (
            replace(RIGHT, oin="00000001003214346000"),
            "Bureau: OIN 00000001003214346000 klopt niet; schrijf alle 20 tekens.",
        ),
        (
            replace(RIGHT, iban="NL91ABNA0417164301"),
            "Bureau: IBAN NL91ABNA0417164301 klopt niet; kijk de controlecijfers na.",
        ),
    ],
)
def test_a_wrong_number_is_named_in_one_sentence(party: Party, said: str) -> None:
    assert [language("nl").say(words) for words in faults(party)] == [said]


@pytest.mark.parametrize(
    ("check", "number", "right"),
    [
        (is_kvk, "12345678", True),
        (is_kvk, "123456789", False),
        (is_kvk, "1234567a", False),
        (is_kvk, "١٢٣٤٥٦٧٨", False),
        (is_rsin, "003214345", True),
        (is_rsin, "3214345", False),
        (is_vat_id, "NL 1234.56.789.B13", True),
        (is_vat_id, "DE136695976", True),
        (is_vat_id, "123456789B13", False),
        (is_iban, "nl91 abna 0417 1643 00", True),
        (is_iban, "NL91", False),
        (is_oin, "00000003123456780000", True),
        (is_oin, "00000003123456780001", False),
        (is_oin, "0000000112345678900", False),
        (is_oin, "00000004AB3456780000", True),
        (is_oin, "AB000004123456780000", False),
    ],
)
def test_a_number_has_its_form(check: Callable[[str], bool], number: str, right: bool) -> None:
    assert check(number) is right


@given(place=st.integers(0, 8), digit=st.integers(0, 9))
def test_one_digit_off_in_an_rsin_is_seen(place: int, digit: int) -> None:
    right = "003214345"
    other = f"{right[:place]}{digit}{right[place + 1 :]}"
    assert is_rsin(other) is (other == right)

"""A rule's value as people type it, in the unit of the rule."""

from decimal import Decimal

import pytest

from budget.refused import Refused
from procurement.rule import Unit
from procurement.rulebook.typed import read_value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("5.125,00", Unit.EURO, "5125.00"),
        ("0", Unit.EURO, "0.00"),
        ("10", Unit.RATIO, "0.10"),
        ("2,5 %", Unit.RATIO, "0.025"),
        ("12.5%", Unit.RATIO, "0.125"),
        ("0", Unit.RATIO, "0"),
        (" 30 ", Unit.NUMBER, "30"),
    ],
)
def test_a_value_is_read_in_its_unit(text: str, unit: Unit, value: str) -> None:
    assert read_value(text, unit) == Decimal(value)


@pytest.mark.parametrize("unit", Unit)
def test_nothing_typed_is_no_value(unit: Unit) -> None:
    assert read_value("  ", unit) is None


@pytest.mark.parametrize(
    ("text", "unit", "why"),
    [
        ("-1,00", Unit.EURO, "never below zero"),
        ("1.234", Unit.EURO, "can mean"),
        ("ten", Unit.RATIO, "no percentage"),
        ("-5", Unit.RATIO, "no percentage"),
        ("10; 20", Unit.RATIO, "no percentage"),
        ("2,5", Unit.NUMBER, "no whole number"),
        ("-3", Unit.NUMBER, "no whole number"),
        ("٣", Unit.NUMBER, "no whole number"),
    ],
)
def test_what_is_no_such_value_is_refused(text: str, unit: Unit, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_value(text, unit)

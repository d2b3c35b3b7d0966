"""A rule's values by date, and its limits."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budget.refused import Refused
from data.rules import read_rules
from procurement.rule import Limit, Rule

RULES = {rule.id: rule for rule in read_rules()}
THRESHOLD = RULES["R02"]


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2018, 1, 1), "144000.00"),
        (date(2019, 12, 31), "144000.00"),
        (date(2020, 1, 1), "139000.00"),
        (date(2021, 12, 31), "139000.00"),
        (date(2022, 1, 1), "140000.00"),
        (date(2024, 12, 31), "143000.00"),
        (date(2027, 12, 31), "140000.00"),
    ],
)
def test_the_threshold_is_that_of_the_day(day: date, amount: str) -> None:
    assert THRESHOLD.value("threshold_services", on=day).amount == Decimal(amount)


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2028, 1, 1)])
def test_a_day_without_a_value_is_refused(day: date) -> None:
    with pytest.raises(Refused) as refused:
        THRESHOLD.value("threshold_services", on=day)
    assert str(refused.value) == (
        f"Rule R02 has no value threshold_services on {day}; add one with its source."
    )


@pytest.mark.parametrize(("limit", "equal"), [(Limit.STRICT, False), (Limit.INCLUSIVE, True)])
def test_the_rule_says_whether_equal_is_within(limit: Limit, equal: bool) -> None:
    rule, ten = replace(THRESHOLD, limit=limit), Decimal(10)
    assert rule.within(ten, ten) is equal
    assert rule.within(ten, Decimal("10.01"))
    assert not rule.within(Decimal("10.01"), ten)


def test_a_rule_starts_with_its_first_value() -> None:
    assert THRESHOLD.starts_on == date(2018, 1, 1)
    assert RULES["R19"].starts_on is None


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_no_day_between_two_periods_is_left_without_a_value(rule: Rule) -> None:
    for value in rule.values:
        ends = [v.until for v in rule.values if v.name == value.name]
        assert value.since == min(v.since for v in rule.values if v.name == value.name) or (
            value.since - timedelta(days=1) in ends
        )

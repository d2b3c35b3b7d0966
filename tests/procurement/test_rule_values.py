"""Values that people add and end, merged over those of the files."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.refused import Refused
from procurement.rule import Limit, Rule, Value
from procurement.rule_values import Added, Ended, overlapping, with_values
from tests import build

JULY = date(2021, 7, 1)
RULE = build.rule("R15")
NEW = Value(name="limit", since=JULY, amount=Decimal("6000.00"), evidence=build.EMAIL)


def added(value: Value) -> Added:
    return Added(rule="R15", value=value, by="procurement", on=JULY)


def ended(until: date, since: date = date(2021, 1, 1)) -> Ended:
    return Ended(
        rule="R15",
        name="limit",
        since=since,
        until=until,
        by="procurement",
        on=JULY,
        evidence=build.EMAIL,
    )


def amount(rule: Rule, day: date) -> Decimal | None:
    return rule.value("limit", on=day).amount


def test_without_changes_the_rules_are_the_same() -> None:
    rules = (RULE, build.rule("R16"))
    assert with_values(rules, (), ()) == rules


def test_a_new_period_follows_the_one_that_ended() -> None:
    last = JULY - timedelta(days=1)
    (rule,) = with_values((RULE,), (added(NEW),), (ended(last),))
    assert (amount(rule, last), amount(rule, JULY)) == (RULE.values[0].amount, NEW.amount)


def test_after_its_end_a_value_is_not_known() -> None:
    (rule,) = with_values((RULE,), (), (ended(JULY),))
    with pytest.raises(Refused, match="has no value limit"):
        rule.value("limit", on=JULY + timedelta(days=1))


def test_another_rule_keeps_its_values() -> None:
    _, other = with_values((RULE, build.rule("R16")), (added(NEW),), (ended(JULY),))
    assert other == build.rule("R16")


def test_an_empty_value_gives_way_to_an_amount() -> None:
    empty = replace(RULE, values=(replace(RULE.values[0], amount=None),))
    assert overlapping(empty, NEW) is None
    (rule,) = with_values((empty,), (added(NEW),), ())
    assert (amount(rule, JULY - timedelta(days=1)), amount(rule, JULY)) == (None, NEW.amount)


def test_an_amount_that_holds_is_seen() -> None:
    assert overlapping(RULE, NEW) == RULE.values[0]
    assert overlapping(RULE, replace(NEW, name="other")) is None


DAYS = st.dates(date(2021, 1, 1), date(2021, 12, 31))


@given(since=DAYS, until=st.none() | DAYS, last=st.none() | DAYS, day=DAYS)
def test_what_does_not_overlap_never_holds_on_the_same_day(
    since: date, until: date | None, last: date | None, day: date
) -> None:
    rule = replace(RULE, values=(replace(RULE.values[0], until=last),))
    new = replace(NEW, since=since, until=until)
    both = rule.values[0].holds_on(day) and new.holds_on(day)
    assert not (both and overlapping(rule, new) is None)


def test_a_value_can_have_a_limit_of_its_own() -> None:
    own = replace(RULE, values=(replace(NEW, limit=Limit.STRICT),))
    assert own.within(Decimal(1), Decimal(1))
    assert not own.within(Decimal(1), Decimal(1), of="limit")

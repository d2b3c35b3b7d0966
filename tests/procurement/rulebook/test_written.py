"""The history of a rule's values says who wrote what, and what does not count yet."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from data.rules import read_rules
from procurement.rule import Rule, Value
from procurement.rule_values import Added, Ended, with_values
from procurement.rulebook.written import Period, Written, periods

RULES = {rule.id: rule for rule in read_rules()}
MANDATE, DAYS = RULES["R13"], RULES["R24"]
SIGNED, WRITTEN, BEFORE = date(2021, 4, 1), date(2021, 6, 1), date(2021, 5, 31)
PAPER = Evidence(title="Mandaatbesluit", place="bijlage 1", date=SIGNED)
LIMIT = Value(name="limit_manager", since=SIGNED, amount=Decimal("5125.00"), evidence=PAPER)
ADDED = Added(rule="R13", value=LIMIT, by="procurement", on=WRITTEN)
ENDED = Ended(
    rule="R24",
    name="days",
    since=date(2021, 3, 30),
    until=WRITTEN,
    by="procurement",
    on=WRITTEN,
    evidence=PAPER,
)
ALL = Written(added=(ADDED,), ended=(ENDED,))


def of(rule: Rule, name: str, on: date) -> list[Period]:
    """The periods of one value, of the rule as it was known on the day."""
    known = Written(
        added=tuple(a for a in ALL.added if a.on <= on),
        ended=tuple(e for e in ALL.ended if e.on <= on),
    )
    (then,) = with_values((rule,), known.added, known.ended)
    return [period for period in periods(then, ALL, on) if period.value.name == name]


def test_a_value_of_the_file_was_written_by_nobody() -> None:
    assert [p.added for p in of(MANDATE, "limit_mt", WRITTEN)] == [None]


def test_an_added_value_stands_beside_the_empty_one() -> None:
    empty, added = of(MANDATE, "limit_manager", WRITTEN)
    assert (empty.value.amount, empty.added) == (None, None)
    assert (added.value, added.added) == (LIMIT, ADDED)


def test_the_day_before_it_was_written_it_is_shown_and_does_not_count() -> None:
    added = of(MANDATE, "limit_manager", BEFORE)[-1]
    assert added.added == ADDED
    assert not added.holds_on(BEFORE)
    assert of(MANDATE, "limit_manager", WRITTEN)[-1].holds_on(WRITTEN)


def test_an_ended_value_says_who_ended_it() -> None:
    (ended,) = of(DAYS, "days", WRITTEN)
    assert (ended.ended, ended.value.until) == (ENDED, WRITTEN)


def test_a_later_end_is_known_already() -> None:
    assert of(DAYS, "days", BEFORE) == of(DAYS, "days", WRITTEN)


def test_what_was_written_about_another_rule_is_not_shown() -> None:
    other = replace(ADDED, rule="R99")
    assert all(not p.added for p in periods(MANDATE, Written(added=(other,)), WRITTEN))

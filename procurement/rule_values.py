"""Values of rules that people added or ended: each counts from the day on which it was written.

    with_values(rules, added, ended)        the rules of the files, with what the books say

Nothing is overwritten: an ended value keeps its first day and its source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from budget.evidence import Evidence
from procurement.rule import Rule, Value


@dataclass(frozen=True, kw_only=True)
class Added:
    """A new period of a rule's value, with its source; written on `on` by a function."""

    rule: str
    value: Value
    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Ended:
    """The value `name` that began on `since` holds no longer than `until`; and why."""

    rule: str
    name: str
    since: date
    until: date
    by: str
    on: date
    evidence: Evidence


def with_values(
    rules: Sequence[Rule], added: Sequence[Added], ended: Sequence[Ended]
) -> tuple[Rule, ...]:
    """The rules with what was added and ended; the same rules where nothing was."""
    touched = {*(a.rule for a in added), *(e.rule for e in ended)}
    return tuple(
        _merged(
            rule,
            (a.value for a in added if a.rule == rule.id),
            [e for e in ended if e.rule == rule.id],
        )
        if rule.id in touched
        else rule
        for rule in rules
    )


def _merged(rule: Rule, added: Iterable[Value], ended: Sequence[Ended]) -> Rule:
    values = (_ended(value, ended) for value in (*rule.values, *added))
    return replace(rule, values=tuple(sorted(values, key=lambda v: (v.name, v.since))))


def _ended(value: Value, ended: Sequence[Ended]) -> Value:
    days = [e.until for e in ended if (e.name, e.since) == (value.name, value.since)]
    return replace(value, until=min(days)) if days else value


def overlapping(rule: Rule, new: Value) -> Value | None:
    """A value with an amount that holds on a day of the new one; an empty one gives way."""
    for value in rule.values:
        begins_in_time = new.until is None or value.since <= new.until
        still_holds = value.until is None or new.since <= value.until
        if value.name == new.name and value.amount is not None and begins_in_time and still_holds:
            return value
    return None

"""The periods of a rule's values as they are known today, and who wrote each, when.

    periods(rule, written, on)

A value counts in verdicts from the day on which it was written, so a day before it is looked at
without it; the history shows it all the same, and says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from procurement.rule import Rule, Value
from procurement.rule_values import Added, Ended, with_values


@dataclass(frozen=True, kw_only=True)
class Written:
    """All values that people added, and all that they ended, oldest first."""

    added: tuple[Added, ...] = ()
    ended: tuple[Ended, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Period:
    """A value from its first to its last day; added and ended by somebody, or by the file."""

    value: Value
    added: Added | None
    ended: Ended | None

    def holds_on(self, day: date) -> bool:
        """Whether it counts in the verdict of a day: in force then, and written by then."""
        return self.value.holds_on(day) and (self.added is None or self.added.on <= day)


def periods(rule: Rule, written: Written, on: date) -> Sequence[Period]:
    """The periods of every value by name and first day; `rule` is as it was known on a day."""
    later = Written(
        added=tuple(a for a in written.added if a.on > on),
        ended=tuple(e for e in written.ended if e.on > on),
    )
    (known,) = with_values((rule,), later.added, later.ended)
    return [
        Period(
            value=value,
            added=_adding(rule.id, value, written),
            ended=_ending(rule.id, value, written),
        )
        for values in known.history.values()
        for value in values
    ]


def _adding(rule: str, value: Value, written: Written) -> Added | None:
    for added in written.added:
        its = added.value
        if (added.rule, its.name, its.since, its.amount, its.evidence) == (
            rule,
            value.name,
            value.since,
            value.amount,
            value.evidence,
        ):
            return added
    return None


def _ending(rule: str, value: Value, written: Written) -> Ended | None:
    for ended in written.ended:
        its = (ended.rule, ended.name, ended.since, ended.until)
        if its == (rule, value.name, value.since, value.until):
            return ended
    return None

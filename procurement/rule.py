"""Rules as data: what is checked, by which dated values, each with its source.

One TOML file per rule in `data/rules/`; no parameter of a rule stands in code.

    rule.value("threshold", on=date(2021, 3, 30))      Decimal("139000.00")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, say


class Outcome(StrEnum):
    """What a rule says; a missing fact is `unclear`, never `met`."""

    MET = "met"
    BREACHED = "breached"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


class Limit(StrEnum):
    """Whether a limit is met when a figure equals it."""

    STRICT = "strict"
    INCLUSIVE = "inclusive"


@dataclass(frozen=True, kw_only=True)
class Value:
    """A rule's parameter from `since` until `until` (open where None); `amount` None is empty."""

    name: str
    since: date
    amount: Decimal | None
    evidence: Evidence
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule with its words and the dated values of its parameters.

    `sentences` holds per outcome the text with `{names}` that the check fills; a check may have
    several sentences for one outcome, under keys such as "unclear.no_estimate".
    """

    id: str
    check: str
    limit: Limit
    title: Bilingual
    about: Bilingual
    why: Bilingual
    values: tuple[Value, ...]
    sentences: Mapping[str, Bilingual]
    rests_on: tuple[str, ...] = ()

    def value(self, name: str, *, on: date) -> Value:
        """The value in force on a day.

        Raises:
            Refused: when the day lies before the first value, or in a period without one.
        """
        found = [v for v in self.values if v.name == name and v.since <= on]
        current = [v for v in found if v.until is None or on <= v.until]
        if not current:
            raise Refused(
                say(
                    "Rule {rule} has no value {name} on {day}; add one with its source.",
                    rule=self.id, name=name, day=on,
                )
            )
        return max(current, key=lambda v: v.since)

    def within(self, figure: Decimal, limit: Decimal) -> bool:
        """Whether a figure stays under a limit; the rule says whether equal still counts."""
        return figure <= limit if self.limit is Limit.INCLUSIVE else figure < limit

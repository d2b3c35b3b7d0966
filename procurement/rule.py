"""Rules as data: what is checked, by which dated values, each with its source.

One TOML file per rule in `data/rules/`; no parameter of a rule stands in code.

    rule.value("threshold", on=date(2021, 3, 30))      Decimal("139000.00")
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, say
from procurement.attestation import Ask

NO_EXAMPLE = Bilingual(nl="", en="")
Measure = TypeVar("Measure", Decimal, int, date)


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


class Unit(StrEnum):
    """What a rule's number counts."""

    EURO = "euro"
    RATIO = "ratio"
    NUMBER = "number"


@dataclass(frozen=True, kw_only=True)
class Value:
    """A rule's parameter from `since` until `until` (open where None); `amount` None is empty.

    `amount` is in euros, or in what `unit` says: 0.10 as a ratio, 12 as a number (of months).
    `limit` is given where it differs from that of the rule.
    """

    name: str
    since: date
    amount: Decimal | None
    evidence: Evidence
    until: date | None = None
    unit: Unit = Unit.EURO
    limit: Limit | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this is the value in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule with its words and the dated values of its parameters.

    `sentences` holds per outcome the text with `{names}` that the check fills; a check may have
    several sentences for one outcome, under keys such as "unclear.no_estimate". `evidence` is what
    the rule as such rests on; where that is only background, the term of a signed contract that
    has the id `clause` can carry it. `rests_on` lists claims that must be confirmed, `asks` what
    only a person can attest. `names` says what each value is, as a reader calls it.
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
    evidence: tuple[Evidence, ...] = ()
    clause: str = ""
    asks: tuple[Ask, ...] = ()
    example: Bilingual = NO_EXAMPLE
    names: Mapping[str, Bilingual] = field(default_factory=dict)

    @property
    def starts_on(self) -> date | None:
        """The first day on which the rule says anything; None where nothing in it has a day."""
        days = [*(value.since for value in self.values), *(ask.since for ask in self.asks)]
        return min(days, default=None)

    @property
    def history(self) -> Mapping[str, tuple[Value, ...]]:
        """All values that each name had and will have, oldest first."""
        names = dict.fromkeys(value.name for value in self.values)
        by_day = sorted(self.values, key=lambda value: value.since)
        return {name: tuple(v for v in by_day if v.name == name) for name in names}

    def named(self, name: str) -> Bilingual:
        """What a value is, in both languages; its key where the file says no more."""
        return self.names.get(name, Bilingual(nl=name, en=name))

    def value(self, name: str, *, on: date) -> Value:
        """The value in force on a day; an empty one gives way to one with an amount.

        Raises:
            Refused: when the day lies before the first value, or in a period without one.
        """
        current = [v for v in self.values if v.name == name and v.holds_on(on)]
        if not current:
            raise Refused(
                say(
                    "Rule {rule} has no value {name} on {day}; add one with its source.",
                    rule=self.id,
                    name=name,
                    day=on,
                )
            )
        return max(current, key=lambda v: (v.amount is not None, v.since))

    def within(self, figure: Measure, limit: Measure, *, of: str = "") -> bool:
        """Whether a figure or a day stays under a limit; the rule says whether equal counts.

        `of` names the value that is the limit, where that value says it for itself.
        """
        own = (value.limit for value in self.values if value.name == of and value.limit)
        inclusive = next(own, self.limit) is Limit.INCLUSIVE
        return figure <= limit if inclusive else figure < limit

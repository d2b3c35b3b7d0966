"""The EU thresholds in force on a day, for the class of service of one contract.

They stand in the file of the rule whose check is `below_threshold`; other rules read them there.
As long as the class is not set, only what holds under every threshold can be judged.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from budget.words import Value
from procurement.agreement.contract import ServiceClass
from procurement.checks.grounds import norm, rule_of
from procurement.rule import Rule
from procurement.snapshot import Snapshot

RULE = "below_threshold"


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """An amount excl. VAT and its source per class; `chosen` is the contract's class, if set."""

    by_class: dict[ServiceClass, tuple[Decimal, Evidence]]
    chosen: ServiceClass | None

    def outcome(self, rule: Rule, figure: Decimal) -> str:
        """The key of the sentence for a figure: under all limits, none, or between."""
        under = {rule.within(figure, amount) for amount, _ in self._counting}
        if len(under) > 1:
            return "unclear.class"
        suffix = "" if self.chosen else ".any_class"
        return ("met" if under == {True} else "breached") + suffix

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """Where the amounts that may count are written."""
        return tuple(source for _, source in self._counting)

    @property
    def values(self) -> dict[str, Value]:
        """What fills the sentences: each by its class, and `threshold`, the lowest that counts."""
        named: dict[str, Value] = {str(c): amount for c, (amount, _) in self.by_class.items()}
        return {"threshold": min(amount for amount, _ in self._counting), **named}

    @property
    def _counting(self) -> tuple[tuple[Decimal, Evidence], ...]:
        return tuple(self.by_class[c] for c in ServiceClass if self.chosen in (None, c))


def thresholds(snapshot: Snapshot, chosen: ServiceClass | None, *, on: date) -> Thresholds:
    """The thresholds in force on a day.

    Raises:
        Gap: when one of them is not known for that day.
    """
    rule = rule_of(snapshot, RULE)
    by_class = {c: norm(rule, f"threshold_{c}", on=on) for c in ServiceClass}
    return Thresholds(by_class=by_class, chosen=chosen)

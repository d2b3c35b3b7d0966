"""Verdicts: a rule, its outcome on a day, one sentence and the evidence it rests on.

Page, memo and command line print the same sentence.
"""

from dataclasses import dataclass

from budget.evidence import Evidence
from budget.words import Bilingual, Value
from procurement.rule import Outcome, Rule


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What one rule says about one snapshot."""

    rule: Rule
    outcome: Outcome
    sentence: Bilingual
    evidence: tuple[Evidence, ...]


def verdict(rule: Rule, key: str, *evidence: Evidence | None, **values: Value) -> Verdict:
    """The verdict of the sentence `key`, such as "met" or "unclear.no_estimate"."""
    return Verdict(
        rule=rule,
        outcome=Outcome(key.partition(".")[0]),
        sentence=rule.sentences[key].filled(**values),
        evidence=tuple(e for e in evidence if e is not None),
    )

"""What changes between two judgements of the same rules: other facts, or another day.

    changed(judge(snapshot), judge(supposed))     (Change(before=…, after=…), …)

Only outcome and sentence count, because these are what a reader sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from procurement.rule import Rule
from procurement.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class Change:
    """One rule before and after; None where the rule was not judged then."""

    rule: Rule
    before: Verdict | None
    after: Verdict | None

    @property
    def turns(self) -> bool:
        """Whether the outcome changes, and not only the sentence."""
        return (
            self.before is None or self.after is None or self.before.outcome != self.after.outcome
        )


def changed(before: Sequence[Verdict], after: Sequence[Verdict]) -> tuple[Change, ...]:
    """Each rule whose outcome or sentence is another, in the order of the rules, new ones last."""
    then = {verdict.rule.id: verdict for verdict in before}
    now = {verdict.rule.id: verdict for verdict in after}
    rules = {verdict.rule.id: verdict.rule for verdict in (*before, *after)}
    changes = (
        Change(rule=rule, before=then.get(name), after=now.get(name))
        for name, rule in rules.items()
    )
    return tuple(each for each in changes if _seen(each.before) != _seen(each.after))


def _seen(verdict: Verdict | None) -> object:
    return verdict and (verdict.outcome, verdict.sentence)

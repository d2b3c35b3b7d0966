"""One verdict in the words of its rule, beside the figures of the contract that it is about.

rule_said(t, verdicts, minor_change)        ✓ Nageleefd R07: Aan wijzigingen is samen getekend …
"""

from collections.abc import Sequence

from budget.language import Language
from budget.pages.markup import Html, joined, paragraph
from procurement.checks.careful import Check
from procurement.pages.outcome import outcome
from procurement.pages.rule_link import rule_link
from procurement.verdict import Verdict


def rule_said(t: Language, verdicts: Sequence[Verdict], *checks: Check) -> Html:
    """A line for each of these checks that was made; nothing for one that was not."""
    names = [check.__name__ for check in checks]
    found = sorted(
        (verdict for verdict in verdicts if verdict.rule.check in names),
        key=lambda verdict: names.index(verdict.rule.check),
    )
    return joined((_line(t, verdict) for verdict in found), "")


def _line(t: Language, verdict: Verdict) -> Html:
    rule = verdict.rule
    label = rule_link(rule.id, f"{rule.id} {t.say(rule.title)}")
    return paragraph(outcome(t, verdict.outcome), label + ":", t.say(verdict.sentence))

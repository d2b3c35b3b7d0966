"""The verdicts as a table that reads from what asks for attention to what does not."""

from collections.abc import Sequence
from functools import partial

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, joined, small, strong, table, tag
from procurement.names import OUTCOMES
from procurement.verdict import Verdict

STACKED = "kg-table kg-stacked"
"""On a narrow screen the cells of a row stand below each other."""


def verdict_table(t: Language, verdicts: Sequence[Verdict]) -> Html:
    """Rule, outcome, sentence and source of each verdict."""
    order = list(OUTCOMES)
    ranked = sorted(verdicts, key=lambda v: (order.index(v.outcome), v.rule.id))
    heads = (t("Rule"), t("Outcome"), t("What was found, and where it is written"))
    return table(t("Verdicts"), heads, map(partial(_row, t), ranked), look=STACKED)


def _row(t: Language, verdict: Verdict) -> tuple[Html, Html, Html]:
    outcome, rule = t.say(OUTCOMES[verdict.outcome]), verdict.rule
    places = "; ".join(kit.place(t, evidence) for evidence in verdict.evidence)
    return (
        joined((strong(rule.id), t.say(rule.title))),
        tag("span", outcome, class_=f"kg-{verdict.outcome.value}"),
        joined((t.say(verdict.sentence), small(places))),
    )

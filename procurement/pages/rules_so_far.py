"""What a rule said so far, each month and whenever its outcome changed, as a table.

so_far_part(t, past)
"""

from collections.abc import Sequence

from budget.language import Language
from budget.pages.markup import Html, heading, joined, paragraph, small, strong, table
from procurement.pages.outcome import outcome
from procurement.rulebook.so_far import Dated

LOOK = "kg-table kg-stacked"


def so_far_part(t: Language, past: Sequence[Dated]) -> Html:
    """Day, outcome and sentence, the newest first; a day on which it changed stands out."""
    title = t("Verdicts so far")
    heads = (t("Day"), t("Outcome"), t("Sentence"))
    before = (None, *past[:-1])
    rows = (_row(t, *pair) for pair in reversed(list(zip(past, before, strict=True))))
    note = t("Each verdict is that of its own day: it rests on what was known then.")
    return heading(title) + table(title, heads, rows, look=LOOK) + paragraph(small(note))


def _row(t: Language, each: Dated, before: Dated | None) -> tuple[Html, Html, str]:
    day, verdict = t.day(each.on, "medium"), each.verdict
    turned = before is not None and before.verdict.outcome is not verdict.outcome
    shown = joined((strong(day), small(t("(changed)")))) if turned else joined((day,))
    return shown, outcome(t, verdict.outcome), t.say(verdict.sentence)

"""The form of a new budget version: propose, grant or decline, with its effect while it is filled.

version_form(t, books, desk)

A proposal grants nothing: its effect is that of its grant. What is refused is said beside the
form, and everything that was filled in stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from budget.books import Books, BudgetVersion, Decision
from budget.desk import Asked, BudgetDesk
from budget.language import Language
from budget.money import ZERO
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.budget_fields import ACTORS, Decided, Fields, finish, read, turn
from budget.pages.effect import show_effect
from budget.pages.markup import paragraph
from budget.refused import Refused
from budget.version_words import proposal_words, recorded_words
from budget.versions import open_proposals
from budget.words import Words, say

DEEDS: Mapping[Decision, Words] = {
    Decision.PROPOSED: say("Propose"),
    Decision.GRANTED: say("Grant"),
    Decision.DECLINED: say("Decline"),
}
Waiting = Mapping[int, BudgetVersion]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the form holds; the amount as it was typed."""

    decision: Decision
    answers: int | None
    amount: str
    videos: int
    approximate: bool
    day: date
    decided: Decided

    def asked(self) -> Asked:
        """The version as it is asked to be recorded; Refused where something lacks."""
        declined = self.decision is Decision.DECLINED
        return Asked(
            decision=self.decision,
            answers=self.answers,
            amount=ZERO if declined else read(self.amount),
            videos=self.videos,
            approximate=self.approximate,
            day=self.day,
            **self.decided.shown(),
        )


def version_form(t: Language, books: Books, desk: BudgetDesk) -> None:
    """The form; after saving the page is drawn on the new figures."""
    draft = _draft(t, books, desk)
    by = acting(t, f"version_by_{turn()}", ACTORS)
    _effect(t, draft, desk)
    if not st.button(t("Record this version"), key=f"version_save_{turn()}", type="primary"):
        return
    try:
        asked = draft.asked()
        (number,), said = desk.record(asked, by)
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    finish(recorded_words(asked, number), said)


def _draft(t: Language, books: Books, desk: BudgetDesk) -> Draft:
    waits = {version.version: version for version in open_proposals(books)}
    decision = _decision(t, waits)
    answers = _answers(t, decision, waits)
    fields, answered = Fields(t=t, key="version"), waits.get(answers or 0)
    declined = decision is Decision.DECLINED
    with st.container(horizontal=True):
        day = fields.day(books.on, desk.today)
        amount = "" if declined else fields.amount(answered)
        videos = 0 if declined else fields.videos(answered or books.granted)
    return Draft(
        decision=decision,
        answers=answers,
        amount=amount,
        videos=videos,
        approximate=decision is Decision.PROPOSED and fields.approximate(),
        day=day,
        decided=fields.decided(day),
    )


def _decision(t: Language, waits: Waiting) -> Decision:
    """What is done; without an open proposal there is nothing to decline."""
    deeds = [deed for deed in Decision if waits or deed is not Decision.DECLINED]
    return st.segmented_control(
        t("What is decided?"),
        deeds,
        default=deeds[0],
        required=True,
        format_func=lambda deed: t.say(DEEDS[deed]),
        key=f"version_decision_{turn()}",
    )


def _answers(t: Language, decision: Decision, waits: Waiting) -> int | None:
    """The proposal that is decided on; a grant may also stand by itself."""
    if decision is Decision.PROPOSED or not waits:
        return None
    by_itself = () if decision is Decision.DECLINED else (None,)
    chosen: int | None = st.selectbox(
        t("On which proposal?"),
        (*reversed(waits), *by_itself),
        format_func=lambda number: t.say(proposal_words(waits.get(number))),
        key=f"version_answers_{decision}_{turn()}",
    )
    return chosen


def _effect(t: Language, draft: Draft, desk: BudgetDesk) -> None:
    """What the version would do, or why that cannot be said yet."""
    if draft.decision is Decision.DECLINED:
        kit.block(paragraph(t("The budget in force stays as it is.")))
        return
    try:
        effect = desk.foresee(desk.half, read(draft.amount), draft.videos, draft.day)
    except Refused as refused:
        kit.block(paragraph(t.say(refused.words)))
        return
    proposed = draft.decision is Decision.PROPOSED
    show_effect(t, effect, *((say("A proposal grants nothing yet."),) if proposed else ()))

"""The form that confirms or refutes a claim, with the verdicts that change before it is saved.

decide_form(t, day, desk)
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.pages import kit
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.words import Words, say
from procurement.claim import Claim, ClaimState
from procurement.claims.decision import Decision, faults_of_person
from procurement.claims.desk import ClaimDesk
from procurement.claims.supposed import effect, supposed
from procurement.names import CLAIM_STATES
from procurement.pages.form_fields import key, save, who_and_when
from procurement.pages.rules_effect import done, show_changes

TO_DECIDE: Mapping[ClaimState, Words] = {
    ClaimState.CONFIRMED: say("Confirm"),
    ClaimState.REFUTED: say("Refute"),
}
DECIDERS = ("procurement", "manager", "finance", "mt", "social")
"""Who may decide on a claim, but never on their own."""

DONE: Mapping[ClaimState, Words] = {
    ClaimState.CONFIRMED: say("The claim is confirmed."),
    ClaimState.REFUTED: say("The claim is refuted."),
}


class Filled(NamedTuple):
    """What the form holds, right or wrong."""

    claim: Claim
    state: ClaimState
    by: str
    day: date
    filed: Filed

    def decision(self, evidence: Evidence) -> Decision:
        """What is decided, on this document."""
        name, state = self.claim.id, self.state
        return Decision(claim=name, state=state, by=self.by, day=self.day, evidence=evidence)


def decide_form(t: Language, day: date, desk: ClaimDesk) -> None:
    """Ask for the claim, what is decided, by whom, when and on which document."""
    claims = desk.known(desk.today).dossier.claims
    if not claims:
        kit.notice(t, (say("There is no claim to decide on; add one first."),))
        return
    filled = _filled(t, day, desk, claims)
    _ahead(t, desk, filled)

    def record() -> Words:
        decision = filled.decision(filled.filed.needed())
        came = desk.decide(decision, filled.filed.file)
        return done(DONE[filled.state], came.changes, came.kept)

    save(t, t.say(TO_DECIDE[filled.state]), "decide_save", record)


def _filled(t: Language, day: date, desk: ClaimDesk, claims: tuple[Claim, ...]) -> Filled:
    claim: Claim = st.selectbox(
        t("Claim"), claims, format_func=lambda claim: _named(t, claim), key=key("decide_claim")
    )
    state: ClaimState = st.radio(
        t("Decision"),
        tuple(TO_DECIDE),
        format_func=lambda state: t.say(TO_DECIDE[state]),
        horizontal=True,
        key=key("decide_state"),
    )
    by, when = who_and_when(t, "decide", day, desk, DECIDERS)
    label = t("Document that shows it")
    return Filled(claim, state, by, when, evidence_fields(t, key("decide"), when, label))


def _named(t: Language, claim: Claim) -> str:
    """The claim and how far it is, in one line of text."""
    return f"{t.say(claim.title)} ({t.say(CLAIM_STATES[claim.state])})"


def _ahead(t: Language, desk: ClaimDesk, filled: Filled) -> None:
    """What stands in the way, or else the verdicts that change; the document may still come."""
    decision = filled.decision(Evidence(title=filled.claim.id, date=filled.day))
    if wrong := next(faults_of_person(filled.claim, decision), None):
        kit.notice(t, (wrong,))
        return
    now = desk.known(filled.day)
    show_changes(t, effect(now, supposed(now, decision)), filled.day)

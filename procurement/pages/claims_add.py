"""The form that adds a claim: what was said, by which function, where, and what rests on it.

add_form(t, day, desk)
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.names import FUNCTIONS
from budget.pages.acting import acting
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.words import Words, as_typed, say
from procurement.claim import Claim, ClaimState
from procurement.claims.desk import ClaimDesk, id_of
from procurement.claims.supposed import effect, supposed_said
from procurement.pages.claims_decide import DECIDERS
from procurement.pages.form_fields import key, save
from procurement.pages.rules_effect import done, show_changes
from procurement.rule import Rule

ANOTHER = ""
"""Who said it is none of the functions that act here."""


class Filled(NamedTuple):
    """What the form holds, right or wrong."""

    title: str
    text: str
    said_as: str
    said_by: str
    said_on: date
    rests_on: Sequence[str]
    by: str
    filed: Filed

    def claim(self, evidence: Sequence[Evidence]) -> Claim:
        """The claim, written in these places."""
        return Claim(
            id=id_of(self.title),
            title=as_typed(self.title),
            text=as_typed(self.text),
            said_by=as_typed(self.said_by),
            said_as=self.said_as,
            said_on=self.said_on,
            rests_on=tuple(self.rests_on),
            state=ClaimState.CLAIMED,
            evidence=tuple(evidence),
        )


def add_form(t: Language, day: date, desk: ClaimDesk) -> None:
    """Ask for the claim, and show which verdicts wait for it from then on."""
    filled = _filled(t, day, desk)
    now = desk.known(filled.said_on)
    if filled.rests_on:
        show_changes(t, effect(now, supposed_said(now, filled.claim(()))), filled.said_on)

    def record() -> Words:
        claim = filled.claim((filled.filed.needed(),))
        came = desk.add(filled.by, claim, filled.filed.file)
        return done(say("The claim is in the register."), came.changes, came.kept)

    save(t, t("Add the claim"), "add_save", record)


def _filled(t: Language, day: date, desk: ClaimDesk) -> Filled:
    title = st.text_input(t("Name of the claim, in a few words"), key=key("add_name"))
    text = st.text_area(t("What was said"), key=key("add_text"))
    said_as, said_by, said_on = _who_said(t, day, desk)
    rests_on = _resting(t, desk)
    by = acting(t, key("add_by"), DECIDERS)
    filed = evidence_fields(t, key("add"), said_on, t("Where it stands"))
    return Filled(title, text, said_as, said_by, said_on, rests_on, by, filed)


def _who_said(t: Language, day: date, desk: ClaimDesk) -> tuple[str, str, date]:
    """A function that acts here, or another in words, and the day on which it was said."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        said_as: str = st.selectbox(
            t("Who said it: a function, no name"),
            (*FUNCTIONS, ANOTHER),
            format_func=lambda each: t.say(FUNCTIONS[each]) if each else t("Another"),
            key=key("add_said_as"),
        )
        said_by = "" if said_as else st.text_input(t("Which function"), key=key("add_said_by"))
        said_on: date = st.date_input(
            t("Said on"),
            value=min(day, desk.today),
            max_value=desk.today,
            format="DD-MM-YYYY",
            key=key("add_said_on"),
        )
    return said_as, said_by, said_on


def _resting(t: Language, desk: ClaimDesk) -> Sequence[str]:
    """The ids of the rules that cannot be met as long as nobody confirms the claim."""
    rules = {rule.id: rule for rule in desk.known(desk.today).dossier.rules}

    def named(rule_id: str) -> str:
        rule: Rule = rules[rule_id]
        return f"{rule.id} {t.say(rule.title)}"

    chosen: list[str] = st.multiselect(
        t("Which rules rest on it"), tuple(rules), format_func=named, key=key("add_rests_on")
    )
    return chosen

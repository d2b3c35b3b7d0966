"""The form in which a function attests what a rule asks: in order or not, on which document.

attest_form(t, day, rule, desk)

About posted videos one form can answer for several, all on the same document.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.names import FUNCTIONS
from budget.pages.acting import acting
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.refused import Refused
from budget.words import Words, say, say_n
from procurement.attestation import Ask, Attestation, Each
from procurement.pages.form_fields import key, save
from procurement.pages.rules_effect import done, effect, show_changes
from procurement.pages.rules_fields import day_field
from procurement.pages.rules_posts import chosen_posts
from procurement.rule import Rule
from procurement.rulebook.answers import Said, answers
from procurement.rulebook.desk import RuleDesk
from procurement.rulebook.names import HOLDS
from procurement.rulebook.supposed import with_answers


class Filled(NamedTuple):
    """What the form holds, right or wrong."""

    ask: Ask
    by: str
    on: date
    videos: Sequence[str]
    holds: bool
    figure: int | None
    until: date | None
    filed: Filed

    def said(self, evidence: Evidence) -> Said:
        """What is attested, on this document.

        Raises:
            Refused: where a video or a figure is asked and not given.
        """
        if self.ask.each is Each.POST and not self.videos:
            raise Refused(say("Choose at least one posted video."))
        if self.ask.figure and self.figure is None:
            raise Refused(say("Write the number that is asked: {ask}.", ask=self.ask.title))
        return Said(
            by=self.by,
            on=self.on,
            evidence=evidence,
            holds=self.holds,
            figure=None if self.figure is None else Decimal(self.figure),
            until=self.until,
        )


def attest_form(t: Language, day: date, rule: Rule, desk: RuleDesk) -> None:
    """The fields of an attestation, and what it changes while they are filled in."""
    filled = _fields(t, day, rule, desk)
    known = desk.known(filled.on)

    def given(evidence: Evidence) -> Sequence[Attestation]:
        return answers(known, rule, filled.ask, filled.said(evidence), filled.videos)

    with suppress(Refused):
        supposed = given(Evidence(title=filled.filed.title, sure=filled.filed.sure))
        show_changes(t, effect(known, with_answers(known, supposed)), known.on)

    def record() -> Words:
        said = given(filled.filed.needed())
        changes = effect(known, with_answers(known, said))
        kept = desk.attest(filled.by, said, filled.filed.file)
        return done(_recorded(rule, len(said)), changes, kept)

    save(t, t("Record the attestation"), f"{rule.id}_attest_save", record)


def _fields(t: Language, day: date, rule: Rule, desk: RuleDesk) -> Filled:
    ask = _question(t, rule)
    name = f"{rule.id}_{ask.id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = acting(t, key(f"{name}_by"), [who for who in FUNCTIONS if who not in ask.not_by])
        on = day_field(t("On"), f"{name}_on", min(day, desk.today), desk.today) or desk.today
    per_post = ask.each is Each.POST
    videos = chosen_posts(t, rule, ask, desk.known(on)) if per_post else ()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        holds = st.selectbox(
            t("Answer"),
            tuple(HOLDS),
            format_func=lambda each: t.say(HOLDS[each]),
            key=key(f"{name}_holds"),
        )
        figure = _figure(t, name) if ask.figure else None
        until = None if per_post else day_field(t("Holds until"), f"{name}_until", None)
    label = t("The document that shows it")
    filed = evidence_fields(t, key(name), on, label)
    return Filled(ask, by, on, videos, holds, figure, until, filed)


def _question(t: Language, rule: Rule) -> Ask:
    asks = {ask.id: ask for ask in rule.asks}
    name: str = st.selectbox(
        t("What is attested"),
        tuple(asks),
        format_func=lambda name: t.say(asks[name].title),
        key=key(f"{rule.id}_ask"),
    )
    return asks[name]


def _figure(t: Language, name: str) -> int | None:
    figure: int | None = st.number_input(
        t("Whole number"), value=None, min_value=0, step=1, key=key(f"{name}_figure")
    )
    return figure


def _recorded(rule: Rule, n: int) -> Words:
    return say_n(
        "Rule {rule}: {n} attestation is recorded.",
        "Rule {rule}: {n} attestations are recorded.",
        n,
        rule=rule.id,
    )

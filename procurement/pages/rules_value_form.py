"""A new period of a rule's value, with its source and with what it changes in the verdicts.

add_form(t, day, rule, desk)
"""

from contextlib import suppress
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.pages.acting import acting
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.refused import Refused
from budget.words import Words, say
from procurement.pages.form_fields import key, save
from procurement.pages.rules_effect import done, effect, show_changes, since_today
from procurement.pages.rules_fields import EDITORS, day_field
from procurement.rule import Rule, Value
from procurement.rule_values import Added, overlapping
from procurement.rulebook.desk import RuleDesk
from procurement.rulebook.names import UNITS
from procurement.rulebook.supposed import with_value
from procurement.rulebook.typed import read_value


class Filled(NamedTuple):
    """A new value as it was filled in, right or wrong."""

    like: Value
    typed: str
    since: date
    until: date | None
    filed: Filed

    def value(self, evidence: Evidence) -> Value:
        """The value, in the unit that its name has.

        Raises:
            Refused: for an amount that cannot be read, or none.
        """
        read = read_value(self.typed, self.like.unit)
        if read is None:
            raise Refused(say("Write the amount of the value."))
        return Value(
            name=self.like.name,
            since=self.since,
            until=self.until,
            amount=read,
            evidence=evidence,
            unit=self.like.unit,
            limit=self.like.limit,
        )


def add_form(t: Language, day: date, rule: Rule, desk: RuleDesk) -> None:
    """The fields of a new period, and what it changes while they are filled in."""
    by = acting(t, key(f"{rule.id}_add_by"), EDITORS)
    filled = _fields(t, day, rule)
    since_today(t, desk.today)
    known = desk.known(desk.today)
    with suppress(Refused):
        supposed = filled.value(Evidence(title=filled.filed.title, sure=filled.filed.sure))
        if overlapping(rule, supposed) is None:
            show_changes(t, effect(known, with_value(known, rule.id, supposed)), known.on)

    def record() -> Words:
        value = filled.value(filled.filed.needed())
        changes = effect(known, with_value(known, rule.id, value))
        added = Added(rule=rule.id, value=value, by=by, on=desk.today)
        said = desk.add_value(added, filled.filed.file)
        return done(say("The value is added."), changes, said)

    save(t, t("Add the value"), f"{rule.id}_add_save", record)


def _fields(t: Language, day: date, rule: Rule) -> Filled:
    name: str = st.selectbox(
        t("Value"),
        tuple(rule.history),
        format_func=lambda name: t.say(rule.named(name)),
        key=key(f"{rule.id}_add_name"),
    )
    like = rule.history[name][0]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(t.say(UNITS[like.unit]), key=key(f"{rule.id}_add_amount_{name}"))
        since = day_field(t("First day"), f"{rule.id}_add_since", day)
        until = day_field(t("Last day, if there is one"), f"{rule.id}_add_until", None)
    filed = evidence_fields(t, key(f"{rule.id}_add"), day)
    return Filled(like, typed, since or day, until, filed)

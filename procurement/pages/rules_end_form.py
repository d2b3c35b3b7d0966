"""The last day of a rule's value, with the document that says so.

end_form(t, day, rule, desk)
"""

from datetime import date

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.pages.acting import acting
from budget.pages.evidence_fields import evidence_fields
from budget.words import Words, say
from procurement.pages.form_fields import key, save
from procurement.pages.rules_effect import done, effect, show_changes, since_today
from procurement.pages.rules_fields import EDITORS, day_field
from procurement.pages.rules_values import amount, period
from procurement.rule import Rule, Value
from procurement.rule_values import Ended
from procurement.rulebook.desk import RuleDesk
from procurement.rulebook.supposed import with_last_day


def end_form(t: Language, day: date, rule: Rule, desk: RuleDesk) -> None:
    """The period that ends, its last day and the document; and what it changes."""
    by = acting(t, key(f"{rule.id}_end_by"), EDITORS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        value = _period(t, rule)
        until = day_field(t("Last day"), f"{rule.id}_end_until", day) or day
    filed = evidence_fields(t, key(f"{rule.id}_end"), day)
    since_today(t, desk.today)
    known = desk.known(desk.today)

    def ended(evidence: Evidence) -> Ended:
        named = (rule.id, value.name, value.since)
        return _ended(named, until=until, by=by, on=desk.today, evidence=evidence)

    if value.since <= until and value.holds_on(until):
        supposed = with_last_day(known, ended(Evidence(title=filed.title)))
        show_changes(t, effect(known, supposed), known.on)

    def record() -> Words:
        last = ended(filed.needed())
        changes = effect(known, with_last_day(known, last))
        return done(say("The value has a last day."), changes, desk.end_value(last, filed.file))

    save(t, t("End the value"), f"{rule.id}_end_save", record)


def _ended(
    named: tuple[str, str, date], *, until: date, by: str, on: date, evidence: Evidence
) -> Ended:
    rule, name, since = named
    return Ended(rule=rule, name=name, since=since, until=until, by=by, on=on, evidence=evidence)


def _period(t: Language, rule: Rule) -> Value:
    """The periods of the rule's values that have an amount, the newest first."""
    known = sorted(rule.values, key=lambda v: v.since, reverse=True)
    places = range(len(known))
    place: int = st.selectbox(
        t("Which value ends"),
        places,
        format_func=lambda n: _named(t, rule, known[n]),
        key=key(f"{rule.id}_end_value"),
    )
    return known[place]


def _named(t: Language, rule: Rule, value: Value) -> str:
    return t(
        "{name}, {amount}, {period}",
        name=rule.named(value.name),
        amount=amount(t, value),
        period=period(t, value),
    )

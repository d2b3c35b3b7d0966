"""Rules (Regels): how all of them stand on a day, and the page of one with the forms about it.

    show(t, view(t, snapshot, verdicts, known), desk)

The address names the rule, `?regel=R11`; without one, or with one that is not known, the page is
the list. The view is made once per language and kept; a rule's own page when it is first opened.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, joined, small, strong, table
from budget.words import say
from procurement.checks.claims import rests_on
from procurement.claim import ClaimState
from procurement.pages.form_fields import say_done
from procurement.pages.outcome import outcome
from procurement.pages.rule_link import RULE, rule_link
from procurement.pages.rules_forms import forms
from procurement.pages.rules_one import Known, OnePage, one_page
from procurement.rule import Rule
from procurement.rulebook.asked import asked, empty_values
from procurement.rulebook.desk import RuleDesk
from procurement.rulebook.headline import rules_headline
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

LONGEST_SHOWN = 20
STACKED = "kg-table kg-stacked"
"""On a narrow screen the cells of a row stand below each other."""


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `on` is the day that the forms propose, `one` a rule's page by its id."""

    on: date
    listed: Html
    ids: Sequence[str]
    one: Callable[[str], OnePage]


def view(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict], known: Known) -> View:
    """The view of a day; `known` is what only the books know beside the snapshot."""
    return View(
        on=snapshot.on,
        listed=kit.answer(t, rules_headline(snapshot, verdicts)) + _list(t, snapshot, verdicts),
        ids=[verdict.rule.id for verdict in verdicts],
        one=cache(partial(one_page, t, snapshot, verdicts, known)),
    )


def show(t: Language, view: View, desk: RuleDesk) -> None:
    """The page of the rule that the address names, or the list of all."""
    wanted = st.query_params.get(RULE, "").strip()
    if wanted.upper() in view.ids:
        _show_one(t, view.on, view.one(wanted.upper()), desk)
        return
    if wanted:
        name = wanted if len(wanted) <= LONGEST_SHOWN else f"{wanted[:LONGEST_SHOWN]}…"
        kit.notice(t, (say("There is no rule {rule}; choose one from this list.", rule=name),))
    kit.block(view.listed)


def _show_one(t: Language, on: date, page: OnePage, desk: RuleDesk) -> None:
    kit.block(page.top)
    say_done(t)
    kit.block(page.middle)
    if page.deeds:
        forms(t, on, page.rule_id, desk)
    kit.block(page.so_far)


def _list(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Html:
    heads = (t("Rule"), t("Outcome"), t("What people must still add"))
    rows = (
        (
            joined((strong(rule_link(v.rule.id)), t.say(v.rule.title))),
            outcome(t, v.outcome),
            small(_rests(t, v.rule, snapshot)),
        )
        for v in verdicts
    )
    return table(t("Rules"), heads, rows, look=STACKED)


def _rests(t: Language, rule: Rule, snapshot: Snapshot) -> str:
    """What people must still bring for a rule: values, attestations, an answer to claims."""
    values = len(empty_values(rule, snapshot.on))
    waiting = sum(len(each.open) for each in asked(rule, snapshot))
    claims = _open_claims(rule, snapshot)
    parts = (
        t.plural("{n} empty value", "{n} empty values", values) if values else "",
        t.plural("{n} attestation is missing", "{n} attestations are missing", waiting)
        if waiting
        else "",
        t.plural("{n} claim is not confirmed", "{n} claims are not confirmed", claims)
        if claims
        else "",
    )
    return "; ".join(filter(None, parts))


def _open_claims(rule: Rule, snapshot: Snapshot) -> int:
    """How many of the claims that a rule rests on nobody decided on yet, or entered at all."""
    claims = snapshot.dossier.claims
    decided = {claim.id for claim in claims if claim.state is not ClaimState.CLAIMED}
    return len(set(rests_on(rule, claims)) - decided)

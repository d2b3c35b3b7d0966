"""Contract: are the rules kept, what was agreed and ordered, and what is still only said.

show(t, view(t, snapshot, verdicts))

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined
from procurement.headline import contract_headline
from procurement.pages import agreed, told
from procurement.pages.verdicts import verdict_table
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; the sources stand open as long as no contract is signed."""

    answer: Html
    rules: Html
    ordered: Html
    said: Html
    facts: Html
    signed: bool


def view(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> View:
    """The view of a day."""
    return View(
        answer=kit.answer(t, contract_headline(snapshot, verdicts)),
        rules=joined((heading(t("Are the rules kept?")), verdict_table(t, verdicts))),
        ordered=_ordered(t, snapshot),
        said=_said(t, snapshot),
        facts=told.fact_list(t, snapshot.dossier.facts),
        signed=snapshot.books.contract_value is not None,
    )


def show(t: Language, view: View) -> None:
    """The page; what stays the same from day to day is in pieces that the browser keeps."""
    kit.block(view.answer)
    kit.block(view.rules)
    ordered, said = st.columns(2, gap="large")
    with ordered:
        kit.block(view.ordered)
    with said:
        kit.block(view.said)
    with st.expander(t("What the sources say"), expanded=not view.signed):
        kit.block(view.facts)


def _ordered(t: Language, snapshot: Snapshot) -> Html:
    dossier, orders = snapshot.dossier, snapshot.books.call_offs
    parts = [
        (t("Ordered against the ceiling"), agreed.ceiling_table(t, snapshot)),
        (t("Call-offs"), agreed.order_table(t, orders)),
        (_agreed(t, snapshot), agreed.contract_facts(t, dossier.contract)),
        (t("Amendments"), agreed.amendment_table(t, dossier.amendments)),
        (t("Terms"), agreed.term_list(t, dossier.terms)),
    ]
    return _headed(parts)


def _agreed(t: Language, snapshot: Snapshot) -> str:
    signed = snapshot.books.contract_value is not None
    return t("What was agreed") if signed else t("What is proposed")


def _said(t: Language, snapshot: Snapshot) -> Html:
    parts = [
        (t("What was said and must be confirmed"), told.claim_list(t, snapshot.dossier.claims)),
        (t("Open questions"), told.question_list(t, snapshot.dossier.questions)),
    ]
    return _headed(parts)


def _headed(parts: Sequence[tuple[str, str]]) -> Html:
    return joined(heading(title) + body for title, body in parts if body)

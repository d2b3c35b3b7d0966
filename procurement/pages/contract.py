"""Contract: are the rules kept, what was agreed and ordered, and what is still only said."""

from collections.abc import Sequence

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined
from procurement.headline import contract_headline
from procurement.pages import agreed, told
from procurement.pages.verdicts import verdict_table
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def show(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> None:
    """The page."""
    kit.block(
        kit.answer(t, contract_headline(snapshot, verdicts)),
        heading(t("Are the rules kept?")),
        verdict_table(t, verdicts),
    )
    ordered, said = st.columns(2, gap="large")
    with ordered:
        kit.block(_ordered(t, snapshot))
    with said:
        kit.block(_said(t, snapshot))
    with st.expander(t("What the sources say"), expanded=snapshot.books.contract_value is None):
        kit.block(told.fact_list(t, snapshot.dossier.facts))


def _ordered(t: Language, snapshot: Snapshot) -> Html:
    dossier, orders = snapshot.dossier, snapshot.books.call_offs
    parts = [
        (t("Ordered against the ceiling"), agreed.ceiling_table(t, snapshot)),
        (t("Call-offs"), agreed.order_table(t, orders) if orders else ""),
        (t("What was agreed"), agreed.contract_facts(t, dossier.contract)),
        (t("Amendments"), agreed.amendment_table(t, dossier.amendments)),
        (t("Terms"), agreed.term_list(t, dossier.terms)),
    ]
    return _headed(parts)


def _said(t: Language, snapshot: Snapshot) -> Html:
    parts = [
        (t("What was said and must be confirmed"), told.claim_list(t, snapshot.dossier.claims)),
        (t("Open questions"), told.question_list(t, snapshot.dossier.questions)),
    ]
    return _headed(parts)


def _headed(parts: Sequence[tuple[str, str]]) -> Html:
    return joined(heading(title) + body for title, body in parts if body)

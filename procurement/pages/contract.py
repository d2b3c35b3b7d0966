"""Contract: its state and what comes near, how far it can grow, and all that it says and lacks.

    show(t, view(t, snapshot, verdicts), desk)

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, joined, paragraph
from procurement.agreement.desk import ContractDesk
from procurement.agreement.headline import agreement_headline
from procurement.claim import Claim, ClaimState
from procurement.pages import told
from procurement.pages.contract_body import body, room
from procurement.pages.contract_files import papers, show_files
from procurement.pages.contract_forms import forms
from procurement.pages.contract_open_data import show_open_data
from procurement.pages.form_fields import say_done
from procurement.pages.page_link import page_link
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

CLAIMS, RULES = "beweringen", "regels"
"""Where claims are decided on, and where each rule says what it finds."""


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `on` is the day that the forms propose.

    What the sources say stands open as long as no contract is signed.
    """

    on: date
    top: Html
    body: Html
    papers: Sequence[Evidence]
    facts: Html
    signed: bool


def view(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> View:
    """The view of a day."""
    dossier = snapshot.dossier
    contract = dossier.contract
    return View(
        on=snapshot.on,
        top=joined(
            (
                kit.answer(t, agreement_headline(snapshot)),
                _beside(t, dossier.claims),
                room(t, snapshot, contract) if contract else "",
            )
        ),
        body=body(t, snapshot, verdicts, contract) if contract else Html(),
        papers=papers(dossier),
        facts=told.fact_list(t, dossier.facts),
        signed=contract is not None and contract.signed_by(snapshot.on),
    )


def show(t: Language, view: View, desk: ContractDesk) -> None:
    """The page."""
    kit.block(view.top)
    say_done(t)
    forms(t, view.on, desk)
    kit.block(view.body)
    show_files(t, view.papers, desk.kept, desk.file)
    show_open_data(t, view.on, desk.ocds)
    with st.expander(t("What the sources say"), expanded=not view.signed):
        kit.block(view.facts)


def _beside(t: Language, claims: Sequence[Claim]) -> Html:
    """What stands on other pages: what is only said, and what the rules make of all this."""
    said = [claim for claim in claims if claim.state is ClaimState.CLAIMED]
    claimed = t.plural(
        "{n} claim is not confirmed, and what rests on it stays unclear:",
        "{n} claims are not confirmed, and what rests on them stays unclear:",
        len(said),
    )
    scope = page_link(RULES, t("to the rules"))
    return paragraph(
        joined((claimed, page_link(CLAIMS, t("to the claims")) + ".")) if said else "",
        joined((t("Whether everything stays inside it, rule by rule:"), scope + ".")),
    )

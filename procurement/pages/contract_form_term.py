"""A clause: added, or renewed from a day on; the older version stays in the books.

term_form(t, day, desk)
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.pages.evidence_fields import Filed
from budget.refused import Refused
from budget.words import Bilingual, Words, as_typed, say
from procurement.agreement.contract import Term
from procurement.agreement.deed_names import CLAUSES
from procurement.agreement.desk import ContractDesk, Deed
from procurement.pages.contract_form_fields import Form, opened
from procurement.pages.contract_form_record import filing
from procurement.pages.form_fields import save

OTHER = ""
"""Stands for a clause that nobody looks for yet."""


class Filled(NamedTuple):
    """What the form holds; `known` is the version that it renews."""

    id: str
    title: str
    clause: str
    text: str
    filed: Filed
    known: Term | None

    def term(self, t: Language, since: date) -> Term:
        """The clause that was filled in.

        Raises:
            Refused: for what is missing.
        """
        if not (self.id or self.title):
            raise Refused(say("Name the clause, such as Rights."))
        if not self.clause or not self.text:
            raise Refused(say("Write the number of the clause, and what it says."))
        return Term(
            id=self.id or "-".join(self.title.casefold().split()),
            title=self.known.title if self.known else as_typed(self.title or self.id),
            text=_text(t, self.text, self.known),
            clause=self.clause,
            since=since,
            evidence=self.filed.needed(),
        )


def term_form(t: Language, day: date, desk: ContractDesk) -> None:
    """Which clause, its number, what it says, and where it is written."""
    form = opened(t, Deed.TERM, day, desk)
    filled = _fields(form, {term.id: term for term in desk.latest().dossier.terms})

    def done() -> Sequence[Words | None]:
        term = filled.term(t, form.day)
        said = desk.add_term(filing(form, filled.filed), term)
        name = say("Clause {clause}", clause=term.clause)
        return (say("{what}: recorded from {day} on.", what=name, day=form.day), said)

    save(t, t("Record this"), f"{Deed.TERM}_save", done)


def _fields(form: Form, known: Mapping[str, Term]) -> Filled:
    which = form.choice(say("Which clause?"), "which", _named(known), OTHER)
    renewed = known.get(which)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = "" if which else form.text(say("Name of the clause"), "title")
        number = renewed.clause if renewed else ""
        clause = form.text(say("Number of the clause"), f"clause_{which}", number)
    text = form.long_text(say("What it comes to"), f"text_{which}", _old(form.t, renewed))
    return Filled(which, title, clause, text, form.document(), renewed)


def _named(known: Mapping[str, Term]) -> Mapping[str, Words | Bilingual]:
    """Another clause, those that rules look for, and the others that are known."""
    named: dict[str, Words | Bilingual] = {OTHER: say("Another clause")}
    named |= {clause.value: words for clause, words in CLAUSES.items()}
    other = (term for term in known.values() if term.id not in named)
    return named | {term.id: term.title for term in other}


def _old(t: Language, known: Term | None) -> str:
    return t.say(known.text) if known else ""


def _text(t: Language, text: str, known: Term | None) -> Bilingual:
    """What was typed; what was left as it was keeps both its languages."""
    return known.text if known and text == _old(t, known) else as_typed(text)

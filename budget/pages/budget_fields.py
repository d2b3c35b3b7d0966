"""Fields that the forms about the budget share; what they hold stays until the form is done.

    fields = Fields(t=t, key="version")
    fields.amount(), fields.videos(), fields.day(day, today), fields.decided(today)

Amounts are typed as text, in Dutch or plain writing; what can mean two things is asked.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypedDict

import streamlit as st

from budget.amounts import read_amount
from budget.books import BudgetVersion
from budget.evidence import Evidence, File
from budget.language import Language
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.refused import Refused
from budget.words import Words, say

TURN = "budget_form_turn"
"""Counts the forms that were finished; a new one begins empty."""

TOLD = "budget_told"
"""What was saved, to be said once."""

EARLIEST = date(2000, 1, 1)
ACTORS = ("manager", "mt", "finance", "admin")


class Shown(TypedDict):
    """Who decided, why, where that is written, and the file of it."""

    decider: str
    reason: str
    evidence: Evidence
    file: File | None


class Decided(NamedTuple):
    """Who decided, why, and where that is written, as it was filled in."""

    decider: str
    reason: str
    paper: Filed

    def shown(self) -> Shown:
        """The same with the document; whether one was named is checked later.

        Raises:
            Refused: for a file that cannot be kept, or one without a title.
        """
        evidence, file = self.paper.evidence() or Evidence(title=""), self.paper.file
        return Shown(decider=self.decider, reason=self.reason, evidence=evidence, file=file)


@dataclass(frozen=True, kw_only=True)
class Fields:
    """The fields of one form; `key` tells them from those of another."""

    t: Language
    key: str

    def amount(self, of: BudgetVersion | None = None) -> str:
        """An amount as it is typed; that of a version is filled in already."""
        value = self.t.number(of.amount, 2) if of else ""
        name = f"amount_{of.version if of else 0}"
        return st.text_input(self.t("Amount excl. VAT"), value, key=self._key(name))

    def videos(self, of: BudgetVersion | None = None) -> int:
        """A number of videos; that of a version is filled in already."""
        value, name = (of.videos, f"videos_{of.version}") if of else (0, "videos")
        label = self.t("Number of videos")
        return st.number_input(label, value=value, min_value=0, step=1, key=self._key(name))

    def day(self, proposed: date, today: date) -> date:
        """The day of the decision, not later than today."""
        day: date = st.date_input(
            self.t("Day of the decision"),
            min(proposed, today),
            min_value=EARLIEST,
            max_value=today,
            format="DD-MM-YYYY",
            key=self._key("day"),
        )
        return day

    def approximate(self) -> bool:
        """Whether the source calls the amount "about"."""
        return st.checkbox(self.t("The amount is approximate"), key=self._key("about"))

    def decided(self, day: date) -> Decided:
        """Who decides, why, and the document in which it is written."""
        with st.container(horizontal=True):
            decider = st.text_input(self.t("Who decides"), key=self._key("decider"))
            reason = st.text_input(self.t("Reason"), key=self._key("reason"))
        paper = evidence_fields(self.t, self._key("paper"), day)
        return Decided(decider=decider.strip(), reason=reason.strip(), paper=paper)

    def _key(self, name: str) -> str:
        return f"{self.key}_{name}_{turn()}"


def turn() -> int:
    """How many forms were finished in this session."""
    done: int = st.session_state.get(TURN, 0)
    return done


def finish(*told: Words | None) -> None:
    """Remember what was saved, empty the form, and draw the page on the new figures."""
    st.session_state[TOLD] = tuple(filter(None, told))
    st.session_state[TURN] = turn() + 1
    st.rerun()


def told() -> tuple[Words, ...]:
    """What was saved, said once."""
    words: tuple[Words, ...] = st.session_state.pop(TOLD, ())
    return words


def read(text: str) -> Decimal:
    """The amount that was typed.

    Raises:
        Refused: for what is no amount, nothing, or below zero.
    """
    if not text.strip():
        raise Refused(say("Write the amount excl. VAT, such as 5.125,00."))
    amount = read_amount(text)
    if amount < 0:
        raise Refused(say("A budget and its number of videos are never below zero."))
    return amount

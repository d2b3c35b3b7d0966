"""What can be done with the budget, below its history: a new version, or a shift.

budget_forms(t, books, desk)

A form is drawn only for who asks for it; filling it in draws nothing but the form again.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from budget.books import Books
from budget.desk import BudgetDesk
from budget.language import Language
from budget.pages import kit
from budget.pages.budget_fields import told, turn
from budget.pages.shift_form import shift_form
from budget.pages.version_form import version_form
from budget.words import Words, say

Form = Callable[[Language, Books, BudgetDesk], None]
VERSION, SHIFT = "version", "shift"
FORMS: Mapping[str, Form] = {VERSION: version_form, SHIFT: shift_form}
NAMES: Mapping[str, Words] = {VERSION: say("New version"), SHIFT: say("Shift to another half-year")}


@st.fragment
def budget_forms(t: Language, books: Books, desk: BudgetDesk) -> None:
    """The choice, and the form that was chosen; what was saved is said once."""
    if saved := told():
        kit.done(t, saved)
    chosen = st.segmented_control(
        t("Change the budget"),
        list(FORMS),
        format_func=lambda name: t.say(NAMES[name]),
        key=f"budget_form_{turn()}",
        label_visibility="collapsed",
    )
    if chosen:
        FORMS[chosen](t, books, desk)

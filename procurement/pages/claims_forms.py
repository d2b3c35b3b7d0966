"""The forms about claims and questions: choose what to record, and see what it would change.

    forms(t, day, desk)

What is refused is said beside the form, and everything that was filled in stays.
"""

from collections.abc import Callable, Mapping
from datetime import date

import streamlit as st

from budget.language import Language
from procurement.claims.desk import DEEDS, ClaimDesk, Deed
from procurement.pages.claims_add import add_form
from procurement.pages.claims_answer import answer_form
from procurement.pages.claims_decide import decide_form
from procurement.pages.form_fields import chosen

FORMS: Mapping[Deed, Callable[[Language, date, ClaimDesk], None]] = {
    Deed.DECIDE: decide_form,
    Deed.ADD: add_form,
    Deed.ANSWER: answer_form,
}


@st.fragment
def forms(t: Language, day: date, desk: ClaimDesk) -> None:
    """The choice, and the one form that was chosen; the others cost nothing."""
    deed = chosen(t, "claims_deed", tuple(FORMS), DEEDS)
    if deed is not None:
        FORMS[deed](t, day, desk)

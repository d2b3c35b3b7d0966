"""The forms about one rule: attest what it asks, add a value, end one.

    forms(t, day, "R13", desk)

Each shows which verdicts would change while it is filled in; what is refused is said beside it,
and everything that was filled in stays.
"""

from collections.abc import Callable, Mapping
from datetime import date

import streamlit as st

from budget.language import Language
from procurement.pages.form_fields import chosen
from procurement.pages.rules_attest import attest_form
from procurement.pages.rules_end_form import end_form
from procurement.pages.rules_value_form import add_form
from procurement.rule import Rule
from procurement.rulebook.desk import Deed, RuleDesk, deeds
from procurement.rulebook.names import DEEDS

FORMS: Mapping[Deed, Callable[[Language, date, Rule, RuleDesk], None]] = {
    Deed.ATTEST: attest_form,
    Deed.ADD: add_form,
    Deed.END: end_form,
}


@st.fragment
def forms(t: Language, day: date, rule_id: str, desk: RuleDesk) -> None:
    """The choice among what the rule takes, and the one form that was chosen."""
    rule = next(rule for rule in desk.known(desk.today).dossier.rules if rule.id == rule_id)
    deed = chosen(t, f"{rule_id}_deed", tuple(deeds(rule)), DEEDS)
    if deed is not None:
        FORMS[deed](t, day, rule, desk)

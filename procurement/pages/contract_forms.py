"""The forms about the contract: choose what to record, and only that form is drawn.

    forms(t, day, desk)

What is refused is said beside the form, and everything that was filled in stays.
"""

from collections.abc import Callable, Mapping
from datetime import date

import streamlit as st

from budget.language import Language
from procurement.agreement.deed_names import DEEDS
from procurement.agreement.desk import ContractDesk, Deed
from procurement.pages.contract_form_beside import instalment_form, parallel_form
from procurement.pages.contract_form_later import half_form, notice_form, pilot_form
from procurement.pages.contract_form_own import contract_form
from procurement.pages.contract_form_parties import parties_form
from procurement.pages.contract_form_parts import offer_form, option_form
from procurement.pages.contract_form_route import route_form
from procurement.pages.contract_form_scope import scope_form
from procurement.pages.contract_form_term import term_form
from procurement.pages.form_fields import chosen

FORMS: Mapping[Deed, Callable[[Language, date, ContractDesk], None]] = {
    Deed.CONTRACT: contract_form,
    Deed.PARTIES: parties_form,
    Deed.ROUTE: route_form,
    Deed.SCOPE: scope_form,
    Deed.TERM: term_form,
    Deed.OPTION: option_form,
    Deed.OFFER: offer_form,
    Deed.INSTALMENT: instalment_form,
    Deed.NOTICE: notice_form,
    Deed.PARALLEL: parallel_form,
    Deed.PILOT: pilot_form,
    Deed.HALF: half_form,
}


@st.fragment
def forms(t: Language, day: date, desk: ContractDesk) -> None:
    """The choice, and the one form that was chosen; the others cost nothing."""
    deed = chosen(t, "contract_deed", tuple(FORMS), DEEDS)
    if deed is not None:
        FORMS[deed](t, day, desk)

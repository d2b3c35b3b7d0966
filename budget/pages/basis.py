"""The switch between amounts excl. and incl. VAT; it goes into the address, like the day.

basis_switch(t, Basis.EXCL)
"""

import streamlit as st

from budget.language import Language
from budget.names import BASES
from budget.pages.address import VAT
from budget.position import Basis

KEY = "basis"
OTHER = {Basis.EXCL: Basis.INCL, Basis.INCL: Basis.EXCL}


def basis_switch(t: Language, basis: Basis) -> None:
    """Offer the other basis; the page is drawn again on it.

    A button, as a group of choices costs a browser more.
    """
    other = OTHER[basis]
    label = t("Show amounts {basis}", basis=BASES[other])
    st.button(label, key=KEY, on_click=_pick, args=(other,))


def _pick(basis: Basis) -> None:
    st.query_params[VAT] = basis.value

"""The switch between amounts excl. and incl. VAT; it goes into the address, like the day.

basis_switch(t, Basis.EXCL)
"""

import streamlit as st

from budget.language import Language
from budget.names import BASES
from budget.pages.address import VAT
from budget.position import Basis

KEY = "basis"


def basis_switch(t: Language, basis: Basis) -> None:
    """Show which basis the page is on; the page is drawn again on another."""
    st.session_state[KEY] = basis.value
    st.segmented_control(
        t("Amounts"),
        [basis.value for basis in Basis],
        required=True,
        format_func=lambda name: t.say(BASES[Basis(name)]),
        key=KEY,
        label_visibility="collapsed",
        on_change=_pick,
    )


def _pick() -> None:
    st.query_params[VAT] = st.session_state[KEY]

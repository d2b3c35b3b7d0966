"""Who acts on this page: a function, chosen once and kept for the session.

by = acting(t, ("finance", "manager"))      'finance'
"""

from collections.abc import Sequence

import streamlit as st

from budget.language import Language
from budget.names import FUNCTIONS
from budget.words import Words

KEPT = "acting_as"


def acting(t: Language, key: str, among: Sequence[str] = tuple(FUNCTIONS)) -> str:
    """Ask as which function the person acts; the next form proposes the same one."""
    before = st.session_state.get(KEPT)
    chosen: str = st.selectbox(
        t("You act as"),
        among,
        index=among.index(before) if before in among else 0,
        format_func=lambda name: _named(t, FUNCTIONS[name]),
        key=key,
    )
    st.session_state[KEPT] = chosen
    return chosen


def _named(t: Language, words: Words) -> str:
    return t.say(words)

"""Simulated data: the banner that says so, and the one button that leads to a clean start."""

from collections.abc import Callable

import streamlit as st

from budget.language import Language
from budget.pages.markup import Html, tag
from budget.refused import Refused
from budget.words import Words

REFUSED = "clean_refused"


def banner(t: Language) -> Html:
    """Say that every figure is simulated."""
    words = t("Example: simulated data. No figure here is real.")
    return tag("p", tag("span", words, class_="kg-example"))


def clean_button(t: Language, clean: Callable[[], None]) -> None:
    """Ask whether the example may go; `clean` leaves only the e-mail's facts."""
    if st.button(t("Start clean"), key="clean", type="tertiary"):
        _ask(t, clean)


def _ask(t: Language, clean: Callable[[], None]) -> None:
    @st.dialog(t("Start clean?"))
    def confirm() -> None:
        st.write(t("The example half-year goes; only the facts of the e-mail stay."))
        sure = t("Remove the example")
        if st.button(sure, key="clean_confirmed", type="primary", on_click=_clean, args=(clean,)):
            st.rerun()

    confirm()


def _clean(clean: Callable[[], None]) -> None:
    try:
        clean()
    except Refused as refused:
        st.session_state[REFUSED] = refused.words


def refusal() -> tuple[Words, ...]:
    """Why the clean start was refused, said once; nothing when it was not."""
    words: Words | None = st.session_state.pop(REFUSED, None)
    return (words,) if words else ()

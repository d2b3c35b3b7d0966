"""Simulated data: the banner that says so, and the one button that leads to a clean start."""

from collections.abc import Callable

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, tag
from budget.refused import Refused


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
        if st.button(t("Remove the example"), key="clean_confirmed", type="primary"):
            _clean(t, clean)

    confirm()


def _clean(t: Language, clean: Callable[[], None]) -> None:
    try:
        clean()
    except Refused as refused:
        kit.notice(t, (refused.words,))
    else:
        st.rerun()

"""The banner over simulated data, with the one button that leads to a clean start."""

from collections.abc import Callable

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import tag
from budget.refused import Refused


def example_banner(t: Language, clean: Callable[[], None]) -> None:
    """Say that every figure is simulated; `clean` leaves only the e-mail's facts."""
    with st.container(horizontal=True, vertical_alignment="center", key="example"):
        warning = t("Example: simulated data. No figure here is real.")
        kit.block(tag("p", tag("span", warning, class_="kg-example")))
        if st.button(t("Start clean"), key="clean", type="tertiary"):
            _asked(t, clean)


def _asked(t: Language, clean: Callable[[], None]) -> None:
    @st.dialog(t("Start clean?"))
    def confirm() -> None:
        st.markdown(t("The example half-year goes; only the facts of the e-mail stay."))
        if st.button(t("Remove the example"), key="clean_confirmed", type="primary"):
            _cleaned(t, clean)

    confirm()


def _cleaned(t: Language, clean: Callable[[], None]) -> None:
    try:
        clean()
    except Refused as refused:
        kit.notice(t, (refused.words,))
    else:
        st.rerun()

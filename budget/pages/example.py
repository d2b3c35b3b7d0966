"""Simulated data: the banner that says so, and the one button that leads to a clean start."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, paragraph, strong, tag
from budget.refused import Refused
from budget.words import Words

REFUSED = "clean_refused"
COMMAND = "python -m data export --format zip"


def banner(t: Language) -> Html:
    """Say that every figure is simulated."""
    words = t("Example: simulated data. No figure here is real.")
    return tag("p", tag("span", words, class_="kg-example"))


@dataclass(frozen=True, kw_only=True)
class Clean:
    """The way out of the example: `start` leaves only the e-mail's facts.

    `own` counts the changes that were recorded since the example was loaded.
    """

    start: Callable[[], None]
    own: Callable[[], int]


def clean_button(t: Language, clean: Clean) -> None:
    """Ask whether the example may go, with what goes too."""
    if st.button(t("Start clean"), key="clean", type="tertiary"):
        _ask(t, clean)


def _ask(t: Language, clean: Clean) -> None:
    @st.dialog(t("Start clean?"))
    def confirm() -> None:
        kit.block(*_warning(t, clean.own()))
        sure = t("Remove the example")
        if st.button(
            sure, key="clean_confirmed", type="primary", on_click=_clean, args=(clean.start,)
        ):
            st.rerun()

    confirm()


def _warning(t: Language, own: int) -> Iterator[Html]:
    yield paragraph(t("The example half-year goes; only the facts of the e-mail stay."))
    if own:
        # A clean start never hides that it takes a person's own work too.
        also = t.plural(
            "Since the example {n} change was recorded by you; it goes too.",
            "Since the example {n} changes were recorded by you; they go too.",
            own,
        )
        yield paragraph(strong(also), t("The journal keeps them, but no page shows them any more."))
    take = t("Take these books away first? This writes a zip that an empty database takes in:")
    yield paragraph(take, tag("code", COMMAND))


def _clean(clean: Callable[[], None]) -> None:
    try:
        clean()
    except Refused as refused:
        st.session_state[REFUSED] = refused.words


def refusal() -> tuple[Words, ...]:
    """Why the clean start was refused, said once; nothing when it was not."""
    words: Words | None = st.session_state.pop(REFUSED, None)
    return (words,) if words else ()

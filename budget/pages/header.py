"""The top of every page: the pickers of half-year, day and language, and the title.

What is picked goes into the address, and the page is drawn from the address: so a link, the
back button and a picker all do the same thing.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from budget.half import Half
from budget.language import Language
from budget.pages import kit
from budget.pages.address import DAY, HALF, LANGUAGE, NAMES, Choice, span
from budget.pages.example import Clean, banner, clean_button, refusal
from budget.pages.markup import tag

KEPT = "address"
"""Where the session keeps its address; a click on another page drops it from the browser's."""

PICKERS = "pickers"
"""The popover with the pickers, open or not."""

TITLE, ICON = "title", "🎬"
OWN_NAMES = {"nl": "Nederlands", "en": "English"}
ONE_DAY = timedelta(days=1)


def asked() -> dict[str, str]:
    """What the address asks for."""
    return {name: st.query_params[name] for name in NAMES if name in st.query_params}


def kept() -> dict[str, str]:
    """What this session looked at last."""
    before: dict[str, str] = st.session_state.get(KEPT, {})
    return before


def keep(address: dict[str, str]) -> None:
    """Remember the address, and put it back where a click dropped it."""
    st.session_state[KEPT] = address
    if asked() != address:
        st.query_params.update(address)


def entitle(title: str) -> None:
    """Give the browser the page's title where it has another; telling it again costs as much."""
    if st.session_state.get(TITLE) != title:
        st.set_page_config(page_title=f"{title} · Kijkgeld", page_icon=ICON, layout="wide")
        st.session_state[TITLE] = title


def header(
    t: Language,
    title: str,
    choice: Choice,
    halves: Sequence[Half],
    clean: Clean | None,
) -> None:
    """Pickers, title, and what the address asked wrongly.

    `clean` leads away from the example; None where the data are real.
    """
    with st.container(horizontal=True, key="header"):
        _pickers(t, choice, halves)
        _language_switch(t)
        if clean is not None:
            clean_button(t, clean)
    kit.block(tag("h1", title), banner(t) if clean is not None else "")
    kit.notice(t, (*choice.doubts, *refusal()))


def _pickers(t: Language, choice: Choice, halves: Sequence[Half]) -> None:
    began, day = choice.half.first_day, choice.day
    picked = t("As known on {day}, half-year from {began}", day=day, began=began)
    # A picker costs a browser as much in a closed popover as in an open one, so that it waits.
    with st.popover(picked, key=PICKERS, on_change="rerun") as pickers:
        if pickers.open:
            _half_picker(t, choice, halves)
            _day_picker(t, choice)
    first, last = span(choice.half)
    _step(t("−1 day"), "day_back", day - ONE_DAY, disabled=day <= first)
    _step(t("+1 day"), "day_on", day + ONE_DAY, disabled=day >= last)


def _half_picker(t: Language, choice: Choice, halves: Sequence[Half]) -> None:
    known = {half.id: half for half in halves}
    st.session_state["half"] = choice.half.id
    st.selectbox(
        t("Half-year"),
        list(known),
        format_func=lambda name: _spanning(t, known[name]),
        key="half",
        on_change=_pick_half,
    )


def _day_picker(t: Language, choice: Choice) -> None:
    first, last = span(choice.half)
    st.session_state["day"] = choice.day
    st.date_input(
        t("Day looked at"),
        min_value=first,
        max_value=last,
        format="DD-MM-YYYY",
        key="day",
        on_change=_pick_day,
    )


def _step(label: str, key: str, day: date, *, disabled: bool) -> None:
    st.button(label, key=key, on_click=_go_to, args=(day,), disabled=disabled)


def _language_switch(t: Language) -> None:
    other = "en" if t.code == "nl" else "nl"
    st.button(OWN_NAMES[other], key="language", on_click=_speak, args=(other,), type="tertiary")


def _spanning(t: Language, half: Half) -> str:
    first, last = t.day(half.first_day, "medium"), t.day(half.last_day, "medium")
    return f"{first} – {last}"


def _pick_half() -> None:
    st.query_params[HALF] = st.session_state["half"]
    st.query_params.pop(DAY, None)
    st.session_state[KEPT] = {}


def _pick_day() -> None:
    _go_to(st.session_state["day"])


def _go_to(day: date) -> None:
    st.query_params[DAY] = day.isoformat()


def _speak(language: str) -> None:
    st.query_params[LANGUAGE] = language

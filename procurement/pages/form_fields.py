"""What forms share: the choice among them, who and when, an amount, the button, what was done.

amount = amount_field(t, t("Amount excl. VAT"), key("earmark_amount"))
save(t, key("earmark_save"), record)
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol, TypeVar

import streamlit as st

from budget.amounts import read_amount
from budget.language import Language
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.markup import heading
from budget.refused import Refused
from budget.words import Words
from procurement.pages.typed import Typed

Choice = TypeVar("Choice")

TOLD, ROUND = "form_told", "form_round"
"""Where the session keeps what was done, to be said once, and how often something was."""

ORDERERS = ("procurement", "manager")


def key(name: str) -> str:
    """The key of a field; after each thing that was recorded the fields are empty again."""
    return f"{name}_{st.session_state.get(ROUND, 0)}"


def chosen(
    t: Language, name: str, deeds: Sequence[Choice], named: Mapping[Choice, Words]
) -> Choice | None:
    """What a person wants to record, None as long as nothing is chosen; the rest costs nothing."""
    what = t("What do you want to record?")
    kit.block(heading(what))
    return st.segmented_control(
        what,
        deeds,
        format_func=lambda deed: t.say(named[deed]),
        key=key(name),
        label_visibility="collapsed",
    )


class Desk(Protocol):
    """What every desk says: `today` is the last day on which something can be recorded."""

    @property
    def today(self) -> date:
        """The last day to act on."""


def who_and_when(
    t: Language, name: str, day: date, desk: Desk, among: tuple[str, ...] = ORDERERS
) -> tuple[str, date]:
    """As which function the person acts, and the day of what is recorded, today at the latest."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = acting(t, key(f"{name}_by"), among)
        when: date = st.date_input(
            t("On"),
            value=min(day, desk.today),
            max_value=desk.today,
            format="DD-MM-YYYY",
            key=key(f"{name}_day"),
        )
    return by, when


def amount_field(t: Language, label: str, name: str, *, fixed: bool = False) -> Typed:
    """Euros as people write them; what cannot be read is said at once, under its field."""
    with st.container():
        text = st.text_input(label, key=key(name), placeholder="1234,56", disabled=fixed)
        if not text.strip():
            return Typed()
        try:
            return Typed(read_amount(text))
        except Refused as refused:
            kit.notice(t, (refused.words,))
            return Typed(wrong=refused.words)


def say_done(t: Language) -> None:
    """What was recorded, said once."""
    kit.done(t, st.session_state.pop(TOLD, ()))


def save(
    t: Language, label: str, name: str, record: Callable[[], Words | Sequence[Words | None]]
) -> None:
    """The button; `record` does it and gives what is said afterwards, None where that is less."""
    if not st.button(label, key=key(name), type="primary"):
        return
    try:
        done = record()
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    said = (done,) if isinstance(done, Words) else done
    st.session_state[TOLD] = tuple(filter(None, said))
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()

"""Fields that the forms about orders and contract share: who and when, an amount, the button.

amount = amount_field(t, t("Amount excl. VAT"), key("earmark_amount"))
save(t, key("earmark_save"), record)
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol, TypedDict, Unpack

import streamlit as st

from budget.amounts import read_amount
from budget.effect import Effect, Event, effect
from budget.language import Language
from budget.limits import limits_on
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.markup import tag
from budget.refused import Refused
from budget.words import Words
from procurement.ordering.desk import OrderDesk
from procurement.pages.orders_typed import Typed

TOLD, ROUND = "orders_told", "orders_round"
"""Where the session keeps what was done, to be said once, and how often something was."""

ORDERERS = ("procurement", "manager")


def key(name: str) -> str:
    """The key of a field; after each thing that was recorded the fields are empty again."""
    return f"{name}_{st.session_state.get(ROUND, 0)}"


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
    words: Sequence[Words] = st.session_state.pop(TOLD, ())
    if words:
        kit.block(*(tag("p", t.say(each), class_="kg-told", role="status") for each in words))


class More(TypedDict, total=False):
    """What an event brings beside its amount, see `effect`."""

    videos: int
    price: Decimal | None
    held: Decimal
    other: Decimal
    named: Words


def ahead(
    desk: OrderDesk, event: Event, day: date, amount: Decimal, **more: Unpack[More]
) -> Effect:
    """What an event on a day would do to the budget, as the books stand today."""
    latest = desk.latest()
    limits = limits_on(latest.dossier.limits, day)
    return effect(latest.books, limits, event, amount=amount, day=day, **more)


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

"""Correcting the ledger by reversal: which act, why, and what it does to the free budget.

correct_form(t, day, desk)

Nothing is erased: the act stays, and the same amounts are booked the other way round.
"""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from budget.language import Language
from budget.names import act_name
from budget.pages import kit
from budget.pages.effect import show_effect
from budget.pages.markup import paragraph
from budget.words import Words, say
from procurement.invoicing.outstanding import PAY
from procurement.ordering.corrections import CALL_OFF, Correctable, correctable
from procurement.ordering.desk import Correction, OrderDesk
from procurement.pages.form_fields import key, save, who_and_when
from procurement.pages.orders_ahead import ahead

CORRECTORS = ("finance", "manager", "procurement", "admin")
NAMED = say("After this correction")
ALSO: Mapping[str, Words] = {
    CALL_OFF: say("The order then counts no more; its videos can be ordered again."),
    PAY: say("The invoice is then open again."),
}
"""What a correction does beside the money."""


def correct_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The acts that can be reversed; nothing is asked where there are none."""
    acts = {act.first.number: act for act in correctable(desk.latest().books)}
    if not acts:
        kit.block(paragraph(t("No entry can be corrected by reversal.")))
        return
    by, when = who_and_when(t, "correct", day, desk, CORRECTORS)
    number: int = st.selectbox(
        t("Which booking is wrong?"),
        tuple(acts),
        format_func=lambda first: _named(t, acts[first]),
        key=key("correct_entry"),
    )
    reason = st.text_input(t("Why"), key=key("correct_why"))
    act = acts[number]
    also = [words for words in (ALSO.get(act.first.act),) if words]
    show_effect(t, ahead(desk, act.event, when, act.takes, named=NAMED), *also)

    def record() -> Words:
        desk.reverse(Correction(by=by, day=when, entry=number, reason=reason.strip()))
        return say("Entry {entry} is corrected; it stays visible.", entry=str(number))

    save(t, t("Book the correction"), "correct_save", record)


def _named(t: Language, act: Correctable) -> str:
    """An act in one line, as a person looks for it."""
    first, name = act.first, act_name(act.first.act)
    return t(
        "{n}. {day}, {what}: {document}, {amount}",
        n=str(first.number),
        day=t.day(first.day, "medium"),
        what=name,
        document=first.document,
        amount=act.amount,
    )

"""Setting money aside for orders to come, and setting it free again.

earmark_form(t, day, desk)
"""

from datetime import date

import streamlit as st

from budget.language import Language
from budget.limits import Event
from budget.pages.effect import show_effect
from budget.words import Words, say
from procurement.ordering.desk import Earmark, OrderDesk
from procurement.pages.form_fields import amount_field, key, save, who_and_when
from procurement.pages.orders_ahead import ahead
from procurement.pages.typed import Typed


def earmark_form(t: Language, day: date, desk: OrderDesk) -> None:
    """Money is set aside: no order yet, and free no longer."""
    by, when = who_and_when(t, "earmark", day, desk)
    what = st.text_input(t("For what"), key=key("earmark_what"))
    amount = amount_field(t, t("Amount excl. VAT"), "earmark_amount")
    if amount.value is not None and amount.value > 0:
        show_effect(t, ahead(desk, Event.EARMARK, when, amount.value))

    def record() -> Words:
        asked = _asked(by, when, amount, what)
        desk.earmark(asked)
        return say("{amount} is set aside: {what}.", amount=asked.amount, what=asked.what)

    save(t, t("Earmark"), "earmark_save", record)


def release_form(t: Language, day: date, desk: OrderDesk) -> None:
    """Money that was set aside is free again."""
    by, when = who_and_when(t, "release", day, desk)
    why = st.text_input(t("Why"), key=key("release_what"))
    amount = amount_field(t, t("Amount excl. VAT"), "release_amount")
    if amount.value is not None and amount.value > 0:
        show_effect(t, ahead(desk, Event.EARMARK, when, -amount.value))

    def record() -> Words:
        asked = _asked(by, when, amount, why)
        desk.release(asked)
        return say("{amount} is free again: {why}.", amount=asked.amount, why=asked.what)

    save(t, t("Release"), "release_save", record)


def _asked(by: str, day: date, amount: Typed, what: str) -> Earmark:
    return Earmark(by=by, day=day, amount=amount.needed(), what=what.strip())

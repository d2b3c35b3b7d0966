"""Approving costs that belong to no video, as an order holds them.

costs_form(t, day, desk)
"""

from datetime import date

import streamlit as st

from budget.language import Language
from budget.limits import Event
from budget.ordered import ordered
from budget.pages import kit
from budget.pages.effect import show_effect
from budget.pages.markup import paragraph
from budget.words import Words, say
from procurement.order_desk import OrderDesk
from procurement.pages.orders_fields import ahead, key, save, who_and_when


def costs_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The order whose other costs were delivered; nothing where none wait."""
    waiting = ordered(desk.latest().books).waiting
    if not waiting:
        kit.block(paragraph(t("No order holds other costs that wait for approval.")))
        return
    by, when = who_and_when(t, "costs", day, desk, ("social", "procurement", "manager"))
    reference: str = st.selectbox(
        t("Other costs of"),
        tuple(waiting),
        format_func=lambda name: f"{name}: {t.money(waiting[name])}",
        key=key("costs_order"),
    )
    amount = waiting[reference]
    show_effect(t, ahead(desk, Event.COST, when, amount, held=amount))

    def record() -> Words:
        desk.approve_costs(by, reference, when)
        return say(
            "The other costs of {order}, {amount}, are approved and can be billed.",
            order=reference,
            amount=amount,
        )

    save(t, t("Approve"), "costs_save", record)

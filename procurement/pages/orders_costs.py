"""Costs that belong to no video, as an order holds them: approved, cancelled, or closed.

costs_form(t, day, desk)
"""

from datetime import date
from decimal import Decimal

import streamlit as st

from budget.language import Language
from budget.ledger import BILLED, MoneyStage
from budget.limits import Event
from budget.ordered import ordered
from budget.pages import kit
from budget.pages.effect import show_effect
from budget.pages.markup import paragraph
from budget.words import Words, say
from procurement.ordering.desk import OrderDesk
from procurement.pages.form_fields import key, save, who_and_when
from procurement.pages.orders_ahead import ahead

APPROVERS = ("social", "procurement", "manager")


def costs_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The order whose other costs were delivered; nothing where none wait."""
    if not (waiting := _waiting(t, desk)):
        return
    by, when = who_and_when(t, "costs", day, desk, APPROVERS)
    reference, amount = _order(t, waiting, "costs")
    show_effect(t, ahead(desk, Event.COST, when, amount, held=amount))

    def record() -> Words:
        desk.approve_costs(by, reference, when)
        return say(
            "The other costs of {order}, {amount}, are approved and can be billed.",
            order=reference,
            amount=amount,
        )

    save(t, t("Approve"), "costs_save", record)


def cancel_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The order whose other costs will not be made: their money is free again."""
    if not (waiting := _waiting(t, desk)):
        return
    by, when = who_and_when(t, "cancel", day, desk)
    reference, amount = _order(t, waiting, "cancel")
    named = say("Once these costs are cancelled")
    show_effect(t, ahead(desk, Event.COST, when, -amount, named=named))

    def record() -> Words:
        desk.cancel_costs(by, reference, when)
        return say(
            "The other costs of {order} are cancelled: {amount} is free again.",
            order=reference,
            amount=amount,
        )

    save(t, t("Cancel these costs"), "cancel_save", record)


def close_form(t: Language, day: date, desk: OrderDesk) -> None:
    """Nothing more will be billed of the other costs; nothing where no bill left anything open."""
    other = ordered(desk.latest().books).other
    left = other[MoneyStage.ACCEPTED]
    if left <= 0 or not any(other[stage] for stage in BILLED):
        kit.block(paragraph(t("No bill left anything open of the other costs.")))
        return
    by, when = who_and_when(t, "close", day, desk)
    why = st.text_input(t("Why"), key=key("close_why"))
    named = say("Once the rest of the other costs is closed")
    show_effect(t, ahead(desk, Event.COST, when, -left, named=named))

    def record() -> Words:
        desk.close_costs(by, when, why.strip())
        return say("The rest of the other costs is closed: {amount} is free again.", amount=left)

    save(t, t("Close the rest"), "close_save", record)


def _waiting(t: Language, desk: OrderDesk) -> dict[str, Decimal]:
    """The other costs by order that nobody approved yet; where there are none that is said."""
    waiting = dict(ordered(desk.latest().books).waiting)
    if not waiting:
        kit.block(paragraph(t("No order holds other costs that wait for approval.")))
    return waiting


def _order(t: Language, waiting: dict[str, Decimal], name: str) -> tuple[str, Decimal]:
    reference: str = st.selectbox(
        t("Other costs of"),
        tuple(waiting),
        format_func=lambda order: f"{order}: {t.money(waiting[order])}",
        key=key(f"{name}_order"),
    )
    return reference, waiting[reference]

"""A new call-off: which videos, at which price, and what it leaves of budget and contract.

call_off_form(t, day, desk)
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.books import CallOff
from budget.language import Language
from budget.limits import Event
from budget.money import ZERO
from budget.pages.effect import show_effect
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.refused import Refused
from budget.words import Words, say, say_n
from procurement.ordering.desk import Order, OrderDesk
from procurement.ordering.left import ceiling_words, next_reference, prices
from procurement.pages.form_fields import amount_field, key, save, who_and_when
from procurement.pages.orders_ahead import ahead
from procurement.pages.orders_videos import Chosen, chosen_videos
from procurement.pages.typed import Typed

EACH, TOTAL = "each", "total"
MOST = 999
"""More new videos than this in one order are a slip of the pen."""


class Filled(NamedTuple):
    """What the form holds, right or wrong."""

    by: str
    day: date
    reference: str
    chosen: Chosen
    price: Typed
    way: str
    other: Typed
    filed: Filed

    def order(self, contract: str) -> CallOff:
        """The call-off that was filled in.

        Raises:
            Refused: for what is missing, or cannot be read.
        """
        self.chosen.check()
        other = self.other.checked() or ZERO
        if not self.chosen.ids and not other:
            raise Refused(say("Choose or add a video, or write costs without a video."))
        if not self.reference.strip():
            raise Refused(say("Give the order a reference, such as NO-1."))
        typed = self.price.checked()
        costs = prices(self.chosen.ids, **{self.way: typed})
        return CallOff(
            reference=self.reference.strip(),
            day=self.day,
            prices=costs,
            other=other,
            contract=contract,
            evidence=self.filed.evidence(),
        )


def call_off_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The fields of a call-off, and its effect while they are filled in."""
    filled = _fields(t, day, desk)
    _effect(t, desk, filled)

    def record() -> Sequence[Words | None]:
        contract = desk.latest().dossier.contract
        order = filled.order(contract.number if contract else "")
        file, new = filled.filed.file, filled.chosen.new
        said = desk.call_off(Order(by=filled.by, order=order, new=new, file=file))
        return (_done(order), said)

    save(t, t("Record the call-off"), "order_save", record)


def _fields(t: Language, day: date, desk: OrderDesk) -> Filled:
    by, when = who_and_when(t, "order", day, desk)
    proposed = next_reference(desk.references())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reference = st.text_input(t("Reference"), value=proposed, key=key("order_reference"))
        number = st.number_input(
            t("New videos"), min_value=0, max_value=MOST, step=1, key=key("order_new")
        )
    chosen = chosen_videos(t, desk.latest().books, when, number)
    with st.container(horizontal=True):
        ways = {EACH: t("Price of each video"), TOTAL: t("Price of all videos together")}
        way: str = st.selectbox(
            t("You write"), tuple(ways), format_func=lambda name: ways[name], key=key("order_way")
        )
        price = amount_field(t, t("Price excl. VAT"), "order_price")
        other = amount_field(t, t("Costs without a video, excl. VAT"), "order_other")
    label = t("The signed order, if there is one")
    filed = evidence_fields(t, key("order"), when, label)
    return Filled(by, when, reference, chosen, price, way, other, filed)


def _effect(t: Language, desk: OrderDesk, filled: Filled) -> None:
    """The effect of what can be read so far; nothing as long as it costs nothing."""
    number, price = len(filled.chosen.ids), filled.price.value or ZERO
    other = filled.other.value or ZERO
    amount = other + (price * number if filled.way == EACH else price if number else ZERO)
    if amount <= 0:
        return
    each = price if filled.way == EACH and number and price > 0 else None
    shown = ahead(desk, Event.CALL_OFF, filled.day, amount, videos=number, price=each, other=other)
    words, allowed = ceiling_words(desk.left(filled.day), amount, number)
    show_effect(t, shown, words, stops=not allowed)


def _done(order: CallOff) -> Words:
    return say_n(
        "Order {order} is recorded: {n} video, {amount} excl. VAT.",
        "Order {order} is recorded: {n} videos, {amount} excl. VAT.",
        len(order.prices),
        order=order.reference,
        amount=order.amount,
    )

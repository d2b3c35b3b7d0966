"""Parts of the contract that come one by one: its options and the offers for it.

option_form(t, day, desk)

A part with the name of one that is known takes its place; the older version stays in the books.
"""

from datetime import date
from functools import partial
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.pages.evidence_fields import Filed
from budget.refused import Refused
from budget.words import say
from procurement.agreement.changing import Change, offered, optional
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.parts import Offer, Option
from procurement.pages.contract_form_fields import Form, opened
from procurement.pages.contract_form_record import change
from procurement.pages.typed import Typed

UNNAMED = say("Give it a name, so that others can find it.")


class Priced(NamedTuple):
    """An option as it was filled in."""

    name: str
    amount: Typed
    videos: int | None
    condition: str
    latest_on: date | None
    last_day: date | None

    def option(self, filed: Filed) -> Option:
        """The option, with the document that grants it."""
        return Option(
            id=named(self.name),
            amount=self.amount.checked(),
            videos=self.videos or 0,
            condition=self.condition,
            latest_on=self.latest_on,
            last_day=self.last_day,
            evidence=filed.needed(),
        )


def option_form(t: Language, day: date, desk: ContractDesk) -> None:
    """A right to order or extend more, or that the contract has none."""
    form = opened(t, Deed.OPTION, day, desk)
    if form.tick(say("The contract has no options"), "none"):
        change(form, lambda: partial(optional, option=None), form.document())
        return
    priced, filed = _priced(form), form.document()
    change(form, lambda: partial(optional, option=priced.option(filed)), filed)


def _priced(form: Form) -> Priced:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = form.text(say("Name of the option"), "name")
        amount = form.money(say("At most"), "amount")
        videos = form.number(say("Videos at most"), "videos")
    condition = form.text(say("On which condition"), "condition")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        latest = form.day_of(say("Can be used until"), "latest")
        last = form.day_of(say("Extends the contract until"), "last")
    return Priced(name, amount, videos, condition, latest, last)


def offer_form(t: Language, day: date, desk: ContractDesk) -> None:
    """What a supplier asked for the work."""
    form = opened(t, Deed.OFFER, day, desk)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        supplier = form.text(say("Supplier"), "supplier")
        received = form.day_of(say("Received on"), "received")
        amount = form.money(say("Amount"), "amount")
    chosen = form.tick(say("This offer was chosen"), "chosen")
    filed = form.document(say("The offer"))

    def made() -> Change:
        offer = Offer(
            supplier=named(supplier),
            received_on=received,
            amount=amount.checked(),
            chosen=chosen,
            evidence=filed.needed(),
        )
        return partial(offered, offer=offer)

    change(form, made, filed)


def named(name: str) -> str:
    """The name that was typed.

    Raises:
        Refused: where none was.
    """
    if not name:
        raise Refused(UNNAMED)
    return name

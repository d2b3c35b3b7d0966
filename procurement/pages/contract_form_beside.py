"""What lies beside the contract's value: how it is billed, and other orders for the same need.

instalment_form(t, day, desk)
"""

from datetime import date
from functools import partial

import streamlit as st

from budget.language import Language
from budget.refused import Refused
from budget.words import say
from procurement.agreement.changing import Change, beside, billed
from procurement.agreement.contract import Instalment
from procurement.agreement.deed_names import JUDGED
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.parts import Parallel
from procurement.pages.contract_form_fields import ELSEWHERE, opened
from procurement.pages.contract_form_parts import named
from procurement.pages.contract_form_record import change


def instalment_form(t: Language, day: date, desk: ContractDesk) -> None:
    """A part of the value that is billed at once, for the videos approved in its period."""
    form = opened(t, Deed.INSTALMENT, day, desk)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = form.text(say("Name of the instalment"), "name")
        first = form.day_of(say("First day"), "first")
        last = form.day_of(say("Last day"), "last")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        net = form.money(say("Amount"), "net")
        videos = form.number(say("Number of videos"), "videos")
    filed = form.document(ELSEWHERE)

    def made() -> Change:
        if first is None or last is None or last < first:
            raise Refused(say("Write the first day of the instalment, and a last day after it."))
        number = named(name)
        part = Instalment(
            number=number, first_day=first, last_day=last, net=net.needed(), videos=videos
        )
        return partial(billed, instalment=part)

    change(form, made, filed, needed=False)


def parallel_form(t: Language, day: date, desk: ContractDesk) -> None:
    """Another order for the same need, or that there is none."""
    form = opened(t, Deed.PARALLEL, day, desk)
    if form.tick(say("There are no other orders for this need"), "none"):
        change(form, lambda: partial(beside, order=None), form.document())
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = form.text(say("Which order"), "title")
        amount = form.money(say("Amount"), "amount")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ordered = form.day_of(say("Ordered on"), "ordered")
        tendered = form.choice(say("Was it put out to tender?"), "tendered", JUDGED, known=None)
    filed = form.document()

    def made() -> Change:
        order = Parallel(
            title=named(title),
            amount=amount.needed(),
            tendered=tendered,
            ordered_on=ordered,
            evidence=filed.needed(),
        )
        return partial(beside, order=order)

    change(form, made, filed)

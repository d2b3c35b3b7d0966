"""The contract itself: its numbers, days, value and signature.

contract_form(t, day, desk)

Once it is signed only the numbers by which orders and invoices find it can change here.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import paragraph
from budget.words import Words, say
from procurement.agreement.contract import Contract
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.missing import Part
from procurement.pages.contract_form_fields import ELSEWHERE, Form, opened
from procurement.pages.contract_form_record import record
from procurement.pages.typed import Typed

RATES: dict[Decimal, Words] = {
    Decimal("0.21"): say("21%"),
    Decimal("0.09"): say("9%"),
    Decimal("0.00"): say("0%"),
}
"""What a Dutch invoice can charge."""


class Agreed(NamedTuple):
    """What is agreed, as it was filled in."""

    signed_on: date | None
    first_day: date | None
    last_day: date | None
    value: Typed
    approximate: bool
    videos: int | None
    posts_per_week: int | None
    vat_rate: Decimal


def contract_form(t: Language, day: date, desk: ContractDesk) -> None:
    """The fields of the contract; what they leave empty is not known."""
    form = opened(t, Deed.CONTRACT, day, desk)
    if form.signed:
        _stays(form)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = form.text(Part.NUMBER, "number", form.seen.number, fixed=form.signed)
        order = form.text(Part.ORDER_NUMBER, "order", form.seen.order_number)
        reference = form.text(
            say("Reference for invoices (BT-10)"), "reference", form.seen.buyer_reference
        )
    numbers = replace(form.seen, number=number, order_number=order, buyer_reference=reference)
    agreed = None if form.signed else _agreed(form)
    label = ELSEWHERE if form.signed else say("The contract, or its proposal")
    filed = form.document(label)

    def wanted() -> Contract:
        if agreed is None:
            return numbers
        value = agreed.value.checked()
        return replace(numbers, **{**agreed._asdict(), "value": value})

    record(form, wanted, filed, needed=not form.signed)


def _stays(form: Form) -> None:
    said = form.t(
        "Contract {number} was signed on {day}. What was agreed changes by a signed amendment, on "
        "the page about call-offs.",
        number=form.seen.number,
        day=form.seen.signed_on,
    )
    kit.block(paragraph(said))


def _agreed(form: Form) -> Agreed:
    seen = form.seen
    with st.container(horizontal=True, vertical_alignment="bottom"):
        signed = form.day_of(say("Signed on"), "signed", seen.signed_on)
        first = form.day_of(Part.FIRST_DAY, "first", seen.first_day)
        last = form.day_of(Part.LAST_DAY, "last", seen.last_day)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        value = form.money(Part.VALUE, "value", seen.value)
        videos = form.number(Part.VIDEOS, "videos", seen.videos)
        rhythm = form.number(Part.RHYTHM, "rhythm", seen.posts_per_week)
        rate = form.choice(say("VAT rate"), "rate", RATES, seen.vat_rate)
    about = form.tick(say("The amount is approximate"), "about", known=seen.approximate)
    return Agreed(signed, first, last, value, about, videos, rhythm, rate)

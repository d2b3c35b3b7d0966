"""What the contract covers: kinds of video, rounds, prices, terms of days, and who may sign.

scope_form(t, day, desk)

What the signed contract says of it stays; what is not known yet can be filled in afterwards.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.names import FUNCTIONS, KINDS
from budget.pages import kit
from budget.pages.markup import paragraph, small
from budget.production import Kind
from budget.words import Words, say
from procurement.agreement.contract import Contract
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.missing import Part
from procurement.agreement.parts import UNWRITTEN
from procurement.pages.contract_form_fields import ELSEWHERE, Form, opened
from procurement.pages.contract_form_record import record
from procurement.pages.typed import Typed

SIGNERS: Mapping[str, Words] = {"": say("Not known"), **FUNCTIONS}
COVERED: Mapping[frozenset[Kind] | None, Words] = {
    None: say("Not known"),
    **{frozenset({kind}): name for kind, name in KINDS.items()},
    frozenset(KINDS): say("With and without a creator"),
}


class Covered(NamedTuple):
    """What is covered, as it was filled in."""

    kinds: frozenset[Kind] | None
    rounds: int | None
    unit_price: Typed
    payment_days: int | None
    notice_days: int | None
    alert_days: int | None
    signer: str


def scope_form(t: Language, day: date, desk: ContractDesk) -> None:
    """The fields of the scope; an empty one is not known."""
    form = opened(t, Deed.SCOPE, day, desk)
    if form.signed:
        said = t("What the signed contract says stays; what is empty can still be filled in.")
        kit.block(paragraph(small(said)))
    covered = _covered(form)
    filed = form.document(ELSEWHERE)

    def wanted() -> Contract:
        alert = UNWRITTEN.alert_days if covered.alert_days is None else covered.alert_days
        typed = {"unit_price": covered.unit_price.checked(), "alert_days": alert}
        scope = replace(form.seen.scope, **{**covered._asdict(), **typed})
        return replace(form.seen, scope=scope)

    record(form, wanted, filed)


def _covered(form: Form) -> Covered:
    seen, kept = form.seen.scope, form.kept
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = form.choice(Part.KINDS, "kinds", COVERED, seen.kinds, fixed=kept(seen.kinds))
        rounds = form.number(Part.ROUNDS, "rounds", seen.rounds, fixed=kept(seen.rounds))
        price = form.money(Part.UNIT_PRICE, "price", seen.unit_price, fixed=kept(seen.unit_price))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pay = form.number(
            say("Payment term in days"), "pay", seen.payment_days, fixed=kept(seen.payment_days)
        )
        notice = form.number(
            say("Notice in days"), "notice", seen.notice_days, fixed=kept(seen.notice_days)
        )
        alert = form.number(say("Warn so many days before"), "alert", seen.alert_days)
        signer = form.choice(Part.SIGNER, "signer", SIGNERS, seen.signer, fixed=kept(seen.signer))
    return Covered(kinds, rounds, price, pay, notice, alert, signer)

"""The parties: their names and numbers, each looked at as it is typed.

parties_form(t, day, desk)
"""

from dataclasses import replace
from datetime import date

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.words import say
from procurement.agreement import registers
from procurement.agreement.contract import Contract, Party
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.missing import Part
from procurement.pages.contract_form_fields import Form, Label, opened
from procurement.pages.contract_form_record import record

NOBODY = Party(name="")


def parties_form(t: Language, day: date, desk: ContractDesk) -> None:
    """The numbers of agency and ministry; a number that cannot be right is said at once."""
    form = opened(t, Deed.PARTIES, day, desk)
    agency, buyer = _agency(form), _buyer(form)
    for party in filter(None, (agency, buyer)):
        kit.notice(t, registers.faults(party))
    filed = form.document(say("Where the numbers stand, if not in the contract"))

    def wanted() -> Contract:
        return replace(form.seen, agency=agency, buyer=buyer)

    record(form, wanted, filed)


def _agency(form: Form) -> Party | None:
    known = form.seen.agency or NOBODY
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = form.text(Part.AGENCY, "agency", known.name)
        kvk = _number(form, Part.AGENCY_KVK, "kvk", known.kvk)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        vat_id = _number(form, Part.AGENCY_VAT_ID, "vat", known.vat_id)
        iban = _number(form, Part.AGENCY_IBAN, "iban", known.iban)
    return _party(replace(known, name=name, kvk=kvk, vat_id=vat_id, iban=iban))


def _buyer(form: Form) -> Party | None:
    known = form.seen.buyer or NOBODY
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = form.text(Part.BUYER, "buyer", known.name)
        oin = _number(form, Part.BUYER_OIN, "oin", known.oin)
    return _party(replace(known, name=name, oin=oin))


def _number(form: Form, label: Label, field: str, known: str) -> str:
    """A number without the spaces that people type for their eyes."""
    return "".join(form.text(label, field, known).split()).upper()


def _party(party: Party) -> Party | None:
    return None if party == NOBODY else party

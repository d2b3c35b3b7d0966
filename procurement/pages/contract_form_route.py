"""The route to the contract: procedure and reasons, class of service, and the estimate before it.

route_form(t, day, desk)
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.refused import Refused
from budget.words import Words, as_typed, say
from procurement.agreement.contract import Contract, ServiceClass
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.missing import Part
from procurement.agreement.names import CLASSES, ROUTES
from procurement.agreement.parts import ROUTES as WRITTEN
from procurement.pages.contract_form_fields import ELSEWHERE, Form, opened
from procurement.pages.contract_form_record import record
from procurement.pages.typed import Typed

UNKNOWN = say("Not known")
PROCEDURES: Mapping[str, Words] = {
    "": UNKNOWN,
    **{name: ROUTES[route] for name, route in WRITTEN.items() if name != route.value},
}
"""Procedures as a Dutch contract writes them."""
CLASSED: Mapping[ServiceClass | None, Words] = {None: UNKNOWN} | dict(CLASSES.items())
WITHOUT_VAT: Mapping[bool | None, Words] = {
    None: UNKNOWN,
    True: say("Without VAT"),
    False: say("With VAT"),
}
COUNTED: Mapping[frozenset[str] | None, Words] = {
    None: UNKNOWN,
    frozenset({"options", "extensions"}): say("Options and extensions"),
    frozenset({"options"}): say("Options only"),
    frozenset({"extensions"}): say("Extensions only"),
    frozenset(): say("Neither options nor extensions"),
}
CPV = re.compile(r"[0-9]{8}-[0-9]")


class Chosen(NamedTuple):
    """The route and the class of service, as they were filled in."""

    procedure: str
    procedure_reason: str
    procedure_started_on: date | None
    service_class: ServiceClass | None
    cpv: str
    classified_by: str


class Estimated(NamedTuple):
    """The value that was estimated beforehand, and what it counts."""

    estimate: Typed
    estimate_excl_vat: bool | None
    estimate_parts: frozenset[str] | None


def route_form(t: Language, day: date, desk: ContractDesk) -> None:
    """How the agency was found, and on which estimate."""
    form = opened(t, Deed.ROUTE, day, desk)
    chosen, estimated = _chosen(form), _estimated(form)
    filed = form.document(ELSEWHERE)

    def wanted() -> Contract:
        if chosen.cpv and not CPV.fullmatch(chosen.cpv):
            raise Refused(
                say(
                    "CPV code {cpv} is wrong; write 8 digits, a hyphen and a digit, such as "
                    "92111000-2.",
                    cpv=chosen.cpv,
                )
            )
        estimate = {**estimated._asdict(), "estimate": estimated.estimate.checked()}
        return replace(form.seen, **chosen._asdict(), **estimate)

    record(form, wanted, filed)


def _chosen(form: Form) -> Chosen:
    seen = form.seen
    with st.container(horizontal=True, vertical_alignment="bottom"):
        known = seen.procedure.casefold().strip()
        other = {known: as_typed(seen.procedure)} if known not in PROCEDURES else {}
        procedure = form.choice(Part.PROCEDURE, "procedure", {**PROCEDURES, **other}, known)
        started = form.day_of(Part.STARTED, "started", seen.procedure_started_on)
    reason = form.text(Part.REASON, "reason", seen.procedure_reason)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        classed = form.choice(Part.SERVICE_CLASS, "class", CLASSED, seen.service_class)
        cpv = form.text(Part.CPV, "cpv", seen.cpv)
        by = form.text(Part.CLASSIFIED_BY, "classified", seen.classified_by)
    return Chosen(procedure, reason, started, classed, cpv, by)


def _estimated(form: Form) -> Estimated:
    seen = form.seen
    with st.container(horizontal=True, vertical_alignment="bottom"):
        estimate = form.money(Part.ESTIMATE, "estimate", seen.estimate)
        without = form.choice(Part.ESTIMATE_VAT, "vat", WITHOUT_VAT, seen.estimate_excl_vat)
        counted = form.choice(Part.ESTIMATE_PARTS, "counted", COUNTED, seen.estimate_parts)
    return Estimated(estimate, without, counted)

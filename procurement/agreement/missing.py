"""The parts that a contract must have, and which of them nobody wrote down.

    missing(contract, terms)        (Part.ORDER_NUMBER, Part.ROUNDS, …), in the order of the page

An empty text or None is unknown; an empty list says that there are none, and is known.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from procurement.agreement.contract import Contract, Party, Term
from procurement.agreement.parts import Clause


class Part(StrEnum):
    """What a contract is made of, its clauses apart."""

    AGENCY = "agency"
    AGENCY_KVK = "agency_kvk"
    AGENCY_VAT_ID = "agency_vat_id"
    AGENCY_IBAN = "agency_iban"
    BUYER = "buyer"
    BUYER_OIN = "buyer_oin"
    NUMBER = "number"
    ORDER_NUMBER = "order_number"
    SERVICE_CLASS = "service_class"
    CPV = "cpv"
    CLASSIFIED_BY = "classified_by"
    PROCEDURE = "procedure"
    REASON = "reason"
    STARTED = "started"
    ESTIMATE = "estimate"
    ESTIMATE_VAT = "estimate_vat"
    ESTIMATE_PARTS = "estimate_parts"
    OFFERS = "offers"
    PARALLEL = "parallel"
    SIGNED = "signed"
    SIGNER = "signer"
    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    NOTICE = "notice"
    OPTIONS = "options"
    VALUE = "value"
    VIDEOS = "videos"
    UNIT_PRICE = "unit_price"
    RHYTHM = "rhythm"
    ROUNDS = "rounds"
    KINDS = "kinds"
    PAYMENT = "payment"


NOBODY = Party(name="-", kvk="-", vat_id="-", oin="-", iban="-")
"""Stands in for a party that is itself missing, so that its numbers are not asked for as well."""

FACTS: Mapping[Part, Callable[[Contract], object]] = {
    Part.AGENCY: lambda c: c.agency,
    Part.AGENCY_KVK: lambda c: (c.agency or NOBODY).kvk,
    Part.AGENCY_VAT_ID: lambda c: (c.agency or NOBODY).vat_id,
    Part.AGENCY_IBAN: lambda c: (c.agency or NOBODY).iban,
    Part.BUYER: lambda c: c.buyer,
    Part.BUYER_OIN: lambda c: (c.buyer or NOBODY).oin,
    Part.NUMBER: lambda c: c.number,
    Part.ORDER_NUMBER: lambda c: c.order_number,
    Part.SERVICE_CLASS: lambda c: c.service_class,
    Part.CPV: lambda c: c.cpv,
    Part.CLASSIFIED_BY: lambda c: c.classified_by,
    Part.PROCEDURE: lambda c: c.procedure,
    Part.REASON: lambda c: c.procedure_reason,
    Part.STARTED: lambda c: c.procedure_started_on,
    Part.ESTIMATE: lambda c: c.estimate,
    Part.ESTIMATE_VAT: lambda c: c.estimate_excl_vat,
    Part.ESTIMATE_PARTS: lambda c: c.estimate_parts,
    Part.OFFERS: lambda c: c.scope.offers,
    Part.PARALLEL: lambda c: c.scope.parallel,
    Part.SIGNED: lambda c: c.signed_on,
    Part.SIGNER: lambda c: c.scope.signer,
    Part.FIRST_DAY: lambda c: c.first_day,
    Part.LAST_DAY: lambda c: c.last_day,
    Part.NOTICE: lambda c: c.scope.notice_days,
    Part.OPTIONS: lambda c: c.scope.options,
    Part.VALUE: lambda c: c.value,
    Part.VIDEOS: lambda c: c.videos,
    Part.UNIT_PRICE: lambda c: c.scope.unit_price,
    Part.RHYTHM: lambda c: c.posts_per_week,
    Part.ROUNDS: lambda c: c.scope.rounds,
    Part.KINDS: lambda c: c.scope.kinds,
    Part.PAYMENT: lambda c: c.scope.payment_days,
}


def missing(contract: Contract, terms: Sequence[Term]) -> tuple[Part | Clause, ...]:
    """The parts that nobody wrote down, then the clauses that are not there."""
    facts = (part for part, fact in FACTS.items() if fact(contract) in (None, ""))
    return (*facts, *missing_clauses(contract, terms))


def missing_clauses(contract: Contract, terms: Sequence[Term]) -> tuple[Clause, ...]:
    """The clauses that rules look for and that were not agreed, or not even proposed."""
    known = {term.id for term in terms if holds(contract, term)}
    return tuple(clause for clause in Clause if clause not in known)


def holds(contract: Contract, term: Term) -> bool:
    """Whether a clause belongs to the contract; once that is signed, a proposal no longer does."""
    return contract.signed_on is None or term.since >= contract.signed_on

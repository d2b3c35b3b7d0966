"""What a contract says of its parties, its class, its route, its days, its work and its price.

agreed_parts(t, snapshot)       sections beside each other, with what is missing marked
"""

from collections.abc import Iterator

from budget.language import Language
from budget.names import KINDS, function
from budget.pages.markup import Html, joined, small
from budget.words import say, say_n
from procurement.agreement.contract import Contract
from procurement.agreement.missing import Part
from procurement.agreement.names import CLASSES, ESTIMATED, ROUTES
from procurement.agreement.parts import route_of
from procurement.agreement.state import ContractState, ends_on, notice_by, state_of
from procurement.names import CONTRACT_STATES
from procurement.pages.contract_pairs import Named, beside, day, days, money, number, pairs
from procurement.pages.contract_parties import party_section
from procurement.snapshot import Snapshot


def agreed_parts(t: Language, snapshot: Snapshot, contract: Contract) -> Html:
    """All that is no clause, no option, no offer and no change."""
    return beside(
        pairs(t, t("State and days"), _days(t, snapshot, contract)),
        pairs(t, t("Work"), _work(t, contract)),
        pairs(t, t("Price"), _price(t, contract)),
        party_section(t, contract),
        pairs(t, t("Class of service"), _class(t, contract)),
        pairs(t, t("Procedure"), _route(t, contract)),
    )


def _days(t: Language, snapshot: Snapshot, contract: Contract) -> Iterator[Named]:
    on, amendments = snapshot.on, snapshot.dossier.amendments
    state, scope = state_of(contract, amendments, on), contract.scope
    yield say("State"), t.say(CONTRACT_STATES[state])
    yield Part.NUMBER, contract.number
    yield Part.ORDER_NUMBER, contract.order_number
    if contract.buyer_reference:
        yield say("Reference for invoices"), contract.buyer_reference
    yield Part.SIGNED, day(t, contract.signed_on)
    yield Part.SIGNER, _function(t, scope.signer)
    yield Part.FIRST_DAY, day(t, contract.first_day)
    yield Part.LAST_DAY, day(t, contract.last_day)
    ends = ends_on(contract, amendments, on)
    if state is not ContractState.PROPOSED and ends != contract.last_day:
        yield say("Ends after change or notice"), day(t, ends)
    yield Part.NOTICE, days(t, scope.notice_days)
    if (last := notice_by(contract, amendments, on)) is not None and scope.noticed_on is None:
        yield say("Notice until"), t.day(last)
    if scope.noticed_on is not None:
        yield say("Notice given on"), t.day(scope.noticed_on)


def _work(t: Language, contract: Contract) -> Iterator[Named]:
    scope = contract.scope
    kinds = [t.say(name) for kind, name in KINDS.items() if kind in (scope.kinds or ())]
    yield Part.VIDEOS, number(t, contract.videos)
    yield Part.RHYTHM, number(t, contract.posts_per_week)
    yield Part.KINDS, ", ".join(kinds)
    yield Part.ROUNDS, number(t, scope.rounds)


def _price(t: Language, contract: Contract) -> Iterator[Named]:
    value, scope = contract.value, contract.scope
    if value is not None and contract.approximate:
        yield Part.VALUE, t("about {value} excl. VAT", value=value)
    else:
        yield Part.VALUE, None if value is None else t("{value} excl. VAT", value=value)
    if contract.signed_on is not None:
        yield say("VAT"), t.percent(contract.vat_rate)
    yield Part.UNIT_PRICE, money(t, scope.unit_price)
    yield Part.PAYMENT, days(t, scope.payment_days)
    for part in contract.instalments:
        name = say("Instalment {number}", number=part.number)
        text = t("{net}, {first} – {last}", net=part.net, first=part.first_day, last=part.last_day)
        yield name, text
    if contract.tolerance.price or contract.tolerance.quantity:
        yield say("Invoices may differ by"), _tolerance(t, contract)


def _tolerance(t: Language, contract: Contract) -> str:
    more = contract.tolerance
    videos = say_n("{n} video", "{n} videos", more.quantity)
    return t("{price} and {videos}", price=more.price, videos=videos)


def _class(t: Language, contract: Contract) -> Iterator[Named]:
    chosen = contract.service_class
    yield Part.SERVICE_CLASS, t.say(CLASSES[chosen]) if chosen else None
    yield Part.CPV, contract.cpv
    yield Part.CLASSIFIED_BY, _function(t, contract.classified_by)


def _route(t: Language, contract: Contract) -> Iterator[Named]:
    route = route_of(contract.procedure)
    named = small(t.say(ROUTES[route])) if route else ""
    yield Part.PROCEDURE, joined((contract.procedure, named))
    yield Part.REASON, contract.procedure_reason
    yield Part.STARTED, day(t, contract.procedure_started_on)
    yield Part.ESTIMATE, money(t, contract.estimate)
    yield Part.ESTIMATE_VAT, _vat(t, contract.estimate_excl_vat)
    yield Part.ESTIMATE_PARTS, _counted(t, contract)


def _vat(t: Language, without: bool | None) -> str | None:
    if without is None:
        return None
    return t("Without VAT") if without else t("With VAT")


def _counted(t: Language, contract: Contract) -> str | None:
    parts = contract.estimate_parts
    if parts is None:
        return None
    names = [t.say(ESTIMATED[part]) if part in ESTIMATED else part for part in sorted(parts)]
    return t("The contract itself, and: {parts}", parts=", ".join(names)) if names else t("Only it")


def _function(t: Language, by: str) -> str:
    named = function(by)
    return named if isinstance(named, str) else t.say(named)

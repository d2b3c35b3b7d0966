"""The agreement in OCDS: how the supplier was chosen, and what was signed and changed.

    tender(process, name, t)["status"]          "planning", "active" or "complete"
    contract(process, name, …)["value"]         as signed, amendments included, excl. VAT

Only whoever signs binds the ministry: before that there is a tender and no award or contract. The
day of the award is left out, because only that of the signature is known.
"""

from collections.abc import Mapping

from budget.language import Language
from budget.words import Words, say, say_n
from procurement.agreement.ceilings import agreed_value, agreed_videos
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Ground, Route, route_of
from procurement.ocds.naming import Name, reference, title
from procurement.ocds.plain import Part, Piece, moment, money, period, told
from procurement.ocds.process import Process
from procurement.ocds.targets import agreed_targets, planned

CPV_DIGITS = 8
"""A CPV code without its check digit: 92111000 of 92111000-2."""
METHODS: Mapping[Route, str] = {Route.SINGLE: "direct", Route.MULTIPLE: "limited"}
"""Only where the route alone decides it: a framework or tender may be open or selective."""
ROUTES: Mapping[Route, Words] = {
    Route.SINGLE: say("Single invitation"),
    Route.MULTIPLE: say("Multiple invitation"),
    Route.FRAMEWORK: say("Call-off under a framework agreement"),
    Route.TENDER: say("Public tender"),
}
GROUNDS: Mapping[Ground, Words] = {
    Ground.MINOR: say("Minor change"),
    Ground.OPTION: say("Option or review clause"),
    Ground.NECESSARY: say("Necessary extra work"),
    Ground.UNFORESEEN: say("Unforeseen circumstances"),
}
PLANNED, ACTIVE, COMPLETE, TERMINATED = "planning", "active", "complete", "terminated"


def tender(process: Process, name: Name, t: Language) -> Part:
    """How the supplier is chosen; nothing as long as no contract is even proposed."""
    known = process.contract
    if known is None:
        return {}
    route, offers = route_of(known.procedure), known.scope.offers
    return told(
        id=f"{name.short}-tender",
        title=title(process, t),
        status=_stage(process, known),
        procuringEntity=reference(known.buyer, name.buyer),
        procurementMethod=METHODS.get(route) if route else None,
        procurementMethodDetails=t.say(ROUTES[route]) if route else None,
        mainProcurementCategory="services",
        # The estimate counts only where somebody wrote down that it is without VAT.
        value=money(known.estimate if known.estimate_excl_vat else None),
        numberOfTenderers=None if offers is None else len(offers),
        contractPeriod=period(known.first_day, known.last_day),
        items=_items(known, known.videos, t),
    )


def award(process: Process, name: Name, t: Language) -> Part:
    """To whom the work was given, as it was signed."""
    signed = process.signed
    if signed is None:
        return {}
    supplier = reference(signed.agency, name.supplier)
    return told(
        id=f"{name.short}-award",
        title=title(process, t),
        status=ACTIVE,
        value=money(signed.value),
        suppliers=[supplier] if supplier else [],
        items=_items(signed, signed.videos, t),
        contractPeriod=period(signed.first_day, signed.last_day),
    )


def contract(process: Process, name: Name, changes: Mapping[int, Part], t: Language) -> Part:
    """The contract as it stands, with its amendments; nothing before it is signed.

    `changes` says of an amendment which releases tell of the contract before it and with it.
    """
    signed = process.signed
    if signed is None:
        return {}
    videos = agreed_videos(signed, process.amendments)
    ended = process.ends_on is not None and process.ends_on < process.on
    return told(
        id=signed.number or name.short,
        awardID=f"{name.short}-award",
        title=title(process, t),
        description=t("Amounts are excl. VAT."),
        status=TERMINATED if ended else ACTIVE,
        period=period(signed.first_day, process.ends_on),
        value=money(agreed_value(signed, process.amendments)),
        items=_items(signed, videos, t),
        dateSigned=moment(signed.signed_on),
        milestones=[part for target in agreed_targets(process) for part in planned(target, t)],
        amendments=[_amendment(c, changes.get(c.number, {}), t) for c in process.amendments],
    )


def _stage(process: Process, known: Contract) -> str:
    if process.signed:
        return COMPLETE
    started = known.procedure_started_on
    return ACTIVE if started is not None and started <= process.on else PLANNED


def _items(known: Contract, videos: int | None, t: Language) -> list[Piece]:
    """No price per video: the agreed amount rarely divides into whole cents."""
    code = known.cpv[:CPV_DIGITS]
    classification = {"scheme": "CPV", "id": code} if known.cpv else None
    item = told(
        id="1",
        description=t("TikTok video"),
        classification=classification,
        quantity=videos,
        unit={"name": "video"},
    )
    return [item] if videos or known.cpv else []


def _amendment(change: Amendment, releases: Part, t: Language) -> Part:
    by = say_n(
        "The value changes by {amount} excl. VAT, the number by {n} video.",
        "The value changes by {amount} excl. VAT, the number by {n} videos.",
        change.videos,
        amount=change.amount,
    )
    longer = t("New last day: {day}.", day=change.last_day) if change.last_day else ""
    return told(
        id=str(change.number),
        date=moment(change.signed_on),
        rationale=t.say(GROUNDS[change.ground]),
        description=f"{t.say(by)} {longer}".strip(),
        **releases,
    )

"""The first sentences about the contract: its state and what comes near, its worth, its gaps.

agreement_headline(snapshot)[0]
"Contract C-1 with Bureau X runs until 3 October 2021; notice can be given until …"
"""

from collections.abc import Sequence
from datetime import date

from budget.duties import listed
from budget.words import Words, say, say_n
from procurement.agreement.ceilings import ceilings
from procurement.agreement.contract import Contract
from procurement.agreement.missing import Part, missing
from procurement.agreement.names import PARTS
from procurement.agreement.parts import Clause
from procurement.agreement.state import Alert, ContractState, alerts, ends_on, state_of
from procurement.snapshot import Snapshot

NAMED = 5
"""So many gaps are called by name; of more of them the number is said, and each is marked."""


def agreement_headline(snapshot: Snapshot) -> tuple[Words, ...]:
    """State and what comes near in one sentence, then worth and gaps."""
    contract, terms = snapshot.dossier.contract, snapshot.dossier.terms
    if contract is None:
        return (say("No contract is known: nothing is proposed, and nothing is agreed."),)
    gaps = missing(contract, terms)
    if not contract.signed_by(snapshot.on):
        return (_proposed(contract), *_gaps(gaps))
    return (_standing(snapshot, contract), _worth(snapshot), *_gaps(gaps))


def _proposed(contract: Contract) -> Words:
    source = contract.evidence
    if source.date is None:
        return say("No contract is signed yet; here is what is proposed.")
    return say(
        "No contract is signed yet; here is what {source} of {day} proposes.",
        source=source.title,
        day=source.date,
    )


def _standing(snapshot: Snapshot, contract: Contract) -> Words:
    amendments, on = snapshot.dossier.amendments, snapshot.on
    last, what = ends_on(contract, amendments, on), _what(contract)
    match state_of(contract, amendments, on):
        case ContractState.ENDED:
            return say("{what} ended on {last}.", what=what, last=last)
        case ContractState.SIGNED:
            stands = _begins(contract)
        case ContractState.IN_NOTICE:
            stands = say("was given notice and ends on {last}", last=last)
        case ContractState.TO_RENEW:
            stands = say("runs until {last} and can be extended", last=last)
        case _:
            stands = say("runs until {last}", last=last) if last else say("runs without a last day")
    coming = alerts(contract, amendments, on)
    near = listed([_near(alert, on) for alert in coming]) if coming else _calm(contract)
    return say("{what} {stands}; {near}.", what=what, stands=stands, near=near)


def _what(contract: Contract) -> Words:
    if contract.agency is None:
        return say("Contract {number}", number=contract.number)
    agency = contract.agency.name
    return say("Contract {number} with {agency}", number=contract.number, agency=agency)


def _begins(contract: Contract) -> Words:
    if contract.first_day is None:
        return say("is signed, and its first day is not known")
    return say("is signed and begins on {first}", first=contract.first_day)


def _near(alert: Alert, on: date) -> Words:
    if alert.id == "notice":
        return say("notice can be given until {day}", day=alert.day)
    if alert.id == "end":
        left = (alert.day - on).days
        return say_n("it ends in {n} day", "it ends in {n} days", left) if left else _today()
    option = alert.id.removeprefix("option-")
    return say("option {option} can be used until {day}", option=option, day=alert.day)


def _today() -> Words:
    return say("it ends today")


def _calm(contract: Contract) -> Words:
    return say_n(
        "in the next {n} day nothing has to be decided",
        "in the next {n} days nothing has to be decided",
        contract.scope.alert_days,
    )


def _worth(snapshot: Snapshot) -> Words:
    value, videos = ceilings(snapshot).value, ceilings(snapshot).videos
    ordered = say(
        "{amount} for {videos}",
        amount=value.called_off,
        videos=say_n("{n} video", "{n} videos", videos.called_off),
    )
    if value.agreed is None:
        return say("Its value is not written down; called off: {ordered}.", ordered=ordered)
    return say(
        "It is worth {value} excl. VAT{changes}; called off: {ordered}; left: {left}.",
        value=value.agreed,
        changes=say(", changes included") if snapshot.dossier.amendments else "",
        ordered=ordered,
        left=value.left,
    )


def _gaps(gaps: Sequence[Part | Clause]) -> tuple[Words, ...]:
    if not gaps:
        return ()
    if len(gaps) > NAMED:
        return (say("Not known or not agreed: {n} parts, each marked below.", n=len(gaps)),)
    return (
        say_n(
            "Not known or not agreed: {n} part ({parts}).",
            "Not known or not agreed: {n} parts ({parts}).",
            len(gaps),
            parts=listed([PARTS[gap] for gap in gaps]),
        ),
    )

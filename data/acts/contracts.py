"""Recording the contract bit by bit: each change is a next version on top of the newest one.

change(work, Deed.OFFER, filing, partial(offered, offer=offer))

What somebody else recorded meanwhile stays, because a change is applied to what is known then.
"""

from dataclasses import fields, replace
from datetime import date

from budget.refused import Refused
from budget.words import say
from data.acts import dossier
from data.acts.booking import check_not_to_come
from data.reading.papers import papers
from data.store import Work
from procurement.agreement.changing import NOTHING, Change
from procurement.agreement.contract import Contract
from procurement.agreement.desk import Deed, Filing
from procurement.agreement.parts import Scope

LATER = frozenset({"offers", "parallel", "noticed_on", "alert_days"})
"""What of the scope is told after signature as well; the rest can only be filled in."""


def change(work: Work, deed: Deed, filing: Filing, changed: Change) -> None:
    """Record the next version of the contract, known from the day of the filing.

    Raises:
        Refused: for a day to come or before the newest version, when nothing changes, what was
            signed would change, or the act `record_contract` refuses it.
    """
    check_not_to_come(work, filing.day)
    latest = _latest(work, deed, filing.day)
    own = deed is Deed.CONTRACT and latest.signed_on is None
    new = _shown(changed(latest), filing, own=own)
    if new == latest:
        raise Refused(say("Nothing of the contract changes; fill in what is new."))
    _check_signature(new, filing.day)
    _check_signed(latest, new)
    if deed is Deed.NOTICE:
        _check_notice(latest, new)
    dossier.record_contract(work, replace(new, known_on=filing.day))


def _latest(work: Work, deed: Deed, day: date) -> Contract:
    known = papers(work.session, Contract, date.max)
    if not known:
        if deed is not Deed.CONTRACT:
            raise Refused(say("No contract is known yet; record the contract itself first."))
        return NOTHING
    if day < known[-1].known_on:
        raise Refused(
            say(
                "The contract as it is now is known from {day}; choose that day or later.",
                day=known[-1].known_on,
            )
        )
    return known[-1]


def _check_signature(new: Contract, day: date) -> None:
    if new.signed_on is None:
        return
    if new.signed_on > day:
        raise Refused(
            say(
                "The contract is signed on {signed}, after {day} from which it is recorded; choose "
                "the day of signature or later.",
                signed=new.signed_on,
                day=day,
            )
        )
    if not new.number:
        raise Refused(say("Give the signed contract its number; orders and invoices must name it."))


def _check_signed(latest: Contract, new: Contract) -> None:
    if latest.signed_on is None:
        return
    kept = (field.name for field in fields(Scope) if field.name not in LATER)
    before, after = latest.scope, new.scope
    known = [name for name in kept if getattr(before, name) not in (None, "")]
    if any(getattr(before, name) != getattr(after, name) for name in known):
        raise Refused(
            say(
                "Contract {number} is signed; what it says of its scope stays, and only what is "
                "not known yet can be filled in.",
                number=latest.number,
            )
        )


def _check_notice(latest: Contract, new: Contract) -> None:
    noticed = new.scope.noticed_on
    if noticed is None or not latest.signed_by(noticed):
        raise Refused(say("Notice is given of a signed contract only; choose a later day."))


def _shown(contract: Contract, filing: Filing, *, own: bool) -> Contract:
    """The contract with the document that shows it, or what changes where its parts do not."""
    if (shows := filing.evidence) and own:
        return replace(contract, evidence=shows)
    if not contract.evidence.title:
        raise Refused(say("Name the document that it rests on, so that others can look it up."))
    if shows is None or shows in (*contract.documents, *contract.scope.documents):
        return contract
    return replace(contract, documents=(*contract.documents, shows))

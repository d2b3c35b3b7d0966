"""The dossier: contract, terms, amendments and facts, each from a day on."""

from datetime import date

from budget.amounts import whole_cents
from budget.half import Half
from budget.limits import Event
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.called_off import not_left
from data.acts.limits import check_effect
from data.acts.papers import add_paper
from data.reading.papers import papers
from data.store import Work
from procurement.agreement import faults as contract_faults
from procurement.agreement.contract import Amendment, Contract, Fact, Term

Paper = Contract | Term | Amendment | Fact


def record_contract(work: Work, contract: Contract) -> None:
    """The contract as known from its `known_on`: proposed, signed or changed in a detail.

    Raises:
        Refused: when something in it cannot be right, or what was signed would change; that takes
            an amendment.
    """
    for words in contract_faults.faults(contract):
        raise Refused(words)
    known = papers(work.session, Contract, date.max)
    if known and _changes_what_was_signed(known[-1], contract):
        raise Refused(
            say(
                "Contract {number} is signed; its value, videos, days, options and signature "
                "change by a signed amendment only.",
                number=known[-1].number,
            )
        )
    _add(work, contract, "contract", contract.known_on)


def add_term(work: Work, term: Term) -> None:
    """A clause, from the day on which it applies."""
    _add(work, term, term.id, term.since)


def amend(work: Work, amendment: Amendment, half: Half | None = None) -> None:
    """A signed change of the contract; `half` is the one whose budget must bear it, if known.

    Raises:
        Refused: when no contract was signed, this number exists already, its days are wrong or to
            come, or more is called off than it leaves; and over the budget of the half where the
            limits stop that.
    """
    check_not_to_come(work, amendment.signed_on)
    whole_cents(amendment.amount)
    contract = _amendable(work, amendment)
    if any(a.number == amendment.number for a in papers(work.session, Amendment, date.max)):
        raise Refused(
            say("Amendment {number} exists already; take the next number.", number=amendment.number)
        )
    for words in not_left(work, amendment, contract):
        raise Refused(words)
    if half is not None:
        day = amendment.signed_on
        check_effect(work, half, Event.AMENDMENT, day=day, amount=amendment.amount)
    _add(work, amendment, str(amendment.number), amendment.signed_on)


def _amendable(work: Work, amendment: Amendment) -> Contract:
    """The signed contract as it is known on the day of the amendment."""
    for latest in papers(work.session, Contract, date.max)[-1:]:
        for words in contract_faults.faults_of_change(amendment, latest):
            raise Refused(words)
    known = papers(work.session, Contract, amendment.signed_on)
    if not known or not known[-1].signed_by(amendment.signed_on):
        raise Refused(say("No contract is signed yet; there is nothing to amend."))
    return known[-1]


def _changes_what_was_signed(known: Contract, new: Contract) -> bool:
    """Options that nobody wrote down yet can still be told; all else stays what was signed."""
    options = known.scope.options
    told = options is not None and new.scope.options != options
    return known.signed_on is not None and (_signed(known) != _signed(new) or told)


def _signed(contract: Contract) -> tuple[object, ...]:
    days = (contract.signed_on, contract.first_day, contract.last_day)
    return (contract.number, *days, contract.value, contract.videos)


def add_fact(work: Work, fact: Fact) -> None:
    """Something the sources say."""
    _add(work, fact, fact.id, fact.since)


def _add(work: Work, paper: Paper, key: str, day: date) -> None:
    add_paper(work, paper, key, day)

"""The dossier: contract, terms, amendments, claims, questions and facts, each from a day on."""

from dataclasses import replace
from datetime import date

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import say
from data.codec import to_text
from data.reading.papers import papers
from data.store import Work
from data.tables import PaperRow
from procurement.claim import Claim, ClaimState, Question
from procurement.contract import Amendment, Contract, Fact, Term

Paper = Contract | Term | Amendment | Claim | Question | Fact


def record_contract(work: Work, contract: Contract) -> None:
    """The contract as known from its `known_on`: proposed, signed or changed in a detail."""
    _add(work, contract, "contract", contract.known_on)


def add_term(work: Work, term: Term) -> None:
    """A clause, from the day on which it applies."""
    _add(work, term, term.id, term.since)


def amend(work: Work, amendment: Amendment) -> None:
    """A signed change of the contract.

    Raises:
        Refused: when no contract was signed, or this number exists already.
    """
    known = papers(work.session, Contract, amendment.signed_on)
    if not known or known[-1].signed_on is None:
        raise Refused(say("No contract is signed yet; there is nothing to amend."))
    if any(a.number == amendment.number for a in papers(work.session, Amendment, date.max)):
        raise Refused(
            say("Amendment {number} exists already; take the next number.", number=amendment.number)
        )
    _add(work, amendment, str(amendment.number), amendment.signed_on)


def add_claim(work: Work, claim: Claim) -> None:
    """Something said that someone must confirm."""
    _add(work, claim, claim.id, claim.said_on)


def decide_claim(
    work: Work, claim_id: str, state: ClaimState, *, day: date, by: str, evidence: Evidence
) -> None:
    """Confirm or refute a claim, with the document that shows it.

    Raises:
        Refused: when there is no such claim, or the day lies before it was made.
    """
    claim = next((c for c in papers(work.session, Claim, date.max) if c.id == claim_id), None)
    if claim is None:
        raise Refused(say("There is no claim {claim}; add it first.", claim=claim_id))
    if day < (claim.decided_on or claim.said_on):
        raise Refused(
            say("Claim {claim} is of a later day; choose that day or later.", claim=claim_id)
        )
    decided = replace(
        claim, state=state, decided_by=by, decided_on=day, evidence=(*claim.evidence, evidence)
    )
    _add(work, decided, claim_id, day)


def add_question(work: Work, question: Question) -> None:
    """A contradiction or gap, kept open."""
    _add(work, question, question.id, question.since)


def add_fact(work: Work, fact: Fact) -> None:
    """Something the sources say."""
    _add(work, fact, fact.id, fact.since)


def _add(work: Work, paper: Paper, key: str, day: date) -> None:
    kind = type(paper).__name__.lower()
    work.add(PaperRow(kind=kind, key=key, day=day, body=to_text(paper)))

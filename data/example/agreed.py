"""What was decided and signed in the example half-year: budget, contract, terms, amendment."""

from collections.abc import Iterator
from pathlib import Path

from budget.books import Decision
from budget.evidence import File
from budget.half import Half
from data.acts import budgets, claims, dossier
from data.acts.files import keep
from data.example.deed import Deed
from data.example.story import Story
from data.example.told import Answered, Confirmed, Request
from data.loading.told import Grant
from data.reading.money import versions
from data.store import Work
from procurement.agreement.contract import Amendment, Contract, Term
from procurement.claim import Answer, ClaimState
from procurement.claims.decision import Decision as ClaimDecision

PAPER = Path(__file__).with_name("contract.txt")
"""The text of the contract, as it would have been signed."""


def decided(story: Story) -> Iterator[Deed]:
    """The budget granted, and the larger one that was asked for and declined."""
    grant, request = story.grant, story.request
    yield Deed(grant.day, lambda work, half: _grant(work, half, grant))
    yield Deed(request.day, lambda work, half: _ask(work, half, request))
    yield Deed(request.declined_on, lambda work, half: _decline(work, half, request))


def signed(story: Story) -> Iterator[Deed]:
    """The contract with file, terms and amendments, what it confirms and what it answers."""
    yield _paper(story.contract)
    yield _contract(story.contract)
    yield from map(_term, story.term)
    yield from map(_amendment, story.amendment)
    for confirmed in story.confirmed:
        yield _confirmation(confirmed, story.by.procurement)
    for answered in story.answered:
        yield _answer(answered, story.by.procurement)


def _grant(work: Work, half: Half, grant: Grant) -> None:
    budgets.grant(work, half, answers=_last_proposal(work, half), **grant.facts)


def _ask(work: Work, half: Half, request: Request) -> None:
    budgets.propose(
        work,
        half,
        day=request.day,
        amount=request.amount,
        videos=request.videos,
        approximate=False,
        by=request.by,
        reason=request.reason,
        evidence=request.evidence,
    )


def _decline(work: Work, half: Half, request: Request) -> None:
    budgets.decline(
        work,
        half,
        day=request.declined_on,
        by=request.declined_by,
        reason=request.declined_because,
        evidence=request.answer,
        answers=_last_proposal(work, half),
    )


def _last_proposal(work: Work, half: Half) -> int:
    known = versions(work.session, half, work.day)
    return max(v.version for v in known if v.decision is Decision.PROPOSED)


def _paper(contract: Contract) -> Deed:
    file, day = File(PAPER.name, PAPER.read_bytes()), contract.known_on
    return Deed(day, lambda work, _: keep(work, file, day))


def _contract(contract: Contract) -> Deed:
    return Deed(contract.known_on, lambda work, _: dossier.record_contract(work, contract))


def _term(term: Term) -> Deed:
    return Deed(term.since, lambda work, _: dossier.add_term(work, term))


def _amendment(amendment: Amendment) -> Deed:
    return Deed(amendment.signed_on, lambda work, _: dossier.amend(work, amendment))


def _confirmation(confirmed: Confirmed, by: str) -> Deed:
    decision = ClaimDecision(
        claim=confirmed.claim,
        state=ClaimState.CONFIRMED,
        by=by,
        day=confirmed.on,
        evidence=confirmed.evidence,
    )
    return Deed(confirmed.on, lambda work, _: claims.decide(work, decision))


def _answer(answered: Answered, by: str) -> Deed:
    answer = Answer(text=answered.text, by=by, on=answered.on, evidence=answered.evidence)
    return Deed(answered.on, lambda work, _: claims.answer(work, answered.question, answer))

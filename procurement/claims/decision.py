"""Deciding on a claim: what stands in its way, and what the claim is afterwards.

    decision = Decision(claim="price", state=ClaimState.CONFIRMED, by="procurement", …)
    tuple(faults(claim, decision))      () where it can be decided so
    decided(claim, decision).state      ClaimState.CONFIRMED

A form says beforehand what the act behind it would refuse, because both ask here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from budget.evidence import Evidence
from budget.words import Words, say
from procurement.claim import Claim, ClaimState, Decided
from procurement.names import CLAIM_STATES


@dataclass(frozen=True, kw_only=True)
class Decision:
    """That a function confirms or refutes the claim with this id, with a document that shows it."""

    claim: str
    state: ClaimState
    by: str
    day: date
    evidence: Evidence


def decided(claim: Claim, decision: Decision) -> Claim:
    """The claim after the decision; what was decided before stays in it."""
    taken = Decided(
        state=decision.state, by=decision.by, on=decision.day, evidence=decision.evidence
    )
    return replace(
        claim,
        state=decision.state,
        decided_by=decision.by,
        decided_on=decision.day,
        decisions=(*claim.decisions, taken),
        evidence=(*claim.evidence, decision.evidence),
    )


def faults(claim: Claim, decision: Decision) -> Iterator[Words]:
    """Why this cannot be decided so: by whom, when, what, and with which document."""
    yield from faults_of_person(claim, decision)
    if not decision.evidence.sure.carries:
        yield say("Claim {claim} needs a document that shows it, not hearsay.", claim=claim.title)


def faults_of_person(claim: Claim, decision: Decision) -> Iterator[Words]:
    """The same without the document, for a form in which that is still to be filled in."""
    if decision.state is ClaimState.CLAIMED:
        yield say("Confirm claim {claim} or refute it; choose one.", claim=claim.title)
    elif decision.state is claim.state:
        yield say(
            "Claim {claim} is decided so already ({state}); nothing changes.",
            claim=claim.title,
            state=CLAIM_STATES[claim.state],
        )
    if decision.day < (claim.decided_on or claim.said_on):
        yield say("Claim {claim} is of a later day; choose that day or later.", claim=claim.title)
    if not decision.by.strip():
        yield say("Write the function of who decides on claim {claim}.", claim=claim.title)
    elif decision.by.casefold() in _who_said(claim):
        yield say(
            "Who made claim {claim} does not decide on it; ask a colleague.", claim=claim.title
        )


def _who_said(claim: Claim) -> set[str]:
    said_by = (claim.said_by.nl, claim.said_by.en, claim.said_as)
    return {who.strip().casefold() for who in said_by}

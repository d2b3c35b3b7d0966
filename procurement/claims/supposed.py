"""What a decision on a claim, or a new claim, would do to the verdicts, said before it is saved.

    effect(snapshot, supposed(snapshot, decision))      the verdicts that change, and how

Nothing is written: the rules are judged on what is known and on what would be known then.
"""

from collections.abc import Iterable
from dataclasses import replace

from budget.evidence import Evidence
from procurement.checks import judge
from procurement.claim import Claim, ClaimState
from procurement.claims.decision import Decision, decided
from procurement.claims.effect import Change, changed
from procurement.snapshot import Snapshot

A_COLLEAGUE = "procurement"


def supposed(snapshot: Snapshot, decision: Decision) -> Snapshot:
    """The snapshot as if this were decided; a claim that it does not know changes nothing."""
    claims = snapshot.dossier.claims
    return _with(snapshot, (decided(c, decision) if c.id == decision.claim else c for c in claims))


def if_decided(snapshot: Snapshot, claim: Claim, state: ClaimState) -> tuple[Change, ...]:
    """The verdicts that would change if a colleague decided so today, with a document."""
    document = Evidence(title=claim.id, date=snapshot.on)
    decision = Decision(
        claim=claim.id, state=state, by=A_COLLEAGUE, day=snapshot.on, evidence=document
    )
    return effect(snapshot, supposed(snapshot, decision))


def supposed_said(snapshot: Snapshot, claim: Claim) -> Snapshot:
    """The snapshot as if this claim were in the register."""
    return _with(snapshot, (*snapshot.dossier.claims, claim))


def effect(now: Snapshot, then: Snapshot) -> tuple[Change, ...]:
    """The verdicts that differ between two snapshots of one day."""
    return changed(judge(now), judge(then))


def _with(snapshot: Snapshot, claims: Iterable[Claim]) -> Snapshot:
    return replace(snapshot, dossier=replace(snapshot.dossier, claims=tuple(claims)))

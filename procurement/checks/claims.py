"""Whether the claims that a rule rests on carry: each confirmed, or its place taken since.

    require_claims(rule, snapshot)      a Gap as long as one of them is only said

A refuted claim says that something else is so. As soon as that is written down with a source of
its own, on the day of the refutation or later, the rule can be judged again.
"""

from collections.abc import Sequence
from datetime import date

from procurement.checks.grounds import Gap, signed
from procurement.claim import Claim, ClaimState
from procurement.rule import Rule
from procurement.snapshot import Snapshot

PILOT_COST = "pilot-cost"
"""The id of the fact that says what the pilot cost, in its number `amount`, excl. VAT."""

OF_THE_CONTRACT = frozenset({"price", "price-covers"})
"""Claims about what a signed contract says itself."""

OF_THE_PILOT = frozenset({"dates", "three-pilots"})
"""Claims about the pilot, of which only its cost counts."""


def require_claims(rule: Rule, snapshot: Snapshot) -> None:
    """Let through only a rule whose claims all carry.

    Raises:
        Gap: naming the first claim that does not, by its id where it is not even known.
    """
    claims = {claim.id: claim for claim in snapshot.dossier.claims}
    for name in rests_on(rule, snapshot.dossier.claims):
        claim = claims.get(name)
        if claim is None:
            raise Gap(unclear="claim", claim=name)
        if not (confirmed(claim, snapshot.on) or _replaced(claim, snapshot)):
            refuted = claim.state is ClaimState.REFUTED
            raise Gap(unclear="refuted" if refuted else "claim", claim=claim.title)


def rests_on(rule: Rule, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The ids of the claims that the rule's file names, and of those that name the rule."""
    naming = (claim.id for claim in claims if rule.id in claim.rests_on)
    return tuple(dict.fromkeys((*rule.rests_on, *naming)))


def confirmed(claim: Claim, on: date) -> bool:
    """Whether someone confirmed a claim on or before a day, with a source that carries."""
    return claim.state is ClaimState.CONFIRMED and _decided(claim, on)


def refuted(claim: Claim, on: date) -> bool:
    """Whether someone refuted a claim on or before a day, with a source that carries."""
    return claim.state is ClaimState.REFUTED and _decided(claim, on)


def _decided(claim: Claim, on: date) -> bool:
    """The last evidence of a claim is the document that decided on it."""
    if not claim.decided_by or not claim.evidence or claim.decided_on is None:
        return False
    return claim.decided_on <= on and claim.evidence[-1].sure.carries


def _replaced(claim: Claim, snapshot: Snapshot) -> bool:
    """Whether what holds instead of a refuted claim was written down since."""
    known = _instead(claim, snapshot)
    if known is None or claim.decided_on is None or not refuted(claim, snapshot.on):
        return False
    return claim.decided_on <= known


def _instead(claim: Claim, snapshot: Snapshot) -> date | None:
    """The day on which the paper was written that says what the claim was about."""
    if claim.id in OF_THE_CONTRACT and (contract := signed(snapshot)) is not None:
        return contract.signed_on
    if claim.id not in OF_THE_PILOT:
        return None
    costs = (fact.since for fact in snapshot.dossier.facts if fact.id == PILOT_COST)
    return max(costs, default=None)

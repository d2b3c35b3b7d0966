"""The first sentences about the claims: how far they are, what rests on them, what is still open.

claim_headline(snapshot)[0]      "Of 6 claims: 4 not confirmed, 2 confirmed, 0 refuted."
"""

from collections.abc import Iterator, Sequence

from budget.duties import listed
from budget.words import Bilingual, Words, as_typed, say, say_n
from procurement.checks.claims import rests_on
from procurement.claim import ClaimState
from procurement.snapshot import Snapshot


def claim_headline(snapshot: Snapshot) -> tuple[Words, ...]:
    """Claims, the rules that rest on them, and open questions, in a sentence each."""
    return (_claims(snapshot), *_resting(snapshot), _questions(snapshot))


def resting_rules(snapshot: Snapshot, state: ClaimState) -> tuple[str, ...]:
    """The ids of the rules that rest on a claim in this state."""
    claims = snapshot.dossier.claims
    said = {claim.id for claim in claims if claim.state is state}
    return tuple(r.id for r in snapshot.dossier.rules if said & {*rests_on(r, claims)})


def _claims(snapshot: Snapshot) -> Words:
    states = [claim.state for claim in snapshot.dossier.claims]
    if not states:
        return say("Nothing is known that was only said.")
    return say(
        "Of {claims}: {open} not confirmed, {confirmed} confirmed, {refuted} refuted.",
        claims=say_n("{n} claim", "{n} claims", len(states)),
        open=states.count(ClaimState.CLAIMED),
        confirmed=states.count(ClaimState.CONFIRMED),
        refuted=states.count(ClaimState.REFUTED),
    )


def _resting(snapshot: Snapshot) -> Iterator[Words]:
    if waiting := resting_rules(snapshot, ClaimState.CLAIMED):
        yield say(
            "These rules rest on what is not confirmed, and cannot be met until it is: {rules}.",
            rules=_listed(waiting),
        )
    if shaken := resting_rules(snapshot, ClaimState.REFUTED):
        yield say("These rules rest on what was refuted: {rules}.", rules=_listed(shaken))


def _listed(names: Sequence[str]) -> Words | Bilingual:
    return listed([as_typed(name) for name in names])


def _questions(snapshot: Snapshot) -> Words:
    questions, still_open = snapshot.dossier.questions, len(snapshot.dossier.open_questions)
    if not questions:
        return say("No question is open.")
    return say("Open questions: {open} of {all}.", open=still_open, all=len(questions))

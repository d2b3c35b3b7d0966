"""The first sentences about the claims: how far they are, what waits for them, what is still open.

claim_headline(snapshot)[0]      "Of 6 claims 2 are confirmed and 0 refuted; 4 are not confirmed."
"""

from budget.duties import listed
from budget.words import Words, as_typed, say, say_n
from procurement.checks.claims import rests_on
from procurement.claim import ClaimState
from procurement.snapshot import Snapshot


def claim_headline(snapshot: Snapshot) -> tuple[Words, ...]:
    """Claims, the rules that wait for them, and open questions, in a sentence each."""
    return (_claims(snapshot), *_waiting(snapshot), _questions(snapshot))


def waiting_rules(snapshot: Snapshot) -> tuple[str, ...]:
    """The ids of the rules that rest on a claim that is only said."""
    claims = snapshot.dossier.claims
    said = {claim.id for claim in claims if claim.state is ClaimState.CLAIMED}
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


def _waiting(snapshot: Snapshot) -> tuple[Words, ...]:
    waiting = waiting_rules(snapshot)
    if not waiting:
        return ()
    rules = listed([as_typed(name) for name in waiting])
    return (
        say(
            "Until these are confirmed, the rules that rest on them cannot be met: {rules}.",
            rules=rules,
        ),
    )


def _questions(snapshot: Snapshot) -> Words:
    questions, still_open = snapshot.dossier.questions, len(snapshot.dossier.open_questions)
    if not questions:
        return say("No question is open.")
    return say("Open questions: {open} of {all}.", open=still_open, all=len(questions))

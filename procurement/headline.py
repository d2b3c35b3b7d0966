"""The first sentences about the contract: are the rules kept, what was agreed, what is unconfirmed.

contract_headline(snapshot, verdicts)[0]
"Of 10 rules 6 are met, 1 is breached and 2 are unclear; 1 does not apply."
"""

from collections.abc import Sequence

from budget.duties import listed
from budget.words import Words, say, say_n
from procurement.agreement.ceilings import ceilings
from procurement.claim import Claim, ClaimState
from procurement.rule import Outcome
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def contract_headline(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> tuple[Words, ...]:
    """Verdicts, contract and unconfirmed claims, in a sentence each."""
    return (_judged(verdicts), _agreed(snapshot), *_unconfirmed(snapshot.dossier.claims))


def _judged(verdicts: Sequence[Verdict]) -> Words:
    if not verdicts:
        return say("No rule has been judged.")
    found = [verdict.outcome for verdict in verdicts]
    breached = [v.rule.id for v in verdicts if v.outcome is Outcome.BREACHED]
    return say(
        "Of {rules}: {breached} breached{which}, {unclear} unclear, {met} met, "
        "{rest} not applicable.",
        rules=say_n("{n} rule", "{n} rules", len(verdicts)),
        breached=len(breached),
        which=f" ({', '.join(breached)})" if breached else "",
        unclear=found.count(Outcome.UNCLEAR),
        met=found.count(Outcome.MET),
        rest=found.count(Outcome.NOT_APPLICABLE),
    )


def _agreed(snapshot: Snapshot) -> Words:
    contract, ceiling = snapshot.dossier.contract, ceilings(snapshot)
    if contract is None or not contract.signed_by(snapshot.on):
        return say("No contract is signed yet, so nothing is agreed.")
    return say(
        "Called off under the contract of {day}: {ordered} of {value} and {some} of {videos}.",
        day=contract.signed_on,
        ordered=ceiling.value.called_off,
        value=ceiling.value.agreed,
        some=ceiling.videos.called_off,
        videos=say_n("{n} video", "{n} videos", ceiling.videos.agreed or 0),
    )


def _unconfirmed(claims: Sequence[Claim]) -> tuple[Words, ...]:
    said = [claim.title for claim in claims if claim.state is ClaimState.CLAIMED]
    if not said:
        return ()
    return (say("Not confirmed: {claims}; what rests on it stays unclear.", claims=listed(said)),)

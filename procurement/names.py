"""The names of outcomes and of claims' states as a reader sees them, each with a mark.

t.say(OUTCOMES[Outcome.UNCLEAR])      "? Unclear", so that nobody needs to see its colour
"""

from collections.abc import Mapping

from budget.words import Words, say
from procurement.agreement.state import ContractState
from procurement.claim import ClaimState
from procurement.rule import Outcome

OUTCOMES: Mapping[Outcome, Words] = {
    Outcome.BREACHED: say("✗ Breached"),
    Outcome.UNCLEAR: say("? Unclear"),
    Outcome.MET: say("✓ Met"),
    Outcome.NOT_APPLICABLE: say("– Not applicable"),
}
"""In the order in which they ask for attention."""

CLAIM_STATES: Mapping[ClaimState, Words] = {
    ClaimState.CLAIMED: say("? Not confirmed"),
    ClaimState.CONFIRMED: say("✓ Confirmed"),
    ClaimState.REFUTED: say("✗ Refuted"),
}
CONTRACT_STATES: Mapping[ContractState, Words] = {
    ContractState.PROPOSED: say("Proposed"),
    ContractState.SIGNED: say("Signed"),
    ContractState.RUNNING: say("Running"),
    ContractState.TO_RENEW: say("To renew"),
    ContractState.IN_NOTICE: say("In notice"),
    ContractState.ENDED: say("Ended"),
}

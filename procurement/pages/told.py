"""What the sources say: facts and assumptions; and how a claim looks by how far it is."""

from collections.abc import Mapping, Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, entries, joined, small, strong
from procurement.agreement.contract import Fact
from procurement.claim import ClaimState
from procurement.rule import Outcome

LOOKS: Mapping[ClaimState, Outcome] = {
    ClaimState.CLAIMED: Outcome.UNCLEAR,
    ClaimState.CONFIRMED: Outcome.MET,
    ClaimState.REFUTED: Outcome.BREACHED,
}


def fact_list(t: Language, facts: Sequence[Fact]) -> Html:
    """What the sources say; an assumption and a missing document are called so."""
    return entries(
        (
            t.say(fact.title),
            joined((_kind(t, fact), t.say(fact.text), small(kit.source(t, fact.evidence)))),
        )
        for fact in facts
    )


def _kind(t: Language, fact: Fact) -> Html:
    if fact.assumption:
        return strong(t("Assumption:"))
    return strong(t("Missing:")) if fact.missing else Html()

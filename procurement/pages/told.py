"""What was only said and what is still open: claims, questions, facts and assumptions."""

from collections.abc import Mapping, Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, bullets, entries, joined, small, strong, tag
from procurement.agreement.contract import Fact
from procurement.claim import Claim, ClaimState, Question
from procurement.names import CLAIM_STATES
from procurement.rule import Outcome

LOOKS: Mapping[ClaimState, Outcome] = {
    ClaimState.CLAIMED: Outcome.UNCLEAR,
    ClaimState.CONFIRMED: Outcome.MET,
    ClaimState.REFUTED: Outcome.BREACHED,
}


def claim_list(t: Language, claims: Sequence[Claim]) -> Html:
    """Each claim, how far it is, who said it, what rests on it, and where it is written."""
    return entries((_state(t, claim), _said(t, claim)) for claim in claims)


def question_list(t: Language, questions: Sequence[Question]) -> Html:
    """Each question with the places that raise it."""
    return bullets(joined((t.say(q.text), small(kit.sources(t, q.evidence)))) for q in questions)


def fact_list(t: Language, facts: Sequence[Fact]) -> Html:
    """What the sources say; an assumption and a missing document are called so."""
    return entries(
        (
            t.say(fact.title),
            joined((_kind(t, fact), t.say(fact.text), small(kit.source(t, fact.evidence)))),
        )
        for fact in facts
    )


def _state(t: Language, claim: Claim) -> Html:
    state = t.say(CLAIM_STATES[claim.state])
    look = LOOKS[claim.state].value
    return joined((tag("span", state, class_=f"kg-{look}"), t.say(claim.title)))


def _said(t: Language, claim: Claim) -> Html:
    said = t("Said on {day} by: {who}.", who=claim.said_by, day=claim.said_on)
    rests = t("On it rest: {rules}.", rules=", ".join(claim.rests_on)) if claim.rests_on else ""
    written = small(kit.sources(t, claim.evidence))
    return joined((t.say(claim.text).rstrip(".") + ".", said, rests, written))


def _kind(t: Language, fact: Fact) -> Html:
    if fact.assumption:
        return strong(t("Assumption:"))
    return strong(t("Missing:")) if fact.missing else Html()

"""The claims that a rule rests on, each with how far it is; nothing for a rule without one.

claims_part(t, rule, snapshot.dossier.claims)
"""

from collections.abc import Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, bullets, heading, joined, small
from procurement.checks.claims import rests_on
from procurement.claim import Claim
from procurement.names import CLAIM_STATES
from procurement.pages.outcome import look, outcome
from procurement.pages.page_link import page_link
from procurement.pages.told import LOOKS
from procurement.rule import Outcome, Rule


def claims_part(t: Language, rule: Rule, claims: Sequence[Claim]) -> Html:
    """The claims that the rule rests on; one that nobody entered is named by its id."""
    names = rests_on(rule, claims)
    if not names:
        return Html()
    known = {claim.id: claim for claim in claims}
    lines = (_claim(t, known.get(name), name) for name in names)
    return heading(t("Claims it rests on")) + bullets(lines)


def _claim(t: Language, claim: Claim | None, name: str) -> Html:
    if claim is None:
        unknown = t("Claim {claim} is not known yet.", claim=name)
        return joined((outcome(t, Outcome.UNCLEAR), unknown))
    state = look(t, CLAIM_STATES[claim.state], LOOKS[claim.state])
    title = page_link("beweringen", t.say(claim.title))
    return joined((state, title, small(kit.sources(t, claim.evidence))))

"""Each claim on a card: how far it is, who said what and where, and what rests on it.

claim_cards(t, snapshot, verdicts)
"""

from collections.abc import Iterator, Mapping, Sequence

from budget.evidence import Evidence
from budget.language import Language
from budget.names import SURE, function
from budget.pages import kit
from budget.pages.markup import Html, bullets, joined, paragraph, small, strong, tag
from budget.words import Words, say
from procurement.checks.claims import rests_on
from procurement.claim import Claim, ClaimState, Decided
from procurement.claims.effect import Change
from procurement.claims.supposed import if_decided
from procurement.names import CLAIM_STATES
from procurement.pages.outcome import look, outcome
from procurement.pages.rule_link import rule_link
from procurement.pages.told import LOOKS
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

ORDER = (ClaimState.CLAIMED, ClaimState.REFUTED, ClaimState.CONFIRMED)
"""In the order in which they ask for attention."""

IF: Mapping[ClaimState, Words] = {
    ClaimState.CONFIRMED: say("If it is confirmed:"),
    ClaimState.REFUTED: say("If it is refuted:"),
}


def claim_cards(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Html:
    """All claims, those that nobody decided on first."""
    claims = sorted(snapshot.dossier.claims, key=lambda claim: ORDER.index(claim.state))
    return joined(_card(t, claim, snapshot, verdicts) for claim in claims)


def _card(t: Language, claim: Claim, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Html:
    state = look(t, CLAIM_STATES[claim.state], LOOKS[claim.state])
    return tag(
        "article",
        tag("h3", joined((state, t.say(claim.title)))),
        paragraph(t.say(claim.text).rstrip(".") + "."),
        *(_quoted(t, each) for each in claim.where_said),
        paragraph(t("Said on {day} by: {who}.", who=claim.said_by, day=claim.said_on)),
        *_decisions(t, claim),
        _resting(t, claim, snapshot.dossier.claims, verdicts),
        *_what_if(t, claim, snapshot),
        class_="kg-claim",
        id=claim.id,
    )


def _quoted(t: Language, evidence: Evidence) -> Html:
    sure = t("how sure: {sure}", sure=SURE[evidence.sure])
    where = tag("cite", joined((kit.place(t, evidence), sure), "; "))
    words = paragraph(f"“{evidence.quotation}”") if evidence.quotation else ""
    return tag("blockquote", words, where)


def _decisions(t: Language, claim: Claim) -> Iterator[Html]:
    """What was decided and by whom, with the document; the decision in force last."""
    for decision in claim.decisions:
        yield paragraph(_decided(t, decision))
        yield _quoted(t, decision.evidence)


def _decided(t: Language, decision: Decided) -> str:
    day, who = decision.on, function(decision.by)
    if decision.state is ClaimState.CONFIRMED:
        return t("Confirmed on {day} by: {who}.", day=day, who=who)
    return t("Refuted on {day} by: {who}.", day=day, who=who)


def _resting(
    t: Language, claim: Claim, claims: Sequence[Claim], verdicts: Sequence[Verdict]
) -> Html:
    resting = [v for v in verdicts if claim.id in rests_on(v.rule, claims)]
    if not resting:
        return paragraph(t("No rule rests on it."))
    rules = bullets(
        joined((rule_link(v.rule.id), t.say(v.rule.title), outcome(t, v.outcome))) for v in resting
    )
    return paragraph(t("On it rest:")) + rules


def _what_if(t: Language, claim: Claim, snapshot: Snapshot) -> Iterator[Html]:
    """What each decision that can still be taken would change, in outcomes."""
    told = {state: _turning(t, claim, state, snapshot) for state in IF if state is not claim.state}
    if not any(told.values()):
        yield paragraph(small(t("No decision on this claim changes an outcome of this day.")))
        return
    for state, turned in told.items():
        yield paragraph(small(joined((strong(t.say(IF[state])), turned or t("nothing changes.")))))


def _turning(t: Language, claim: Claim, state: ClaimState, snapshot: Snapshot) -> Html:
    changes = if_decided(snapshot, claim, state)
    return joined((_turned(t, change) for change in changes if change.turns), ", ")


def _turned(t: Language, change: Change) -> Html:
    before, after = (
        outcome(t, verdict.outcome) if verdict else "" for verdict in (change.before, change.after)
    )
    return joined((change.rule.id, before, "→", after))

"""The page of one rule, made from its file: what it checks and why, its sources, what it said.

page = one_page(t, snapshot, verdicts, known, "R11")
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from budget.evidence import Evidence
from budget.language import Language
from budget.names import SURE
from budget.pages import kit
from budget.pages.markup import (
    Html,
    bullets,
    entries,
    heading,
    joined,
    paragraph,
    small,
    strong,
    tag,
)
from procurement.pages.outcome import outcome
from procurement.pages.rule_link import rule_link, rules_link
from procurement.pages.rules_asked import asked_part
from procurement.pages.rules_claims import claims_part
from procurement.pages.rules_so_far import so_far_part
from procurement.pages.rules_values import values_part
from procurement.rule import Rule
from procurement.rulebook.desk import Deed, deeds
from procurement.rulebook.names import LIMITS
from procurement.rulebook.so_far import Dated
from procurement.rulebook.written import Written
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the books know beside a snapshot: who wrote which values, and a rule's past."""

    written: Callable[[], Written]
    so_far: Callable[[str], Sequence[Dated]]


@dataclass(frozen=True, kw_only=True)
class OnePage:
    """What the page of a rule says, and what can be recorded about it."""

    rule_id: str
    top: Html
    middle: Html
    so_far: Html
    deeds: Sequence[Deed]


def one_page(
    t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict], known: Known, rule_id: str
) -> OnePage:
    """The page of the rule of this id."""
    ids = [verdict.rule.id for verdict in verdicts]
    verdict = verdicts[ids.index(rule_id)]
    rule = verdict.rule
    return OnePage(
        rule_id=rule_id,
        top=_roads(t, ids, rule_id) + _answer(t, verdict),
        middle=joined(
            (
                _about(t, rule),
                _sources(t, rule),
                values_part(t, rule, known.written(), snapshot.on),
                claims_part(t, rule, snapshot.dossier.claims),
                asked_part(t, rule, snapshot),
            )
        ),
        so_far=so_far_part(t, known.so_far(rule_id)),
        deeds=tuple(deeds(rule)),
    )


def _roads(t: Language, ids: Sequence[str], rule_id: str) -> Html:
    """The links to the rule before, to all rules, and to the rule after."""
    place = ids.index(rule_id)
    before = rule_link(ids[place - 1], f"← {ids[place - 1]}") if place else ""
    after = rule_link(ids[place + 1], f"{ids[place + 1]} →") if place + 1 < len(ids) else ""
    everything = rules_link(t("All rules"))
    return tag("nav", paragraph(joined((before, everything, after), " · ")), aria_label=t("Rules"))


def _answer(t: Language, verdict: Verdict) -> Html:
    """The outcome and its sentence, and the places that it rests on."""
    rule = verdict.rule
    places = "; ".join(dict.fromkeys(kit.place(t, each) for each in verdict.evidence))
    return joined(
        (
            heading(f"{rule.id} {t.say(rule.title)}"),
            paragraph(outcome(t, verdict.outcome), strong(t.say(verdict.sentence))),
            paragraph(small(t("Rests on: {places}", places=places))) if places else "",
        )
    )


def _about(t: Language, rule: Rule) -> Html:
    lines = [
        (t("What it checks"), t.say(rule.about)),
        (t("Why"), t.say(rule.why)),
        (t("Example with figures"), t.say(rule.example)),
        (t("Limit"), t.say(LIMITS[rule.limit])),
    ]
    if rule.starts_on is not None:
        lines.append((t("Says something from"), t.day(rule.starts_on)))
    return entries(lines)


def _sources(t: Language, rule: Rule) -> Html:
    listed = bullets(_source(t, evidence) for evidence in rule.evidence)
    clause = _clause(t, rule) if rule.clause else Html()
    return heading(t("Where the rule is written")) + listed + clause


def _source(t: Language, evidence: Evidence) -> Html:
    return joined(
        (kit.source(t, evidence), small(t("How sure: {sure}.", sure=SURE[evidence.sure])))
    )


def _clause(t: Language, rule: Rule) -> Html:
    return paragraph(
        small(
            t(
                "A clause “{clause}” in the signed contract can carry this rule, where its own "
                "source is only background.",
                clause=rule.clause,
            )
        )
    )

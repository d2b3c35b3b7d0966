"""What a decision on a claim, or a new claim, would do to the verdicts."""

from dataclasses import replace
from datetime import date

from budget.evidence import Evidence
from procurement.checks import judge
from procurement.claim import ClaimState
from procurement.claims.decision import Decision
from procurement.claims.effect import Change
from procurement.claims.supposed import effect, supposed, supposed_said
from procurement.rule import Outcome
from procurement.snapshot import Snapshot
from tests import build
from tests.procurement.situation import snapshot

ESTIMATED = {
    "estimate": build.MONEY,
    "estimate_excl_vat": True,
    "estimate_parts": ["options", "extensions"],
    "procedure_started_on": date(2021, 3, 31),
    "service_class": "services",
}
LETTER = Evidence(title="Offerte", place="Blad 1", date=date(2021, 4, 6))


def situation(**claims: str) -> Snapshot:
    """An estimate of 5,125 under a grant of 5,125, and these claims."""
    named = {name.replace("_", "-"): state for name, state in claims.items()}
    budget = {"granted": build.MONEY}
    return snapshot({"budget": budget, "contract": ESTIMATED, "claims": named})


def turned(changes: tuple[Change, ...]) -> dict[str, tuple[Outcome, Outcome]]:
    """The outcomes before and after of the rules that turn."""
    return {
        c.rule.id: (c.before.outcome, c.after.outcome)
        for c in changes
        if c.before and c.after and c.turns
    }


def decision(claim: str, state: ClaimState, now: Snapshot) -> Decision:
    return Decision(claim=claim, state=state, by="procurement", day=now.on, evidence=LETTER)


def test_confirming_lets_what_rests_on_it_be_judged() -> None:
    now = situation(price="claimed", price_covers="confirmed")
    then = supposed(now, decision("price", ClaimState.CONFIRMED, now))
    gained = (Outcome.UNCLEAR, Outcome.MET)
    assert turned(effect(now, then)) == {"R02": gained, "R15": gained}


def test_a_rule_that_builds_on_another_changes_with_it() -> None:
    now = situation(price="confirmed", price_covers="claimed")
    then = supposed(now, decision("price-covers", ClaimState.CONFIRMED, now))
    gained = (Outcome.UNCLEAR, Outcome.MET)
    assert turned(effect(now, then)) == {"R02": gained, "R04": gained}


def test_refuting_what_was_confirmed_takes_its_verdicts_away() -> None:
    now = situation(price="confirmed", price_covers="confirmed")
    then = supposed(now, decision("price", ClaimState.REFUTED, now))
    lost = (Outcome.MET, Outcome.UNCLEAR)
    assert turned(effect(now, then)) == {"R02": lost, "R15": lost}


def test_a_claim_that_nobody_made_changes_nothing() -> None:
    now = situation(price="confirmed")
    assert effect(now, supposed(now, decision("other", ClaimState.REFUTED, now))) == ()


def test_a_new_claim_makes_what_rests_on_it_unclear() -> None:
    now = situation(price="confirmed", price_covers="confirmed")
    claim = replace(build.claim(), id="vat", rests_on=("R16",))
    changes = effect(now, supposed_said(now, claim))
    assert turned(changes) == {"R16": (Outcome.MET, Outcome.UNCLEAR)}


def test_what_is_supposed_is_not_written() -> None:
    now = situation(price="claimed")
    before = judge(now)
    supposed(now, decision("price", ClaimState.CONFIRMED, now))
    assert judge(now) == before

"""Deciding on a claim: who may, when, with what, and what stays of it."""

from dataclasses import replace
from datetime import date

import pytest

from budget.evidence import Evidence, Sure
from procurement.claim import Claim, ClaimState
from procurement.claims.decision import Decision, decided, faults
from tests import build

DAY = date(2021, 4, 6)
LETTER = Evidence(title="Brief van inkoop", place="Blad 2", date=DAY)
CLAIM = replace(build.claim(), said_as="social")
CONFIRMS = Decision(
    claim=CLAIM.id, state=ClaimState.CONFIRMED, by="procurement", day=DAY, evidence=LETTER
)
LATER = replace(CONFIRMS, state=ClaimState.REFUTED, by="manager", day=date(2021, 5, 3))


def told(claim: Claim, decision: Decision) -> list[str]:
    return [str(words) for words in faults(claim, decision)]


def test_a_colleague_confirms_with_a_document() -> None:
    assert told(CLAIM, CONFIRMS) == []
    after = decided(CLAIM, CONFIRMS)
    assert (after.state, after.decided_by) == (ClaimState.CONFIRMED, "procurement")
    assert after.evidence == (*CLAIM.evidence, LETTER)


def test_it_can_be_decided_on_the_day_on_which_it_was_said() -> None:
    assert told(CLAIM, replace(CONFIRMS, day=CLAIM.said_on)) == []


@pytest.mark.parametrize("who", ["social", "Social", "team social", "social team"])
def test_who_said_it_does_not_decide(who: str) -> None:
    assert told(CLAIM, replace(CONFIRMS, by=who)) == [
        "Who made claim Registration videos does not decide on it; ask a colleague."
    ]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"state": ClaimState.CLAIMED}, "Confirm claim Registration videos or refute it"),
        ({"day": date(2021, 3, 29)}, "is of a later day"),
        ({"by": " "}, "Write the function"),
        ({"evidence": replace(LETTER, sure=Sure.LOW)}, "not hearsay"),
        ({"evidence": replace(LETTER, sure=Sure.BACKGROUND)}, "not hearsay"),
    ],
)
def test_what_stands_in_the_way_is_said(wrong: dict[str, object], sentence: str) -> None:
    (words,) = told(CLAIM, replace(CONFIRMS, **wrong))  # type: ignore[arg-type]  # by name
    assert sentence in words


def test_the_same_again_changes_nothing_and_is_refused() -> None:
    (words,) = told(decided(CLAIM, CONFIRMS), replace(CONFIRMS, day=LATER.day))
    assert "is decided so already" in words


def test_a_later_document_turns_it_round_and_the_earlier_decision_stays() -> None:
    confirmed = decided(CLAIM, CONFIRMS)
    assert told(confirmed, LATER) == []
    after = decided(confirmed, LATER)
    assert after.state is ClaimState.REFUTED
    assert [(d.state, d.by) for d in after.decisions] == [
        (ClaimState.CONFIRMED, "procurement"),
        (ClaimState.REFUTED, "manager"),
    ]
    assert after.where_said == CLAIM.evidence


def test_it_is_not_turned_round_before_it_was_decided() -> None:
    (words,) = told(decided(CLAIM, LATER), replace(CONFIRMS, by="manager"))
    assert "is of a later day" in words

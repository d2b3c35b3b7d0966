"""No sentence of the memo claims more than the facts do, in any state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from budget.evidence import Evidence, Sure
from procurement.claim import Claim, ClaimState
from procurement.memo.advice import Advice, advise
from procurement.memo.case import case_of
from procurement.memo.foreseen import chances
from procurement.memo.lowering import could_lower, saved
from procurement.memo.options import options
from procurement.snapshot import Snapshot
from tests import build
from tests.procurement.memo import states


def confirmed() -> Claim:
    """The claim, confirmed by a function with a document."""
    return replace(
        build.claim(ClaimState.CONFIRMED), decided_by="inkoop", decided_on=date(2021, 4, 1)
    )


HEARSAY = Evidence(title="E-mail", sure=Sure.LOW)
OPEN = {
    "only said": build.claim(),
    "refuted": replace(confirmed(), state=ClaimState.REFUTED),
    "confirmed by nobody": replace(confirmed(), decided_by=""),
    "confirmed later": replace(confirmed(), decided_on=date(2021, 7, 1)),
    "confirmed by hearsay": replace(confirmed(), evidence=(build.EMAIL, HEARSAY)),
}


@pytest.mark.parametrize("claim", OPEN.values(), ids=OPEN)
def test_nothing_is_granted_on_a_claim_that_does_not_stand(claim: Claim) -> None:
    asked = states.with_claims(states.firm(), claim)
    assert advise(case_of(asked, states.unbroken())) is Advice.HOLD


def test_a_firm_proposal_on_a_confirmed_claim_can_be_granted() -> None:
    asked = states.with_claims(states.firm(), confirmed())
    memo = states.memo(asked, judged=states.unbroken())
    assert memo.head.subject == "Grant TikTok budget"


def test_a_breached_rule_stops_a_grant_and_is_named() -> None:
    advised = states.memo(states.firm()).parts[1]
    assert "how what breaks rule R02 is repaired (annex B)." in states.lines(advised)


def test_a_refuted_claim_is_named() -> None:
    told = states.text(states.with_claims(states.firm(), OPEN["refuted"]))
    assert "what takes the place of the refuted claim “Registration videos”;" in told
    assert "Refuted." in told


def test_a_refuted_claim_is_repaired_after_the_grant() -> None:
    told = states.text(states.with_claims(states.STATES["half way"](), OPEN["refuted"]))
    assert "Repair what rests on the refuted claim “Registration videos”." in told


def test_a_confirmation_that_does_not_carry_is_not_listed_as_confirmed() -> None:
    snapshot = states.with_claims(states.STATES["half way"](), OPEN["confirmed by hearsay"])
    told = states.text(snapshot)
    assert "confirmed, but without a name, a day or a source that is sure enough" in told


def test_a_signature_of_later_is_not_one_yet() -> None:
    snapshot = states.STATES["before the half"]()
    contract = replace(build.contract(), signed_on=date(2021, 4, 3))
    unsigned = replace(snapshot, dossier=replace(snapshot.dossier, contract=contract))
    assert advise(case_of(unsigned, ())) is Advice.WAIT


def test_a_lower_plan_saves_nothing_that_is_ordered() -> None:
    told = states.text(states.far_behind())
    assert "That saves no money: the budget is taken up already." in told
    assert "comes free" not in told


def test_a_lower_plan_saves_at_most_what_is_not_ordered() -> None:
    case = case_of(states.half_ordered(), ())
    assert 0 < saved(case, 0) == case.stands.free < case.budget.amount


def test_what_is_ordered_beyond_a_lower_plan_is_agreed_on() -> None:
    told = states.text(states.far_behind())
    assert "Agree with the agency what becomes of videos that are ordered beyond that;" in told


def test_what_is_free_to_the_cent_is_not_about_and_does_not_come_free() -> None:
    case = case_of(states.half_ordered(), ())
    said = could_lower(case, 0, states.english())
    assert f"of the budget {states.english().money(case.stands.free)} is then not needed." in said


LAST_MONDAY = build.HALF.last_day - timedelta(days=6)
NEEDED = {
    "3 more videos are needed this week.": LAST_MONDAY,
    "The pace needed from now on is 4.00 a week.": LAST_MONDAY - timedelta(days=1),
}


@pytest.mark.parametrize(("said", "on"), NEEDED.items())
def test_in_the_last_week_a_pace_is_a_number(said: str, on: date) -> None:
    """The half-year lags a week, so that four videos are left in its last week."""
    assert said in chances(case_of(build.snapshot(build.books(on)), ()), states.english())


def test_a_certainty_of_none_is_said_as_such() -> None:
    last = replace(build.books(build.HALF.last_day), events=())
    said = chances(case_of(build.snapshot(last), ()), states.english())
    assert "It is not 85% sure that even one video will be accepted." in said
    assert "at least 0" not in said


SAID = {
    "a contract above the budget does not fit": (
        states.dearer,
        "Give no new orders until €1.00 more is granted, or the same amount is saved.",
        "fits within the budget",
    ),
    "no video is planned": (
        lambda: build.snapshot(states.planned(build.books(), 0, "5125.00")),
        "No video is planned, so no video can earn a part of the budget.",
        "No week is complete yet",
    ),
    "the half-year is over": (
        lambda: build.snapshot(build.books(date(2021, 10, 10))),
        "The half-year is over and has cost €5,125.00 so far. That is exactly what was granted.",
        "will cost",
    ),
    "a rule is unclear for whatever reason": (
        states.STATES["half way"],
        "1 rule cannot be judged; annex B says why.",
        "facts are missing",
    ),
    "a proposal without videos has no price of one": (
        states.STATES["asked for nothing"],
        "For 0 videos about €0.00 is asked; with 21% VAT that is €0.00 in total.",
        "A video then costs",
    ),
    "a plan of one video": (
        lambda: states.of_one(build.HALF.first_day),
        "The one planned video is accepted.",
        "1 videos",
    ),
    "a forecast beyond the plan": (
        lambda: states.of_one(build.HALF.first_day),
        "It is 85% sure that at least 1 video will be accepted.",
        "All 1",
    ),
    "no odds are nil before the end": (
        states.far_behind,
        "in fewer than 1 of 100 cases",
        "in none of 100 cases",
    ),
    "almost all is not all": (
        lambda: build.snapshot(states.planned(build.books(date(2021, 10, 10)), 52, "5125.01")),
        "(more than 99%)",
        "(100%)",
    ),
    "the fingerprint says what it seals": (
        states.STATES["half way"],
        "the open questions; other texts of this memo are not in it:",
        "facts behind this memo",
    ),
}


def test_what_is_accepted_or_billed_is_still_to_be_paid() -> None:
    books = states.half_ordered().books
    entries = tuple(e for e in books.entries if books.progress[e.video or ""].accepted_on)
    case = case_of(build.snapshot(replace(books, entries=entries)), ())
    assert case.committed == 0 < case.unpaid
    assert "may still have to be paid" in options(case, Advice.CONTINUE, states.english())[-1]


@pytest.mark.parametrize(("state", "true", "untrue"), SAID.values(), ids=SAID)
def test_the_true_sentence_is_said(state: Callable[[], Snapshot], true: str, untrue: str) -> None:
    told = states.text(state())
    assert true in told
    assert untrue not in told


def test_only_the_proposal_in_question_has_more_than_one_reading() -> None:
    first = states.asked()
    clear = replace(first.books.versions[0], evidence=replace(build.EMAIL, place="Alles samen"))
    later = replace(first, books=replace(first.books, versions=(clear,)))
    reads = "The proposal does not say what its amount covers."
    assert [reads in states.text(snapshot) for snapshot in (first, later)] == [True, False]

"""The page of claims: how far each is, what rests on it, and what a decision would change."""

from dataclasses import replace
from datetime import date

from budget.evidence import Evidence
from data.language import language
from procurement.checks import judge
from procurement.claim import Answer, ClaimState
from procurement.claims.decision import Decision, decided
from procurement.pages.claims import View, view
from procurement.snapshot import Snapshot
from tests import build
from tests.procurement.situation import snapshot
from tests.seen import words

NL = language("nl")
DAY = date(2021, 4, 6)
LETTER = Evidence(title="Brief van inkoop", place="Blad 2", date=DAY, quotation="zo is het")
FRAMEWORK = {"procedure": "framework", "signed_on": DAY}
SAID = snapshot({"on": DAY, "contract": FRAMEWORK})


def with_claim(state: ClaimState = ClaimState.CLAIMED) -> Snapshot:
    """The claim about registration videos, decided by procurement where it is."""
    claim = build.claim()
    if state is not ClaimState.CLAIMED:
        taken = Decision(claim=claim.id, state=state, by="procurement", day=DAY, evidence=LETTER)
        claim = decided(claim, taken)
    asked = (build.question(),)
    return replace(SAID, dossier=replace(SAID.dossier, claims=(claim,), questions=asked))


def shown(known: Snapshot) -> View:
    return view(NL, known, judge(known))


def test_the_answer_comes_first() -> None:
    assert words(shown(with_claim()).top).startswith(
        "Van 1 bewering: 1 niet bevestigd, 0 bevestigd, 0 weerlegd. "
    )


def test_a_claim_says_who_said_what_where_and_how_sure() -> None:
    card = words(shown(with_claim()).claims)
    assert "? Niet bevestigd Registratievideo's TikTok-video's zijn registratievideo's." in card
    assert "“zowat 5.125 euro (exclusief btw)” E-mail VWS op TikTok, Budget, 30 mrt 2021" in card
    assert "hoe zeker: hoog Gezegd op 30 maart 2021 door: team social." in card


def test_a_rule_that_rests_on_it_has_its_outcome_and_its_own_page() -> None:
    card = shown(with_claim()).claims
    assert 'href="regels?regel=R11"' in card
    assert 'Hierop rust: R11 Bewering "registratievideo" ? Onduidelijk' in words(card)


def test_it_says_what_each_decision_would_change() -> None:
    card = words(shown(with_claim()).claims)
    assert "Als iemand dit bevestigt: R11 ? Onduidelijk → ✓ Nageleefd" in card
    assert "Als iemand dit weerlegt: R11 ? Onduidelijk → ✗ Overtreden" in card


def test_a_decision_that_changes_nothing_is_said_to_do_so() -> None:
    claim = replace(build.claim(), id="other", rests_on=())
    known = replace(SAID, dossier=replace(SAID.dossier, claims=(claim,)))
    card = words(shown(known).claims)
    assert "Er rust geen regel op." in card
    assert "op deze dag verandert er geen uitkomst" in card


def test_a_decided_claim_says_by_whom_when_and_with_which_document() -> None:
    card = words(shown(with_claim(ClaimState.CONFIRMED)).claims)
    assert "✓ Bevestigd Registratievideo's" in card
    assert "Bevestigd op 6 april 2021 door: Inkoop. “zo is het” Brief van inkoop, Blad 2" in card
    assert "Als iemand dit bevestigt" not in card


def test_a_refuted_claim_never_looks_like_a_confirmed_one() -> None:
    card = shown(with_claim(ClaimState.REFUTED)).claims
    assert '<span class="kg-breached">✗ Weerlegd</span>' in card
    assert "Weerlegd op 6 april 2021 door: Inkoop." in words(card)


def test_claims_that_wait_come_before_those_that_are_decided() -> None:
    known = with_claim(ClaimState.CONFIRMED)
    second = replace(build.claim(), id="second")
    both = replace(known, dossier=replace(known.dossier, claims=(*known.dossier.claims, second)))
    card = words(shown(both).claims)
    assert card.index("? Niet bevestigd") < card.index("✓ Bevestigd")


def test_an_open_question_has_its_place_and_an_answered_one_its_answer() -> None:
    known = with_claim()
    assert "Open vragen ? Open Wat dekt 5.125 euro?" in words(shown(known).questions)
    text = build.fact().text
    answer = Answer(text=text, by="procurement", on=DAY, evidence=LETTER)
    asked = (replace(build.question(), answer=answer),)
    told = words(shown(replace(known, dossier=replace(known.dossier, questions=asked))).questions)
    assert "Open vragen" not in told
    assert "✓ Beantwoord Wat dekt 5.125 euro? Eerste maandag na de e-mail." in told
    assert "Beantwoord op 6 april 2021 door: Inkoop. Brief van inkoop" in told


def test_nothing_said_is_an_empty_register() -> None:
    known = replace(SAID, dossier=replace(SAID.dossier, claims=(), questions=()))
    assert words(shown(known).top) == (
        "Er is niets bekend dat alleen is gezegd. Er staat geen vraag open."
    )
    assert shown(known).claims == shown(known).questions == ""

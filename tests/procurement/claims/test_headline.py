"""The first sentences about the claims."""

from dataclasses import replace

from data.language import language
from data.rules import read_rules
from procurement.claim import Answer, ClaimState
from procurement.claims.headline import claim_headline
from procurement.snapshot import Dossier
from tests import build

KNOWN = build.snapshot(build.books())


def told(**changed: object) -> list[str]:
    """The headline in English, of a dossier with all rules that is changed so."""
    dossier: Dossier = replace(KNOWN.dossier, rules=read_rules(), **changed)  # type: ignore[arg-type]  # by name
    known = replace(KNOWN, dossier=dossier)
    return [language("en").say(words) for words in claim_headline(known)]


def test_it_says_how_far_the_claims_are_and_which_rules_wait() -> None:
    assert told() == [
        "Of 1 claim: 1 not confirmed, 0 confirmed, 0 refuted.",
        "These rules rest on what is not confirmed, and cannot be met until it is: R11.",
        "Open questions: 1 of 1.",
    ]


def test_a_new_claim_makes_the_rules_that_it_names_wait() -> None:
    both = (build.claim(), replace(build.claim(), id="vat", rests_on=("R16", "R17")))
    assert "until it is: R11, R16, R17." in told(claims=both)[1]


def test_what_was_confirmed_keeps_no_rule_waiting() -> None:
    assert told(claims=(build.claim(ClaimState.CONFIRMED),)) == [
        "Of 1 claim: 0 not confirmed, 1 confirmed, 0 refuted.",
        "Open questions: 1 of 1.",
    ]


def test_what_was_refuted_names_the_rules_that_rest_on_it() -> None:
    assert told(claims=(build.claim(ClaimState.REFUTED),))[1:] == [
        "These rules rest on what was refuted: R11.",
        "Open questions: 1 of 1.",
    ]


def test_an_answered_question_is_counted_and_not_open() -> None:
    asked = build.question()
    answer = Answer(text=asked.text, by="procurement", on=build.ON, evidence=build.EMAIL)
    assert told(questions=(replace(asked, answer=answer),))[-1] == "Open questions: 0 of 1."


def test_without_claims_and_questions_it_says_so() -> None:
    assert told(claims=(), questions=()) == [
        "Nothing is known that was only said.",
        "No question is open.",
    ]

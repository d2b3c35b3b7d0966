"""The first sentences about the contract."""

from dataclasses import replace

from budget.books import Books
from data.language import language
from procurement.claim import ClaimState
from procurement.headline import contract_headline
from procurement.verdict import Verdict
from tests import build


def told(
    books: Books,
    verdicts: tuple[Verdict, ...] = build.verdicts(),
    state: ClaimState = ClaimState.CLAIMED,
) -> list[str]:
    """The headline in English."""
    snapshot = build.snapshot(books)
    dossier = replace(snapshot.dossier, claims=(build.claim(state),))
    known = replace(snapshot, dossier=dossier)
    return [language("en").say(words) for words in contract_headline(known, verdicts)]


def test_it_says_verdicts_contract_and_what_is_not_confirmed() -> None:
    judged, agreed, unconfirmed = told(build.books())
    assert judged == "Of 4 rules: 1 breached (R02), 1 unclear, 1 met, 1 not applicable."
    assert agreed.startswith("Called off under the contract of 2 April 2021: €5,125.00 of €5,1")
    assert unconfirmed == "Not confirmed: Registration videos; what rests on it stays unclear."


def test_what_was_decided_on_is_not_called_unconfirmed() -> None:
    assert len(told(build.books(), state=ClaimState.CONFIRMED)) == 2
    assert len(told(build.books(), state=ClaimState.REFUTED)) == 2


def test_without_a_contract_it_says_so() -> None:
    assert told(build.email_only())[1] == "No contract is signed yet, so nothing is agreed."


def test_without_rules_it_judges_nothing() -> None:
    assert told(build.books(), verdicts=())[0] == "No rule has been judged."

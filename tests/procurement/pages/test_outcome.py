"""An outcome on the screen can be told apart without colours."""

import pytest

from data.language import language
from procurement.names import CLAIM_STATES
from procurement.pages.outcome import look, outcome
from procurement.rule import Outcome


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_outcome_has_a_mark_of_its_own(code: str) -> None:
    shown = [outcome(language(code), each) for each in Outcome]
    marks = {each.partition(">")[2][0] for each in shown}
    assert marks == set("✓✗?–")


def test_an_outcome_is_a_word_with_its_colour() -> None:
    assert outcome(language("nl"), Outcome.MET) == '<span class="kg-met">✓ Nageleefd</span>'


def test_the_state_of_a_claim_can_look_like_an_outcome() -> None:
    claimed = next(iter(CLAIM_STATES.values()))
    assert "kg-unclear" in look(language("en"), claimed, Outcome.UNCLEAR)

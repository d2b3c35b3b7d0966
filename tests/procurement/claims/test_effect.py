"""What changes between two judgements."""

from dataclasses import replace

import pytest

from budget.words import Bilingual
from procurement.claims.effect import changed
from procurement.rule import Outcome
from tests import build

NOW = build.verdicts()
OTHER_WORDS = replace(NOW[0], sentence=Bilingual(nl="Anders.", en="Different."))
OTHER_OUTCOME = replace(NOW[1], outcome=Outcome.UNCLEAR)
OTHER_SOURCE = replace(NOW[2], evidence=())


def test_what_stays_the_same_is_no_change() -> None:
    assert changed(NOW, build.verdicts()) == ()
    assert changed(NOW, (*NOW[:2], OTHER_SOURCE, *NOW[3:])) == ()


def test_another_outcome_and_another_sentence_are_changes() -> None:
    words, outcome = changed(NOW, (OTHER_WORDS, OTHER_OUTCOME, *NOW[2:]))
    assert (words.rule.id, words.turns) == ("R01", False)
    assert (outcome.rule.id, outcome.turns) == ("R02", True)


def test_a_change_holds_both_verdicts() -> None:
    (change,) = changed(NOW, (NOW[0], OTHER_OUTCOME, *NOW[2:]))
    assert (change.before, change.after) == (NOW[1], OTHER_OUTCOME)


@pytest.mark.parametrize("order", [1, -1])
def test_a_rule_that_comes_or_goes_is_a_change(order: int) -> None:
    (change,) = changed(*(NOW, NOW[:-1])[::order])
    assert change.rule == NOW[-1].rule
    assert change.turns
    assert None in (change.before, change.after)


def test_a_value_in_a_sentence_counts_as_a_part_of_it() -> None:
    filled = [replace(NOW[0], sentence=NOW[0].sentence.filled(n=n)) for n in (5, 6)]
    assert len(changed(filled[:1], filled[1:])) == 1

"""The common rules of EN 16931 say in Dutch and in plain English what is wrong."""

import re

import pytest

from data.importers.official import official
from data.importers.rules_en_words import CATEGORIES, OF_CATEGORY, WHOLE, words_of
from data.language import language

ASKED = (
    *("BR-06", "BR-09", "BR-11", "BR-16", "BR-CO-09", "BR-CO-10", "BR-CO-13", "BR-CO-14"),
    *("BR-CO-15", "BR-CO-16", "BR-CO-17", "BR-CO-26", "BR-S-08", "BR-S-09"),
    *("BR-AE-08", "BR-AE-10", "BR-Z-05", "BR-Z-10", "BR-E-09", "BR-E-10"),
)
NUMBERS = (*OF_CATEGORY, "10")
OURS = (*WHOLE, *(f"BR-{category}-{number}" for category in CATEGORIES for number in NUMBERS))


@pytest.mark.parametrize("rule", ASKED)
def test_a_common_rule_is_said_in_both_languages(rule: str) -> None:
    words = words_of(rule)
    assert words is not None
    assert language("nl").say(words) != language("en").say(words)


def test_every_rule_with_words_of_ours_is_an_official_one() -> None:
    rules = official("EN16931-UBL-validation.xslt").read_text("utf-8")
    assert [rule for rule in OURS if not re.search(rf"\b{rule}\b", rules)] == []


@pytest.mark.parametrize("rule", ["BR-IC-11", "BR-CL-01", "BR-29", "UBL-CR-001", "EN16931", ""])
def test_any_other_rule_is_left_to_its_own_text(rule: str) -> None:
    assert words_of(rule) is None

"""Pieces of sentences agree with their figures."""

from decimal import Decimal

import pytest

from procurement.memo.phrases import after_colon, listed, odds, videos
from tests.procurement.memo import states


@pytest.mark.parametrize(
    ("probability", "told"),
    [
        ("0", "in none of 100 cases"),
        ("0.004", "in fewer than 1 of 100 cases"),
        ("0.0709", "in 7 of 100 cases"),
        ("0.9951", "in more than 99 of 100 cases"),
        ("1", "in all 100 cases"),
    ],
)
def test_odds_are_cases_and_never_rounded_to_certainty(probability: str, told: str) -> None:
    assert odds(Decimal(probability), states.english()) == told


@pytest.mark.parametrize(("n", "told"), [(0, "0 video's"), (1, "1 video"), (52, "52 video's")])
def test_videos_agree_with_their_number(n: int, told: str) -> None:
    assert videos(n, states.dutch()) == told


def test_a_list_reads_as_a_sentence() -> None:
    assert listed(["R02", "R07", "R21"], states.dutch()) == "R02, R07 en R21"


@pytest.mark.parametrize(
    ("text", "told"), [("Jongeren van 15", "jongeren van 15"), ("VWS kiest", "VWS kiest"), ("", "")]
)
def test_after_a_colon_only_an_abbreviation_keeps_its_capital(text: str, told: str) -> None:
    assert after_colon(text) == told

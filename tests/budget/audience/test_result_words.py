"""Results in sentences, never surer than their number."""

from decimal import Decimal

import pytest

from budget.audience.bands import Band, Mark, Pilot
from budget.audience.result_words import band_words, result_words
from budget.books import Books
from data.language import language
from tests import build
from tests.budget.audience.counted import Count, counted

BAND = Band(low=Decimal(100), high=Decimal(200), approximate=True, evidence=build.EMAIL)
CHANNEL = Mark(value=Decimal(14_500), approximate=True, evidence=build.EMAIL)
INSTAGRAM = Mark(value=Decimal(9_000), approximate=True, evidence=build.EMAIL)
TO_VIEWS = Pilot(views=BAND)


def videos(*views: int | None) -> Books:
    return counted(*(Count(video=f"V{n:02}", views=value) for n, value in enumerate(views)))


def said(books: Books, pilot: Pilot = TO_VIEWS, code: str = "en") -> str:
    return " ".join(map(language(code).say, result_words(books, pilot)))


@pytest.mark.parametrize(
    ("books", "words"),
    [
        (videos(), "No video is posted yet, so there are no results."),
        (videos(None, None), "2 videos are posted; their reach is not known yet."),
        (
            videos(150, None),
            (
                "Of 2 posted videos the reach is known of one: 150. "
                "Against about 100 to 200 in the pilot: 1 within, 0 above, 0 below. "
                "So few videos say little."
            ),
        ),
        (
            videos(50, 100, 151, 180, 900),
            (
                "Of 5 posted videos the reach is known of 5: the middle one reached 151, "
                "from 50 to 900. Against about 100 to 200 in the pilot: 3 within, 1 above, 1 below."
            ),
        ),
    ],
)
def test_it_says_what_is_known_and_of_how_many(books: Books, words: str) -> None:
    assert said(books) == words


def test_without_the_pilot_nothing_is_held_to_it() -> None:
    assert "pilot" not in said(videos(1, 2, 3, 4, 5), Pilot())


@pytest.mark.parametrize(
    ("followers", "since"),
    [
        (16_000, "Dat zijn er 1.500 meer dan de 14.500 van de pilot."),
        (14_000, "Dat zijn er 500 minder dan de 14.500 van de pilot."),
    ],
)
def test_followers_are_held_to_the_pilot_and_to_instagram(followers: int, since: str) -> None:
    words = said(
        counted(followers=(followers,)), Pilot(followers=CHANNEL, instagram=INSTAGRAM), "nl"
    )
    assert words.endswith(f"volgers op 1 juni 2021. {since} Instagram had er 9.000.")


def test_a_band_that_its_source_calls_about_is_about() -> None:
    exact = Band(low=Decimal(16), high=Decimal(850), approximate=False, evidence=build.EMAIL)
    assert [str(band_words(band)) for band in (BAND, exact)] == ["about 100 to 200", "16 to 850"]

"""What the address asks for is what is shown, and what cannot be shown is said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.half import Half
from budget.pages.address import choose, span, spoken
from budget.position import Basis
from budget.refused import Refused
from data.language import language
from tests import build

HALVES = (Half("2020-W40"), build.HALF, Half("2021-W40"))
TODAY = date(2021, 6, 30)
EN = language("en")


@pytest.mark.parametrize(
    ("asked", "half", "day"),
    [
        ({}, "2021-W14", TODAY),
        ({"half": "2021-W14", "dag": "2021-05-01"}, "2021-W14", date(2021, 5, 1)),
        ({"half": "2020-W40"}, "2020-W40", date(2021, 3, 28)),
        ({"half": "2021-W40"}, "2021-W40", date(2021, 10, 4)),
        ({"dag": "2021-03-30"}, "2021-W14", date(2021, 3, 30)),
        ({"dag": "2021-12-01"}, "2021-W14", date(2021, 12, 1)),
    ],
    ids=["nothing", "all", "a past half", "a half to come", "before it", "after it"],
)
def test_the_address_chooses(asked: dict[str, str], half: str, day: date) -> None:
    choice = choose(asked, {}, HALVES, TODAY)
    assert (choice.half.id, choice.day, choice.doubts) == (half, day, ())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"half": "2019-W01"}, "The books know no half-year 2019-W01; this is 2021-W14."),
        ({"half": "<b>"}, "The books know no half-year <b>; this is 2021-W14."),
        ({"dag": "30 juni"}, "30 juni is not a day such as 2021-06-30; this is 30 June 2021."),
        (
            {"dag": "2021-02-30"},
            "2021-02-30 is not a day such as 2021-06-30; this is 30 June 2021.",
        ),
        (
            {"dag": "1999-01-01"},
            "1 January 1999 is more than a year from half-year 2021-W14; this is 30 June 2021.",
        ),
        ({"taal": "fr"}, "There is no language fr here; choose nl or en."),
        (
            {"btw": "<b>"},
            "There are no amounts <b> VAT here; choose btw=excl or btw=incl.",
        ),
    ],
)
def test_what_cannot_be_shown_is_said_and_the_default_shown(
    asked: dict[str, str], said: str
) -> None:
    choice = choose(asked, {}, HALVES, TODAY)
    assert (choice.half, choice.day) == (build.HALF, TODAY)
    assert [EN.say(doubt) for doubt in choice.doubts] == [said]


def test_what_was_looked_at_before_stays() -> None:
    kept = {"half": "2020-W40", "dag": "2020-12-24"}
    choice = choose({}, kept, HALVES, TODAY)
    assert (choice.half.id, choice.day) == ("2020-W40", date(2020, 12, 24))


@pytest.mark.parametrize(
    ("asked", "kept", "basis"),
    [
        ({}, {}, Basis.EXCL),
        ({"btw": "incl"}, {}, Basis.INCL),
        ({}, {"btw": "incl"}, Basis.INCL),
        ({"btw": "excl"}, {"btw": "incl"}, Basis.EXCL),
        ({"btw": "21"}, {"btw": "incl"}, Basis.EXCL),
    ],
)
def test_the_basis_comes_from_address_and_session(
    asked: dict[str, str], kept: dict[str, str], basis: Basis
) -> None:
    assert choose(asked, kept, HALVES, TODAY).basis is basis


def test_another_half_forgets_the_day_of_the_last() -> None:
    choice = choose({"half": "2020-W40"}, {"half": "2021-W14", "dag": "2021-05-01"}, HALVES, TODAY)
    assert choice.day == date(2021, 3, 28)


def test_before_any_half_has_begun_the_first_is_shown() -> None:
    choice = choose({}, {}, HALVES, date(2019, 1, 1))
    assert (choice.half, choice.day) == (HALVES[0], HALVES[0].first_day)


def test_books_without_a_half_say_how_to_make_one() -> None:
    with pytest.raises(Refused, match="python -m data init"):
        choose({}, {}, (), TODAY)


@given(days=st.integers(min_value=-364, max_value=364 + 181), basis=st.sampled_from(Basis))
def test_an_address_leads_back_to_itself(days: int, basis: Basis) -> None:
    day = build.HALF.first_day + timedelta(days=days)
    asked = {"half": "2021-W14", "dag": day.isoformat(), "btw": basis.value}
    choice = choose(asked, {}, HALVES, TODAY)
    assert choose(choice.address("nl"), {}, HALVES, date(2030, 1, 1)) == choice
    assert span(build.HALF)[0] <= choice.day <= span(build.HALF)[1]


@pytest.mark.parametrize(
    ("asked", "kept", "locale", "code"),
    [
        ({"taal": "en"}, {"taal": "nl"}, "nl-NL", "en"),
        ({}, {"taal": "en"}, "nl-NL", "en"),
        ({}, {}, "en-GB", "en"),
        ({}, {}, "fr-FR", "nl"),
        ({}, {}, None, "nl"),
        ({"taal": "fr"}, {}, "en", "en"),
    ],
)
def test_the_language_comes_from_address_session_browser(
    asked: dict[str, str], kept: dict[str, str], locale: str | None, code: str
) -> None:
    assert spoken(asked, kept, locale) == code

"""The history says what each version changed, and on which days a memo rested on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.books import Books, BudgetVersion, Decision, Shift
from budget.position import Basis
from budget.version_words import amount_words, change_words
from budget.versions import Change, history, open_proposals, undecided
from data.language import language
from procurement.memo.request import subject
from tests import build

NL = language("nl")
FIRST = date(2021, 3, 30)
BASE = build.books()


def version(
    number: int,
    decision: Decision,
    amount: str = "5125.00",
    videos: int = 52,
    *,
    day: date | None = None,
    answers: int | None = None,
) -> BudgetVersion:
    """A version, ten days after the one before it."""
    return replace(
        build.proposal(),
        version=number,
        day=day or FIRST + timedelta(days=10 * (number - 1)),
        decision=decision,
        amount=Decimal(amount),
        videos=videos,
        approximate=decision is Decision.PROPOSED,
        answers=answers,
    )


PROPOSED, GRANTED, DECLINED = Decision.PROPOSED, Decision.GRANTED, Decision.DECLINED
VERSIONS = (
    version(1, PROPOSED),
    version(2, GRANTED, answers=1),
    version(3, PROPOSED, "5600.00", 57),
    version(4, DECLINED, "5600.00", 57, answers=3),
    version(5, GRANTED, "5325.00", 54),
    version(6, GRANTED, "5000.00", 50),
    version(7, GRANTED, "5000.00", 50),
)


def books(*versions: BudgetVersion, on: date = date(2021, 6, 30)) -> Books:
    """The half with these versions, as known on a day."""
    return replace(BASE, versions=tuple(v for v in versions if v.day <= on), on=on)


def test_each_version_says_what_it_changes() -> None:
    assert [chapter.change for chapter in history(books(*VERSIONS))] == [
        Change.REQUEST,
        Change.GRANT,
        Change.REQUEST,
        Change.NONE,
        Change.RAISE,
        Change.CUT,
        Change.SAME,
    ]


def test_a_change_is_against_what_was_in_force() -> None:
    chapters = history(books(*VERSIONS))
    assert (chapters[2].more, chapters[2].more_videos) == (Decimal("475.00"), 5)
    assert (chapters[5].more, chapters[5].more_videos) == (Decimal("-325.00"), -4)


def test_only_the_last_grant_is_in_force() -> None:
    chapters = history(books(*VERSIONS))
    assert [c.version.version for c in chapters if c.in_force] == [7]


def test_a_proposal_waits_until_it_is_decided_on() -> None:
    before = books(*VERSIONS, on=VERSIONS[2].day)
    assert [v.version for v in open_proposals(before)] == [3]
    assert [c.waits for c in history(before)] == [False, False, True]
    assert open_proposals(books(*VERSIONS)) == ()


@pytest.mark.parametrize(
    ("number", "basis", "said"),
    [
        (1, Basis.EXCL, "ongeveer € 5.125,00 excl. btw voor 52 video's"),
        (2, Basis.INCL, "€ 6.201,25 incl. btw voor 52 video's"),
    ],
)
def test_a_proposal_is_approximate_and_a_grant_is_not(number: int, basis: Basis, said: str) -> None:
    chapter = history(books(*VERSIONS))[number - 1]
    words = NL.say(amount_words(chapter, build.RATE, basis))
    assert words.replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "Eerste aanvraag"),
        (2, "Eerste toekenning"),
        (3, "Aanvraag: € 475,00 meer, 5 video's meer"),
        (4, "Het budget blijft zoals het is"),
        (5, "Verhoging: € 200,00 meer, 2 video's meer"),
        (6, "Verlaging: € 325,00 minder, 4 video's minder"),
        (7, "Hetzelfde bedrag en aantal video's"),
    ],
)
def test_a_change_in_words(number: int, said: str) -> None:
    chapter = history(books(*VERSIONS))[number - 1]
    words = NL.say(change_words(chapter, build.RATE, Basis.EXCL))
    assert words.replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_shift_names_the_other_half() -> None:
    moved = Shift(
        day=VERSIONS[5].day,
        amount=Decimal("325.00"),
        videos=4,
        source=build.HALF.id,
        source_version=6,
        target="2021-W40",
        target_version=1,
    )
    chapter = history(replace(books(*VERSIONS), shifts=(moved,)))[5]
    words = NL.say(change_words(chapter, build.RATE, Basis.EXCL))
    assert words.startswith("Verschuiving naar het halfjaar dat begint op 4 oktober 2021: ")
    assert moved.other_half("2021-W40", 1) == build.HALF.id


def test_a_memo_rests_on_each_version_from_its_day_until_the_next() -> None:
    chapters = history(books(*VERSIONS))
    assert chapters[0].spans == ((FIRST, date(2021, 4, 8)),)
    assert chapters[1].spans == ((date(2021, 4, 9), date(2021, 5, 8)),)
    assert chapters[2].spans == ((date(2021, 4, 19), date(2021, 4, 28)),)
    assert chapters[3].spans == ()
    assert chapters[6].spans == ((date(2021, 5, 29), date(2021, 6, 30)),)


@st.composite
def courses(draw: st.DrawFn) -> tuple[BudgetVersion, ...]:
    """Versions as they can come: a decision may answer any proposal that is open."""
    made: list[BudgetVersion] = []
    day = FIRST
    for number in range(1, draw(st.integers(min_value=1, max_value=7)) + 1):
        day += timedelta(days=draw(st.integers(min_value=0, max_value=3)))
        waits = [v.version for v in open_proposals(books(*made))]
        choices = [PROPOSED, GRANTED, *([DECLINED] if waits else [])]
        decision = draw(st.sampled_from(choices))
        answers = None if decision is PROPOSED else draw(st.sampled_from([*waits, None]))
        answers = waits[-1] if decision is DECLINED and answers is None else answers
        made.append(version(number, decision, day=day, answers=answers))
    return tuple(made)


def days() -> Iterator[date]:
    """Every day from the first version on until after the last."""
    return (FIRST + timedelta(days=n) for n in range(25))


@given(courses())
def test_the_days_are_those_on_which_the_memo_is_about_the_version(
    made: tuple[BudgetVersion, ...],
) -> None:
    chapters = history(books(*made, on=FIRST + timedelta(days=24)))
    for day in days():
        known = books(*made, on=day)
        rests = {
            c.version.version
            for c in chapters
            if any(first <= day <= last for first, last in c.spans)
        }
        about = {v.version for v in (known.granted, undecided(known)) if v}
        assert rests == about
        assert not about or subject(known).version in about


def test_without_a_version_there_is_no_history() -> None:
    assert history(books()) == ()

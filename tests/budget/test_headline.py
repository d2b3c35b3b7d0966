"""The first sentences about money are true on every day and agree with their figures."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budget.books import Books
from budget.headline import spend_headline
from data.language import language
from tests import build


def told(books: Books, code: str = "en") -> str:
    """The headline in one language."""
    return " ".join(map(language(code).say, spend_headline(books)))


def planned(books: Books, videos: int, amount: str = "5125.00") -> Books:
    """The same, with a budget of this amount for this many videos."""
    versions = (replace(v, videos=videos, amount=Decimal(amount)) for v in books.versions)
    return replace(books, versions=tuple(versions))


def test_half_way_it_says_what_is_spent_how_that_is_and_how_it_ends() -> None:
    assert told(build.books()) == (
        "Week 13 of 26: €2,365.44 of €5,125.00 accepted or further (46%), 24 of 52 videos; "
        "counted in videos €84.48 (3 days) behind the linear plan. "
        "At contract prices the half-year costs €5,125.00, exactly the budget; free now: €0.00. "
        "Odds that all 52 videos are accepted in time: 10%; at least 45 with 85% certainty."
    )


def idle(weeks: int) -> Books:
    """All is ordered, and after these weeks nothing is accepted yet."""
    on = build.HALF.first_day + timedelta(days=7 * weeks - 1)
    return replace(build.books(on), events=())


FIRST, LAST, AFTER = build.HALF.first_day, build.HALF.last_day, date(2021, 10, 10)
SAID = {
    "no video is planned": (planned(build.books(), 0), "no plan to compare with", "exactly on"),
    "one video is planned": (planned(build.books(FIRST), 1), "1 of 1 video;", "1 videos"),
    "the odds of one video": (
        planned(build.books(FIRST), 1),
        "Odds that the one planned video is accepted in time: 100%; at least 1 with",
        "all 1",
    ),
    "one video is proposed": (planned(build.email_only(), 1), "for 1 video.", "1 videos"),
    "the half-year is over": (
        build.books(AFTER),
        "The half-year has cost €5,125.00 so far, exactly the budget; free now: €0.00.",
        "costs",
    ),
    "no contract has a value": (
        replace(build.books(), contract_value=None),
        "Without the value of a signed contract there is no estimate of the end; free now:",
        "At contract prices",
    ),
    "nothing can be expected for sure": (
        idle(26),
        "in time: 0%; not even one can be expected with 85% certainty.",
        "at least 0",
    ),
    "the plan was reached": (build.books(AFTER), "counted in videos exactly the plan.", "linear"),
    "the plan was not reached, long ago": (
        replace(build.books(date(2021, 6, 1)), on=date(2022, 4, 1)),
        "counted in videos €3,548.08 less than was planned.",
        "days",
    ),
    "more is accepted than was planned": (
        planned(build.books(date(2021, 6, 30)), 23),
        "24 of 23 videos; 1 video more than was planned.",
        "linear",
    ),
    "a long time is told in weeks": (
        idle(13),
        "counted in videos €2,562.50 (13 weeks) behind the linear plan.",
        "91 days",
    ),
    "more is taken up than granted": (
        planned(build.books(), 52, "5077.00"),
        "€48.00 more is taken up than was granted",
        "-€",
    ),
    "almost all is spent": (
        planned(build.books(AFTER), 52, "5125.01"),
        "accepted or further (more than 99%)",
        "(100%)",
    ),
    "the plan is far out of reach": (
        replace(build.books(date(2021, 6, 1)), on=date(2021, 8, 15)),
        "in time: less than 1%;",
        "in time: 0%",
    ),
    "the plan is out of reach on the last day": (
        replace(build.books(date(2021, 6, 1)), on=LAST),
        "in time: 0%;",
        "less than",
    ),
}


@pytest.mark.parametrize(("books", "true", "untrue"), SAID.values(), ids=SAID)
def test_the_true_sentence_is_said(books: Books, true: str, untrue: str) -> None:
    said = told(books)
    assert true in said
    assert untrue not in said


@pytest.mark.parametrize("videos", [1, 2])
def test_no_more_videos_are_sure_than_are_planned(videos: int) -> None:
    said = told(planned(build.books(FIRST), videos), "nl").replace("\N{NO-BREAK SPACE}", " ")
    assert f"ten minste {videos} met 85 % zekerheid" in said

"""The first sentences about production."""

from dataclasses import replace
from datetime import date

import pytest

from budget.books import Books
from budget.duties import listed, production_headline
from budget.words import say
from data.language import language
from tests import build


def late_topics() -> Books:
    """Two videos that nobody has begun, long after their planned days."""
    first = replace(build.books(date(2021, 4, 28)), events=())
    return replace(first, videos=first.videos[:2])


CASES = {
    "two sides, two late": (
        build.books(),
        (
            "2 videos are past their planned day (V23 most, by 6 days): "
            "the agency must post 2 videos. "
            "Not late: the ministry must choose 24 topics; "
            "the agency must write 2 scripts, make 2 videos."
        ),
    ),
    "in the first week": (
        build.books(date(2021, 4, 9)),
        (
            "No video is past its planned day: the ministry must choose 46 topics, "
            "steer 2 scripts, approve 1 video, do webcare for 2 videos; "
            "the agency must make 1 video."
        ),
    ),
    "only the ministry, all late": (
        late_topics(),
        (
            "2 videos are past their planned day (V01 most, by 20 days): "
            "the ministry must choose 2 topics."
        ),
    ),
    "all done": (build.books(date(2022, 1, 1)), "No video waits for anybody."),
    "nothing ordered": (
        build.email_only(),
        "No video is known yet, so there is nothing to make. Proposed: 52 videos in 26 weeks.",
    ),
}


@pytest.mark.parametrize(("books", "said"), CASES.values(), ids=CASES)
def test_it_says_who_must_do_what_and_what_is_late(books: Books, said: str) -> None:
    assert " ".join(map(language("en").say, production_headline(books))) == said


def test_parts_are_listed_with_commas() -> None:
    parts = [say("Topic"), say("Script"), say("Steer")]
    assert language("nl").say(listed(parts)) == "Onderwerp, Script, Bijsturen"

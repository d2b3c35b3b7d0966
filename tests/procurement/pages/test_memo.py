"""The memo page shows the words of the memo, and draws the PDF only when asked."""

import pytest
from streamlit.testing.v1 import AppTest

from budget.books import Books
from budget.language import Language
from budget.refused import Refused
from budget.words import say
from data.language import language
from procurement.memo.blocks import Figure, Memo, words_of
from procurement.memo.words import compose
from procurement.pages.memo import Desk
from procurement.pages.preview import preview, subject
from tests import build
from tests.seen import seen, words

NL = language("nl")


def not_yet(code: str) -> bytes:
    """Draw nothing: no one has asked."""
    pytest.fail(f"the PDF was drawn in {code}, although nobody asked for it")


def page(t: "Language", desk: "Desk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import memo

    memo.show(t, desk)


def desk(books: Books) -> Desk:
    """Where the memo of this day is made."""
    facts = build.snapshot(books), build.verdicts()
    return Desk(
        subject=lambda code: subject(compose(*facts, language(code))),
        read=lambda code: preview(compose(*facts, language(code))),
        draw=not_yet,
        file_name=lambda code: f"beslisnota-{code}.pdf",
    )


def figures(memo: Memo) -> list[Figure]:
    """The charts whose text says what they show."""
    blocks = (block for part in memo.parts for block in part.blocks)
    return [block for block in blocks if isinstance(block, Figure) and block.told]


def opened(at_desk: Desk) -> AppTest:
    """The page with what this desk makes."""
    at = AppTest.from_function(page, args=(NL, at_desk)).run(timeout=30)
    assert not at.exception
    return at


def test_the_subject_comes_first_and_all_parts_are_read() -> None:
    shown = seen(opened(desk(build.books())))
    memo = compose(build.snapshot(build.books()), build.verdicts(), NL)
    assert shown.startswith(subject(memo))
    assert all(words(part.title) in shown for part in memo.parts)


def test_every_word_of_the_parts_is_in_the_preview() -> None:
    memo = compose(build.snapshot(build.books()), build.verdicts(), NL)
    shown = words(preview(memo))
    drawn = [word for figure in figures(memo) for word in words_of(figure)]
    told = [words(word) for word in memo.words() if word not in drawn]
    told = told[: told.index(memo.annexes[0].title)]
    assert [word for word in told if word not in shown] == []


def test_what_a_chart_shows_is_said_once() -> None:
    memo = compose(build.snapshot(build.books()), build.verdicts(), NL)
    (figure,) = figures(memo)
    shown = words(preview(memo))
    assert shown.count("Aan het eind van week 12") == 1
    assert figure.caption not in shown


def test_the_memo_may_be_in_another_language_than_the_screen() -> None:
    at = opened(desk(build.books()))
    at.selectbox[0].set_value("en").run()
    assert "Reason for this memo" in seen(at)
    assert "De pdf heeft deze tekst" in seen(at)


def test_the_download_is_named_after_the_memo() -> None:
    (button,) = opened(desk(build.books())).get("download_button")
    assert button.proto.label == "Download als pdf"


def test_where_nothing_is_to_be_decided_the_page_says_so() -> None:
    def refused(code: str) -> str:
        raise Refused(say("There is no language {wanted} here; choose nl or en.", wanted=code))

    real = desk(build.books())
    at = opened(Desk(subject=refused, read=real.read, draw=not_yet, file_name=real.file_name))
    assert seen(at) == "De taal nl is er niet; kies nl of en."
    assert not at.get("download_button")

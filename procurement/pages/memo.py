"""Memo: the decision note of this day, to read here and to take away as a PDF."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from budget.language import LANGUAGES, Language
from budget.pages import kit
from budget.pages.markup import Html, paragraph, strong
from budget.refused import Refused

NAMES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """How the memo of this day is made; each takes the memo's language.

    `subject` is what it is about in one line, `read` its words, and `draw` the PDF of the same
    words, which takes longer.
    """

    subject: Callable[[str], str]
    read: Callable[[str], Html]
    draw: Callable[[str], bytes]
    file_name: Callable[[str], str]


def show(t: Language, desk: Desk) -> None:
    """The page; the memo's language need not be the screen's."""
    answer, choices = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    with choices:
        language = _language(t)
    try:
        subject, words = desk.subject(language), desk.read(language)
    except Refused as refused:
        with answer:
            kit.notice(t, (refused.words,))
        return
    with answer:
        more = t("The PDF has these words, with its charts and annexes.")
        kit.block(paragraph(strong(f"{subject}."), more))
    with choices:
        _take_away(t, desk, language)
    kit.block(words)


def _language(t: Language) -> str:
    return st.selectbox(
        t("Language of the memo"),
        LANGUAGES,
        index=LANGUAGES.index(t.code),
        format_func=lambda code: NAMES[code],
        width=220,
    )


def _take_away(t: Language, desk: Desk, language: str) -> None:
    label, name = t("Download as PDF"), desk.file_name(language)
    kit.download(label, lambda: desk.draw(language), name, "application/pdf")

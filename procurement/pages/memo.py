"""Memo: the decision note of this day, to read here and to take away as a PDF."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from budget.language import LANGUAGES, Language
from budget.pages import kit
from budget.refused import Refused
from budget.words import Words, say
from procurement.memo.blocks import Memo
from procurement.pages.preview import preview

NAMES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """How the memo of this day is made; each takes the memo's language.

    `write` gives its words, and `draw` the PDF of the same words, which takes longer.
    """

    write: Callable[[str], Memo]
    draw: Callable[[str], bytes]
    file_name: Callable[[str], str]


def show(t: Language, desk: Desk) -> None:
    """The page; the memo's language need not be the screen's."""
    answer, choices = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    with choices:
        language = _language(t)
    try:
        memo = desk.write(language)
    except Refused as refused:
        with answer:
            kit.notice(t, (refused.words,))
        return
    with answer:
        more = say("The PDF has these words, with its charts and annexes.")
        kit.block(kit.answer(t, (_about(memo), more)))
    with choices:
        _take_away(t, desk, language)
    with st.container(border=True, key="preview"):
        kit.block(preview(memo))


def _language(t: Language) -> str:
    return st.selectbox(
        t("Language of the memo"),
        LANGUAGES,
        index=LANGUAGES.index(t.code),
        format_func=lambda code: NAMES[code],
        width=220,
    )


def _about(memo: Memo) -> Words:
    return say("{kind}: {subject}.", kind=memo.head.kind, subject=memo.head.subject)


def _take_away(t: Language, desk: Desk, language: str) -> None:
    kit.download(
        t("Download as PDF"),
        lambda: desk.draw(language),
        desk.file_name(language),
        "application/pdf",
    )

"""Choosing the posted videos that an attestation is about: those that wait, or any of them.

videos = chosen_posts(t, rule, ask, known, on)      ("V12", "V13")
"""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.words import say
from procurement.attestation import Ask
from procurement.pages.orders_fields import key
from procurement.rule import Rule
from procurement.rulebook.asked import Asked, asked
from procurement.snapshot import Snapshot


def chosen_posts(t: Language, rule: Rule, ask: Ask, known: Snapshot, on: date) -> Sequence[str]:
    """The videos that were chosen; one posted after the day of the answer is said."""
    question = next(each for each in asked(rule, known) if each.ask == ask)
    videos = _chosen(t, rule, question, known)
    late = [v for v, day in _posted(question).items() if v in videos and day > on]
    if late:
        said = say(
            "Posted after the day of this answer, so that it does not count for: {videos}.",
            videos=", ".join(late),
        )
        kit.notice(t, (said,))
    return videos


def _chosen(t: Language, rule: Rule, question: Asked, known: Snapshot) -> Sequence[str]:
    name, waiting = f"{rule.id}_{question.ask.id}", tuple(question.waiting)
    label = t("All {n} videos that wait for this", n=len(waiting))
    if waiting and st.checkbox(label, key=key(f"{name}_all")):
        return waiting
    titles = {video.id: video.title for video in known.books.videos}
    chosen: list[str] = st.multiselect(
        t("Posted videos"),
        tuple(_posted(question)),
        format_func=lambda video: f"{video} {titles.get(video, '')}",
        key=key(f"{name}_videos"),
        placeholder="",
    )
    return tuple(chosen)


def _posted(question: Asked) -> dict[str, date]:
    """The posted videos that the question is about, each with its day."""
    return {need.post.video: need.post.day for need in question.needs if need.post is not None}

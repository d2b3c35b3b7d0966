"""Choosing the posted videos that an attestation is about: those that wait, or any of them.

videos = chosen_posts(t, rule, ask, known, on)      ("V12", "V13")
"""

from collections.abc import Mapping, Sequence
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
    posted = _posted(question)
    waiting = tuple(video for video in question.waiting if posted[video] <= on)
    videos = _chosen(t, f"{rule.id}_{ask.id}", waiting, posted, known)
    late = [video for video in videos if posted[video] > on]
    if late:
        said = say(
            "Posted after the day of this answer, so that it does not count for: {videos}.",
            videos=", ".join(late),
        )
        kit.notice(t, (said,))
    return videos


def _chosen(
    t: Language, name: str, waiting: Sequence[str], posted: Mapping[str, date], known: Snapshot
) -> Sequence[str]:
    """All that wait by the day of the answer, or some of those that were ever posted."""
    label = t("All {n} videos that wait for this", n=len(waiting))
    if waiting and st.checkbox(label, key=key(f"{name}_all")):
        return waiting
    titles = {video.id: video.title for video in known.books.videos}
    chosen: list[str] = st.multiselect(
        t("Posted videos"),
        tuple(posted),
        format_func=lambda video: f"{video} {titles.get(video, '')}",
        key=key(f"{name}_videos"),
        placeholder="",
    )
    return tuple(chosen)


def _posted(question: Asked) -> Mapping[str, date]:
    """The posted videos that the question is about, each with its day."""
    return {need.post.video: need.post.day for need in question.needs if need.post is not None}

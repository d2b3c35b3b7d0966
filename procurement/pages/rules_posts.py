"""Choosing the posted videos that an attestation is about: those that wait, or any of them.

videos = chosen_posts(t, rule, ask, known)      ("V12", "V13")
"""

from collections.abc import Sequence

import streamlit as st

from budget.language import Language
from procurement.attestation import Ask
from procurement.pages.form_fields import key
from procurement.rule import Rule
from procurement.rulebook.asked import asked
from procurement.snapshot import Snapshot


def chosen_posts(t: Language, rule: Rule, ask: Ask, known: Snapshot) -> Sequence[str]:
    """The videos that were chosen, among those that were posted on the day of the answer."""
    question = next(each for each in asked(rule, known) if each.ask == ask)
    name, waiting = f"{rule.id}_{ask.id}", tuple(question.waiting)
    label = t("All {n} videos that wait for this", n=len(waiting))
    if waiting and st.checkbox(label, key=key(f"{name}_all")):
        return waiting
    titles = {video.id: video.title for video in known.books.videos}
    chosen: list[str] = st.multiselect(
        t("Posted videos"),
        [need.post.video for need in question.needs if need.post is not None],
        format_func=lambda video: f"{video} {titles.get(video, '')}",
        key=key(f"{name}_videos"),
        placeholder="",
    )
    return tuple(chosen)

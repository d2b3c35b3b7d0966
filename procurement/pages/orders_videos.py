"""Choosing the videos of a call-off: those that can be ordered, and new ones.

chosen = chosen_videos(t, books, day)
chosen.ids          ("V51", "V52", "V53")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import streamlit as st

from budget.books import Books
from budget.language import Language
from budget.names import KINDS, TOPICS
from budget.production import Kind, Topic, Video
from budget.refused import Refused
from budget.words import Words, say
from procurement.ordering.left import new_videos, orderable
from procurement.pages.form_fields import key

Word = TypeVar("Word", Topic, Kind)


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """The videos of a call-off; `new` are those that the books do not know yet."""

    known: tuple[str, ...]
    new: tuple[Video, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """All of them, in the order of the form."""
        return (*self.known, *(video.id for video in self.new))

    def check(self) -> None:
        """Every new video says what it is about and who asks for it.

        Raises:
            Refused: where it does not.
        """
        if any(not video.subject or not video.requester for video in self.new):
            raise Refused(say("Say what the new videos are about, and who asks for them."))


def chosen_videos(t: Language, books: Books, day: date, number: int) -> Chosen:
    """Ask which of the known videos are called off, and about a number of new ones."""
    new = _new(t, books, day, number) if number else ()
    return Chosen(known=_known(t, books), new=new)


def _known(t: Language, books: Books) -> tuple[str, ...]:
    """Those that are chosen; nothing is asked where none can be called off."""
    waiting = {video.id: video.title for video in orderable(books)}
    if not waiting:
        return ()
    chosen: list[str] = st.multiselect(
        t("Videos that can be called off ({n})", n=len(waiting)),
        tuple(waiting),
        format_func=lambda name: f"{name} {waiting[name]}",
        key=key("order_videos"),
        placeholder="",
    )
    return tuple(chosen)


def _new(t: Language, books: Books, day: date, number: int) -> tuple[Video, ...]:
    """What the new videos have in common, and their titles."""
    like = _alike(t, day)
    titles = st.text_area(
        t("Titles, one on a line; without one a video is called after its subject"),
        key=key("order_titles"),
        height=100,
    )
    named = [line.strip() for line in titles.splitlines() if line.strip()]
    return new_videos(books, like, named, number)


def _alike(t: Language, day: date) -> Video:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        topic = _one_of(t, t("Family of topics"), TOPICS, "order_topic")
        kind = _one_of(t, t("Kind"), KINDS, "order_kind")
        subject = st.text_input(t("What they are about"), key=key("order_subject"))
        requester = st.text_input(t("Requested by"), key=key("order_requester"))
    return Video(
        id="",
        title="",
        topic=topic,
        subject=subject.strip(),
        kind=kind,
        requester=requester.strip(),
        added_on=day,
    )


def _one_of(t: Language, label: str, names: Mapping[Word, Words], name: str) -> Word:
    return st.selectbox(
        label, tuple(names), format_func=lambda word: t.say(names[word]), key=key(name)
    )

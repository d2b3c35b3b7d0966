"""Parts that every page is made of: the answer, charts and tables with their words, sources.

kit.block(kit.answer(t, spend_headline(books)), heading(t("Spend per video")))
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
import streamlit.elements.plotly_chart  # gives plotly the page's theme before a chart is made
from pandas.io.formats.style import Styler

from budget.evidence import Evidence
from budget.figures import CONFIG
from budget.language import Language
from budget.pages.given_words import style
from budget.pages.markup import Html, bullets, entries, joined, paragraph, small, strong, tag
from budget.pages.scripts import speaks
from budget.words import Bilingual, Words

NUMBERS = count()
"""Gives each thing that is drawn a number of its own, by which Streamlit finds it again."""

CSS = Path(__file__).with_name("page.css").read_text("utf-8")


def block(*parts: str) -> None:
    """One piece of the page."""
    st.html(Html("".join(parts)))


def answer(t: Language, words: Sequence[Words]) -> Html:
    """The page's answer: one sentence that stands out, and what follows from it."""
    first, *rest = map(t.say, words)
    return paragraph(strong(first), *rest)


def notes(t: Language, words: Iterable[Words | Bilingual]) -> Html:
    """Sentences that are not there to alarm: what is not known yet, and what is assumed."""
    return bullets(map(t.say, words))


class Known(NamedTuple):
    """Something that a source says."""

    title: Bilingual
    text: Bilingual
    evidence: Evidence


def known(t: Language, facts: Iterable[Known]) -> Html:
    """What the sources say, each with its place."""
    return entries(
        (t.say(fact.title), joined((t.say(fact.text), small(source(t, fact.evidence)))))
        for fact in facts
    )


def place(t: Language, evidence: Evidence) -> str:
    """Where something is written, so that a person can look it up."""
    day = t.day(evidence.date, "medium") if evidence.date else ""
    return ", ".join(filter(None, (evidence.title, evidence.place, day)))


def source(t: Language, evidence: Evidence) -> str:
    """Where something is written, and in which words."""
    quotation = f": “{evidence.quotation}”" if evidence.quotation else ""
    return place(t, evidence) + quotation


def sources(t: Language, evidence: Iterable[Evidence]) -> Html:
    """All places where something is written, with their words."""
    return joined((source(t, each) for each in evidence), "; ")


def notice(t: Language, words: Iterable[Words]) -> None:
    """What was asked and not done, or went wrong."""
    if said := joined(map(t.say, words)):
        block(tag("p", said, class_="kg-notice", role="alert"))


def done(t: Language, words: Iterable[Words]) -> None:
    """What was recorded; nothing where nothing was."""
    if said := joined(tag("p", t.say(each), class_="kg-told", role="status") for each in words):
        block(said)


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A chart and, for whoever does not see it, what it shows; `number` tells it from others."""

    figure: go.Figure
    alt: str
    key: str
    number: int = field(default_factory=NUMBERS.__next__)


def chart(chart: Chart) -> None:
    """Draw a chart."""
    once(chart.number, partial(_chart, chart))


def _chart(chart: Chart) -> None:
    st.plotly_chart(chart.figure, config=CONFIG, alt=chart.alt, key=chart.key)


def table(frame: pd.DataFrame | Styler, alt: str, key: str) -> None:
    """A table that can be sorted, searched and scrolled."""
    st.dataframe(frame, hide_index=True, alt=alt, key=key)


@st.cache_resource(show_spinner=False, max_entries=256)
def once(seen: Hashable, _draw: Callable[[], None]) -> None:  # noqa: ARG001  tells one drawing from another
    """Draw what looks the same for as long as `seen` is; Streamlit keeps what it drew."""
    _draw()


def download(label: str, make: Callable[[], bytes], file_name: str, mime: str) -> None:
    """A file that is made only when someone asks for it."""
    st.download_button(
        label, make, file_name=file_name, mime=mime, key=file_name, on_click="ignore"
    )


def foot(t: Language) -> None:
    """What holds for every page: who can act here, how our parts look, and the language."""
    here = t("On this machine only: without sign-in anyone here can act as anyone.")
    script = f"<style>{CSS}{style(t)}</style><script>{speaks(t.code)}</script>"
    st.html(f"{script}{paragraph(small(here))}", unsafe_allow_javascript=True)

"""Production (Productie): who must do what, what is late, and how the weeks went.

show(t, view(t, books, known))

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from budget.books import Books
from budget.counts import Counts, counts
from budget.duties import production_headline
from budget.figures import rhythm_figure, rhythm_words
from budget.frames import numbered, waiting_frame
from budget.language import Language
from budget.names import SIDES
from budget.pages import kit
from budget.pages.markup import Html, figures, heading, joined, table
from budget.production import Step
from budget.waiting import waiting


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `made` is False as long as no video is known, and then `top` is all.

    `number` tells it from every other view.
    """

    made: bool
    top: Html
    steps: Html
    rhythm: go.Figure
    rhythm_words: str
    waits: pd.DataFrame
    number: int = field(default_factory=count().__next__)


def view(t: Language, books: Books, known: Sequence[kit.Known]) -> View:
    """The view of a day; `known` are facts of the work, for as long as nothing is made."""
    n, made = counts(books), bool(books.videos)
    below = _totals(t, n) if made else heading(t("What is known of the work")) + kit.known(t, known)
    return View(
        made=made,
        top=kit.answer(t, production_headline(books)) + below,
        steps=_steps(t, n),
        rhythm=rhythm_figure(books, t),
        rhythm_words=t.say(rhythm_words(books)),
        waits=waiting_frame(waiting(books), t),
    )


def show(t: Language, view: View) -> None:
    """The page."""
    kit.block(view.top)
    if not view.made:
        return
    steps, weeks = st.columns([2, 3], gap="large")
    with steps:
        kit.block(view.steps)
    with weeks:
        kit.block(heading(t("Accepted and posted by complete week")))
        kit.chart(view.rhythm, view.rhythm_words, key="rhythm")
    kit.block(heading(t("Who blocks what, and for how long")))
    kit.once((view.number, t.code), partial(_waits, t, view))


def _waits(t: Language, view: View) -> None:
    kit.table(view.waits, t("Videos that wait, latest first"), key="waiting")


def _totals(t: Language, n: Counts) -> Html:
    totals = {
        t("Planned"): n.planned,
        t("Called off"): n.called_off,
        t("Accepted"): n.accepted,
        t("Posted"): n.posted,
        t("Cancelled"): n.cancelled,
    }
    return figures((name, t.number(number)) for name, number in totals.items())


def _steps(t: Language, n: Counts) -> Html:
    rows = ((t.say(numbered(s)), t.say(SIDES[s.side]), t.number(n.by_step[s])) for s in Step)
    heads = (t("Step"), t("Whose move"), t("Videos"))
    waits = t("Waiting in each step")
    return joined((heading(waits), table(waits, heads, rows, figures=1)))

"""Production (Productie): who must do what, what is late, and how the weeks went."""

from collections.abc import Sequence

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
from budget.words import Bilingual


def show(t: Language, books: Books, known: Sequence[Bilingual]) -> None:
    """The page; `known` are facts about the way of working, for as long as nothing is made."""
    answer = kit.answer(t, production_headline(books))
    if not books.videos:
        kit.block(answer, heading(t("What is known of the work")), kit.notes(t, known))
        return
    n = counts(books)
    kit.block(answer, _totals(t, n))
    steps, weeks = st.columns([2, 3], gap="large")
    with steps:
        kit.block(_steps(t, n))
    with weeks:
        kit.block(heading(t("Accepted and posted by week")))
        kit.chart(rhythm_figure(books, t), t.say(rhythm_words(books)), key="rhythm")
    kit.block(heading(t("Who blocks what, and for how long")))
    kit.table(waiting_frame(waiting(books), t), t("Videos that wait, latest first"), key="waiting")


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

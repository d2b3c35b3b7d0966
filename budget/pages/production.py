"""Production (Productie): who must do what, what is late, and how the weeks went.

show(t, view(t, books, known))

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from budget.books import Books
from budget.counted import counted
from budget.counts import Counts, counts
from budget.duties import production_headline
from budget.figures import rhythm_figure, rhythm_words
from budget.frames import numbered
from budget.language import Language
from budget.names import SIDES
from budget.pages import kit
from budget.pages.markup import STACKED, Html, figures, heading, joined, paragraph, strong, table
from budget.position import spend_per_video
from budget.production import Step
from budget.waiting import waiting


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `made` is False as long as no video is known, and then `top` is all."""

    made: bool
    top: Html
    steps: Html
    rhythm: kit.Chart
    waits: Html


def view(t: Language, books: Books, known: Sequence[kit.Known]) -> View:
    """The view of a day; `known` are facts of the work, for as long as nothing is made."""
    n, made = counts(books), bool(books.videos)
    below = (
        _totals(t, n) + _counted(t, books)
        if made
        else heading(t("What is known of the work")) + kit.known(t, known)
    )
    return View(
        made=made,
        top=kit.answer(t, production_headline(books)) + below,
        steps=_steps(t, n),
        rhythm=_rhythm(t, books),
        waits=_waits(t, books),
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
        kit.chart(view.rhythm)
    kit.block(view.waits)


def _rhythm(t: Language, books: Books) -> kit.Chart:
    return kit.Chart(figure=rhythm_figure(books, t), alt=t.say(rhythm_words(books)), key="rhythm")


def _waits(t: Language, books: Books) -> Html:
    blocked = t("Who blocks what, and for how long")
    heads = (t("Video"), t("Step"), t("Whose move"), t("Days waiting"), t("Days late"))
    rows = (
        (
            joined((strong(w.video.id), w.video.title)),
            t.say(numbered(w.step)),
            t.say(SIDES[w.side]),
            t.number(w.days),
            t.number(w.late) if w.late else "",
        )
        for w in waiting(books)
    )
    return heading(blocked) + table(blocked, heads, rows, figures=2, look=STACKED)


def _totals(t: Language, n: Counts) -> Html:
    totals = {
        t("Planned"): n.planned,
        t("Called off"): n.called_off,
        t("Accepted"): n.accepted,
        t("Posted"): n.posted,
        t("Cancelled"): n.cancelled,
    }
    return figures((name, t.number(number)) for name, number in totals.items())


def _counted(t: Language, books: Books) -> Html:
    what = counted(spend_per_video(books))
    return paragraph(t.say(what)) if what else Html()


def _steps(t: Language, n: Counts) -> Html:
    rows = ((t.say(numbered(s)), t.say(SIDES[s.side]), t.number(n.by_step[s])) for s in Step)
    heads = (t("Step"), t("Whose move"), t("Videos"))
    waits = t("Waiting in each step")
    return joined((heading(waits), table(waits, heads, rows, figures=1)))

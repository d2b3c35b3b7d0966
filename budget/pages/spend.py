"""Spend (Uitputting): what is used of the budget, what is left, and how the half-year will end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from budget.books import Books
from budget.figures import burn_figure, burn_words
from budget.frames import matching, numbered, spend_frame, written
from budget.headline import spend_headline
from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO, with_vat
from budget.names import STAGES
from budget.pages import kit
from budget.pages.markup import Html, figures, heading, joined, paragraph, small
from budget.position import VideoSpend, position, spend_per_video, without_video
from budget.production import Step
from budget.words import Bilingual, Words, say

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, kw_only=True)
class Files:
    """How a table becomes a file; made when asked for."""

    csv: Callable[[pd.DataFrame], bytes]
    xlsx: Callable[[pd.DataFrame], bytes]


def show(t: Language, books: Books, open_points: Sequence[Bilingual], files: Files) -> None:
    """The page; `open_points` are the open questions and assumptions about the budget."""
    answer = kit.answer(t, spend_headline(books))
    if books.granted is None:
        kit.block(answer, _known(t, books, open_points))
    else:
        kit.block(answer, _position(t, books), heading(t("Spent by week, against the linear plan")))
        kit.chart(burn_figure(books, t), t.say(burn_words(books)), key="burn")
    if books.videos:
        _per_video(t, books, files)


def _known(t: Language, books: Books, open_points: Sequence[Bilingual]) -> Html:
    proposed = books.proposed
    source = t("Proposal: {source}", source=kit.source(t, proposed.evidence)) if proposed else ""
    return joined(
        (
            heading(t("What is known")),
            paragraph(source),
            heading(t("Open questions and assumptions")),
            kit.notes(t, open_points),
        )
    )


def _position(t: Language, books: Books) -> Html:
    stands = position(books)
    named = [(say("Granted"), stands.granted)]
    named += [(STAGES[stage], stands.stages[stage]) for stage in MoneyStage]
    named += [(say("Free"), stands.free)]
    basis = t(
        "Amounts excl. VAT; granted incl. VAT: {gross}. Granted = the five stages + free.",
        gross=with_vat(stands.granted, books.vat_rate),
    )
    shown = figures((t.say(name), t.money(amount)) for name, amount in named)
    return joined((shown, paragraph(small(basis))))


@st.fragment
def _per_video(t: Language, books: Books, files: Files) -> None:
    spends = spend_per_video(books)
    kit.block(heading(t("Spend per video")))
    with st.popover(t("Filter and download"), key="filters"):
        shown = _chosen(t, spends)
        frame = spend_frame(shown, t)
        name = f"uitputting-{books.half.id}-{books.on}"
        kit.download("CSV", partial(files.csv, frame), f"{name}.csv", "text/csv")
        kit.download("XLSX", partial(files.xlsx, frame), f"{name}.xlsx", XLSX)
    kit.table(written(frame, t), t("Spend per video, excl. VAT"), key="per_video")
    kit.block(paragraph(small(t.say(_summed(books, spends, shown)))))


def _chosen(t: Language, spends: Sequence[VideoSpend]) -> Sequence[VideoSpend]:
    text = st.text_input(t("Search in video and title"), key="text")
    step = st.selectbox(
        t("Step"), [None, *Step], format_func=lambda s: _every(t, s and numbered(s))
    )
    stage = st.selectbox(
        t("Stage"), [None, *MoneyStage], format_func=lambda s: _every(t, s and STAGES[s])
    )
    return matching(spends, text=text, step=step, stage=stage)


def _every(t: Language, name: Words | None) -> str:
    return t.say(name) if name else t("All")


def _summed(books: Books, spends: Sequence[VideoSpend], shown: Sequence[VideoSpend]) -> Words:
    return say(
        "{shown} of {all} videos, together {price} at their called-off price. "
        "Costs that belong to no video: {other}.",
        shown=len(shown),
        all=len(spends),
        price=sum((s.price or ZERO for s in shown), ZERO),
        other=sum(without_video(books).values(), ZERO),
    )

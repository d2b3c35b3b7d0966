"""Each call-off opened: its videos with where their money is, and the entries that it made.

show_opened(t, opened_orders(t, ordered(books)))

What is in a call-off is made and drawn when someone opens it; hundreds of rows that nobody reads
would cost at every day that is looked at.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.ledger import ORDERED
from budget.names import STAGES, STEPS
from budget.ordered import Ordered, OrderSpend
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, paragraph, small, strong, table, tag
from budget.position import VideoSpend
from procurement.pages.invoices_inbox import literal
from procurement.pages.orders_table import named


class Opened(NamedTuple):
    """A call-off: how its part is called, and what is in it."""

    reference: str
    label: str
    inside: Callable[[], Html]


def opened_orders(t: Language, spent: Ordered) -> tuple[Opened, ...]:
    """A part per call-off."""
    return tuple(
        Opened(each.order.reference, _label(t, each), cache(partial(_inside, t, each)))
        for each in spent.orders
    )


@st.fragment
def show_opened(t: Language, orders: Sequence[Opened]) -> None:
    """The parts, each opened by a click, which draws these parts alone again."""
    kit.block(heading(t("Videos and entries of each call-off")))
    for order in orders:
        name = f"order_{order.reference}"
        part = st.expander(literal(order.label), key=name, on_change="rerun")
        if part.open:
            with part:
                kit.block(order.inside())


def _label(t: Language, spent: OrderSpend) -> str:
    order = spent.order
    return t.plural(
        "{order}: {n} video, {entries} entries",
        "{order}: {n} videos, {entries} entries",
        len(order.prices),
        order=order.reference,
        entries=len(spent.entries),
    )


def _inside(t: Language, spent: OrderSpend) -> Html:
    evidence = spent.order.evidence
    source = paragraph(small(kit.source(t, evidence))) if evidence else ""
    inside = joined((source, _videos(t, spent), _entries(t, spent)), "")
    return tag("div", inside, class_="kg-wide")


def _videos(t: Language, spent: OrderSpend) -> Html:
    if not spent.spends:
        return Html()
    title = t("Videos of {order}", order=spent.order.reference)
    heads = (t("Video"), t("Step"), t("Price"), *(t.say(STAGES[stage]) for stage in ORDERED))
    return table(title, heads, (_video(t, each) for each in spent.spends), figures=5)


def _video(t: Language, spend: VideoSpend) -> tuple[str, ...]:
    return (
        joined((strong(spend.video.id), spend.video.title)),
        _step(t, spend),
        t.money(spend.price),
        *(t.money(spend.stages[stage]) for stage in ORDERED),
    )


def _step(t: Language, spend: VideoSpend) -> str:
    if spend.progress.cancelled:
        return t("Cancelled")
    return t.say(STEPS[spend.progress.step]) if spend.progress.step else t("Done")


def _entries(t: Language, spent: OrderSpend) -> Html:
    title = t("Entries of {order}", order=spent.order.reference)
    heads = (t("Date"), t("Video"), t("What happened"), t("Stage"), t("Amount"))
    rows = (
        (
            t.day(entry.day, "short"),
            entry.video or "",
            joined((named(t, entry), small(entry.document))),
            t.say(STAGES[entry.stage]),
            t.money(entry.amount),
        )
        for entry in spent.entries
    )
    return table(title, heads, rows, figures=1)

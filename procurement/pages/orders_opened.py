"""Each call-off opened: its videos with where their money is, and the entries that it made.

opened_orders(t, ordered(books))
"""

from budget.language import Language
from budget.names import STAGES, STEPS
from budget.ordered import ORDERED, Ordered, OrderSpend
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, paragraph, small, strong, table, tag
from budget.position import VideoSpend
from procurement.pages.orders_table import named


def opened_orders(t: Language, spent: Ordered) -> Html:
    """A part per call-off that opens by a click; nothing without one."""
    if not spent.orders:
        return Html()
    parts = joined(_opened(t, order) for order in spent.orders)
    return heading(t("Videos and entries of each call-off")) + parts


def _opened(t: Language, spent: OrderSpend) -> Html:
    order = spent.order
    closed = t.plural(
        "{order}: {n} video, {entries} entries",
        "{order}: {n} videos, {entries} entries",
        len(order.prices),
        order=order.reference,
        entries=len(spent.entries),
    )
    source = paragraph(small(kit.source(t, order.evidence))) if order.evidence else ""
    inside = joined((source, _videos(t, spent), _entries(t, spent)), "")
    return tag("details", tag("summary", closed), tag("div", inside, class_="kg-wide"))


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

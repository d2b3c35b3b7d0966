"""Tables of the page about call-offs: each call-off, and what is set aside for orders to come.

order_rows(t, ordered(books))
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from budget.language import Language
from budget.ledger import ORDERED, Entry, MoneyStage
from budget.money import ZERO
from budget.names import STAGES, act_name
from budget.ordered import OPEN, Ordered, OrderSpend
from budget.pages.markup import Html, heading, paragraph, small, strong, table, tag


def order_rows(t: Language, spent: Ordered) -> Html:
    """Every call-off with where its money is, then the costs without a video, and all together."""
    if not spent.orders:
        return Html()
    title = t("Call-offs")
    stages = (t.say(STAGES[stage]) for stage in ORDERED)
    heads = (
        t("Call-off"),
        t("Date"),
        t("Videos"),
        t("Price each"),
        t("Amount"),
        *stages,
        t("Open"),
    )
    rows = [_order(t, each) for each in spent.orders]
    rows += [_other(t, spent), _together(t, spent)]
    about = t(
        "Excl. VAT. Open is what is called off and not yet billed; what is cancelled or billed "
        "lower is in the amount alone."
    )
    drawn = table(title, heads, rows, figures=8)
    return heading(title) + _wide(drawn) + paragraph(small(about), _waiting(t, spent))


def _waiting(t: Language, spent: Ordered) -> Html:
    waits = "; ".join(f"{name}: {t.money(amount)}" for name, amount in spent.waiting.items())
    return small(
        t("Costs without a video that wait for approval: {what}.", what=waits) if waits else ""
    )


def set_aside(t: Language, entries: Sequence[Entry]) -> Html:
    """What was earmarked, released and used, entry by entry; nothing where nothing was."""
    kept = [entry for entry in entries if entry.stage is MoneyStage.RESERVED]
    if not kept:
        return Html()
    title = t("Set aside for orders to come")
    heads = (t("Date"), t("What happened"), t("For what"), t("Amount"))
    rows: list[tuple[str, ...]] = [
        (t.day(e.day, "medium"), named(t, e), e.document, t.money(e.amount)) for e in kept
    ]
    total = sum((entry.amount for entry in kept), ZERO)
    rows.append((strong(t("Together")), "", "", strong(t.money(total))))
    return heading(title) + _wide(table(title, heads, rows, figures=1))


def named(t: Language, entry: Entry) -> str:
    """What an entry came from, as a reader sees it."""
    name = act_name(entry.act)
    return name if isinstance(name, str) else t.say(name)


def each_price(t: Language, order: OrderSpend) -> str:
    """The price of a video, or the lowest and the highest one."""
    prices = order.order.prices.values()
    if not prices:
        return t.missing()
    low, high = min(prices), max(prices)
    return t.money(low) if low == high else f"{t.money(low)} – {t.money(high)}"


def _order(t: Language, spent: OrderSpend) -> tuple[str, ...]:
    order = spent.order
    return (
        strong(order.reference),
        t.day(order.day, "medium"),
        t.number(len(order.prices)),
        each_price(t, spent),
        t.money(spent.amount),
        *_staged(t, spent.stages),
    )


def _other(t: Language, spent: Ordered) -> tuple[str, ...]:
    amount = sum((each.order.other for each in spent.orders), ZERO)
    cells = (t("Costs without a video"), "", "", "", t.money(amount))
    return (*cells, *_staged(t, spent.other))


def _together(t: Language, spent: Ordered) -> tuple[str, ...]:
    held: dict[MoneyStage, Decimal] = {stage: spent.held(stage) for stage in ORDERED}
    sums = (t("Together"), "", t.number(spent.videos), "", t.money(spent.amount))
    cells = (*sums, *_staged(t, held))
    return tuple(strong(cell) if cell else "" for cell in cells)


def _staged(t: Language, stages: Mapping[MoneyStage, Decimal]) -> Iterable[str]:
    yield from (t.money(stages[stage]) for stage in ORDERED)
    yield t.money(sum((stages[stage] for stage in OPEN), ZERO))


def _wide(inner: Html) -> Html:
    return tag("div", inner, class_="kg-wide")

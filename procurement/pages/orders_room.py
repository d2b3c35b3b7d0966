"""The room that is left for orders: of the budget and of the contract, in euros and in videos.

room_table(t, title, snapshot, ordered(books))
"""

from decimal import Decimal

from budget.books import Books
from budget.language import Language
from budget.ordered import Ordered
from budget.pages.markup import Html, paragraph, small, table
from budget.position import position
from procurement.agreement.ceilings import ceilings
from procurement.snapshot import CalledOff, Snapshot


def room_table(t: Language, title: str, snapshot: Snapshot, spent: Ordered) -> Html:
    """Budget and contract: what there is, what is called off of it, and what is left."""
    granted, found = snapshot.books.granted, ceilings(snapshot)
    budget = granted.amount if granted else None
    planned = granted.videos if granted else None
    videos, value = found.videos, found.value
    rows = [
        (t("Budget"), *_money(t, budget, spent.counts)),
        (t("Contract"), *_money(t, value.agreed, value.called_off)),
        (t("Videos in the budget"), *_numbers(t, planned, spent.videos)),
        (t("Videos in the contract"), *_numbers(t, videos.agreed, videos.called_off)),
    ]
    heads = (t("Excl. VAT"), t("Agreed"), t("Called off"), t("Left"))
    drawn = table(title, heads, rows, figures=3)
    return drawn + _elsewhere(t, snapshot.dossier.elsewhere) + _free(t, snapshot.books)


def _elsewhere(t: Language, others: CalledOff) -> Html:
    """What other half-years called off of the contract; nothing where they did not."""
    if not others.value and not others.videos:
        return Html()
    counted = t.plural(
        "Of the contract other half-years called off {value} and {n} video; that counts here too.",
        "Of the contract other half-years called off {value} and {n} videos; that counts here too.",
        others.videos,
        value=others.value,
    )
    return paragraph(small(counted))


def _free(t: Language, books: Books) -> Html:
    """What is free of the budget, which counts more than orders; nothing without a grant."""
    if books.granted is None:
        return Html()
    free = t(
        "Free in the budget: {free}. What is set aside is off it; what was cancelled or billed "
        "lower is back in it.",
        free=position(books).free,
    )
    return paragraph(small(free))


def _money(t: Language, agreed: Decimal | None, used: Decimal) -> tuple[str, ...]:
    return tuple(map(t.money, (agreed, used, None if agreed is None else agreed - used)))


def _numbers(t: Language, agreed: int | None, used: int) -> tuple[str, ...]:
    return tuple(map(t.number, (agreed, used, None if agreed is None else agreed - used)))

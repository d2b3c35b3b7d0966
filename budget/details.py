"""The spend in detail as tables: per week, per requester, per topic, and what was paid by year.

    detail(Detail.WEEK, books, Basis.INCL, t)       (Grid(title="Per week, incl. VAT", …),)

On either basis the rows of a table add up to the position; what belongs to no video has a row of
its own, so that it hides in no other.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from budget.books import Books
from budget.counted import counted
from budget.frames import money_head
from budget.grid import Grid, Row
from budget.groups import Sum, added, per_requester, per_topic
from budget.language import Language
from budget.ledger import MoneyStage
from budget.names import BASES, STAGES, TOPICS
from budget.portfolio import Paid
from budget.position import Basis, position, prices_on, spend_per_video, without_video
from budget.weeks import week_rows
from budget.years import paid_grids


class Detail(StrEnum):
    """What the spend is told by."""

    WEEK = "week"
    REQUESTER = "requester"
    TOPIC = "topic"
    YEAR = "year"


def detail(
    by: Detail,
    books: Books,
    basis: Basis,
    t: Language,
    everywhere: Callable[[], Mapping[int, Paid]],
) -> tuple[Grid, ...]:
    """The tables of one detail; `everywhere` reads what all half-years paid by year."""
    match by:
        case Detail.WEEK:
            return _weeks(books, basis, t)
        case Detail.REQUESTER:
            return _requesters(books, basis, t)
        case Detail.TOPIC:
            return _topics(books, basis, t)
        case Detail.YEAR:
            return paid_grids(books, basis, t, everywhere())


def _weeks(books: Books, basis: Basis, t: Language) -> tuple[Grid, ...]:
    counted = (t("Week"), t("Until"), t("Accepted videos"), t("Posted"))
    names = (t("Planned so far"), t("Earned so far"), t("Spent this week"), t("Spent so far"))
    money = [money_head(t, name, basis) for name in names]
    return (
        Grid(
            title=t("Per week, {basis}", basis=BASES[basis]),
            heads=(*counted, *money),
            rows=tuple(week_rows(books, basis, t)),
            figures=6,
            summed=(money[2],),
        ),
    )


def _requesters(books: Books, basis: Basis, t: Language) -> tuple[Grid, ...]:
    found = per_requester(spend_per_video(books, basis))
    rows = (((one.name,), one.sum) for one in found)
    title = t("Per requester, {basis}", basis=BASES[basis])
    return (_grid(title, (t("Requester"),), rows, books, basis, t),)


def _topics(books: Books, basis: Basis, t: Language) -> tuple[Grid, ...]:
    found = per_topic(spend_per_video(books, basis))
    topics = [((t.say(TOPICS[one.topic]),), one.sum) for one in found]
    subjects = [
        ((name, t.say(TOPICS[one.topic])), together)
        for one in found
        for name, together in one.subjects
    ]
    by_topic = t("Per topic, {basis}", basis=BASES[basis])
    by_subject = t("Per subject, {basis}", basis=BASES[basis])
    return (
        _grid(by_topic, (t("Topic group"),), topics, books, basis, t),
        _grid(by_subject, (t("Subject"), t("Topic group")), subjects, books, basis, t),
    )


def _grid(
    title: str,
    names: tuple[str, ...],
    sums: Iterable[tuple[tuple[str, ...], Sum]],
    books: Books,
    basis: Basis,
    t: Language,
) -> Grid:
    """A row per group, one for what belongs to no video, and the position as their total."""
    money = (t("Called off"), *(t.say(STAGES[stage]) for stage in MoneyStage))
    blank = ("",) * (len(names) - 1)
    spends, other = spend_per_video(books, basis), prices_on(books, basis)[None]
    everything, what = added(spends), counted(spends)
    rest, stands = without_video(books, basis), position(books, basis)
    apart: Row = (t("Belongs to no video"), *blank, 0, other, *_stages(rest))
    total: Row = (everything.videos, everything.price + other, *_stages(stands.stages))
    rows: list[Row] = [(*named, one.videos, one.price, *_stages(one.stages)) for named, one in sums]
    return Grid(
        title=title,
        heads=(*names, t("Videos"), *(money_head(t, name, basis) for name in money)),
        rows=(*rows, apart),
        figures=7,
        total=(t("Total"), *blank, *total),
        note=t.say(what) if what else "",
    )


def _stages(stages: Mapping[MoneyStage, Decimal]) -> tuple[Decimal, ...]:
    return tuple(stages[stage] for stage in MoneyStage)

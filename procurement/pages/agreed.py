"""How far the contract can still grow: its ceilings, and its worth and orders from day to day.

ceiling_table(t, snapshot, contract)
day_table(t, snapshot)
"""

from collections.abc import Iterator

from budget.language import Language
from budget.pages.markup import STACKED, Html, table
from procurement.agreement.ceilings import ceilings
from procurement.agreement.contract import Contract
from procurement.agreement.day_by_day import Moment, day_by_day
from procurement.agreement.state import ends_on
from procurement.pages.contract_pairs import unknown
from procurement.snapshot import Snapshot

Row = tuple[str, ...]


def ceiling_table(t: Language, snapshot: Snapshot, contract: Contract) -> Html:
    """Each ceiling: what was agreed, what is used of it, and what is left."""
    title = t("Room under the contract")
    heads = (t("Ceiling"), t("Agreed"), t("Used"), t("Left"))
    return table(title, heads, _ceilings(t, snapshot, contract), figures=3)


def _ceilings(t: Language, snapshot: Snapshot, contract: Contract) -> Iterator[Row]:
    found = ceilings(snapshot)
    videos, value = found.videos, found.value
    yield t("Videos"), *map(t.number, (videos.agreed, videos.called_off, videos.left))
    yield t("Value excl. VAT"), *map(t.money, (value.agreed, value.called_off, value.left))
    yield _price(t, snapshot, contract)
    yield _end(t, snapshot, contract)


def _price(t: Language, snapshot: Snapshot, contract: Contract) -> Row:
    """The highest price of a video that was called off, against the most that one may cost."""
    most = contract.scope.unit_price if contract.signed_by(snapshot.on) else None
    dearest = max(snapshot.books.price.values(), default=None)
    left = None if most is None or dearest is None else most - dearest
    return t("Price of a video"), *map(t.money, (most, dearest, left))


def _end(t: Language, snapshot: Snapshot, contract: Contract) -> Row:
    """The last day against the day looked at; nothing is left of it after the last day."""
    on = snapshot.on
    signed = contract.signed_by(on)
    last = ends_on(contract, snapshot.dossier.amendments, on) if signed else None
    left = t.missing() if last is None else _days(t, (last - on).days)
    return t("Last day"), t.day(last, "medium"), t.day(on, "medium"), left


def _days(t: Language, left: int) -> str:
    if left < 0:
        return t("over")
    return t.plural("{n} day", "{n} days", left)


def day_table(t: Language, snapshot: Snapshot) -> Html:
    """What the contract was worth and what was called off of it, after each day of a change."""
    moments = day_by_day(snapshot)
    if not moments:
        return Html()
    heads = (
        t("Date"),
        t("What happened"),
        t("Worth"),
        t("Videos"),
        t("Called off"),
        t("Videos called off"),
        t("Left"),
    )
    title = t("Contract and call-offs from day to day")
    return table(title, heads, (_moment(t, each) for each in moments), 5, STACKED)


def _moment(t: Language, moment: Moment) -> Row:
    return (
        t.day(moment.day, "medium") if moment.day else "",
        t.say(moment.what),
        unknown(t) if moment.value is None else t.money(moment.value),
        unknown(t) if moment.videos is None else t.number(moment.videos),
        t.money(moment.ordered),
        t.number(moment.ordered_videos),
        unknown(t) if moment.left is None else t.money(moment.left),
    )

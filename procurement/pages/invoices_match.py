"""The match of an opened invoice, line by line.

match_table(t, snapshot, invoice)       ordered, approved and invoiced beside each other
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from budget.language import Language
from budget.money import ZERO
from budget.pages.markup import Html, joined, small, table, tag
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.names import amount
from procurement.invoicing.stated import EUROS
from procurement.matching.cover import Cover
from procurement.matching.covering import covers
from procurement.matching.video_ranges import ranges
from procurement.snapshot import Snapshot

WRAPPED = "kg-wide kg-match"
"""Text wraps in it, so that the figures stay in sight."""


def match_table(t: Language, snapshot: Snapshot, document: Invoice) -> Html:
    """Per line what was ordered, what of it is approved, and what is invoiced, excl. VAT."""
    found = covers(document, snapshot)
    compared = table(
        t("Match per line"),
        (
            t("Line"),
            t("What it bills"),
            t("Approved"),
            t("Ordered"),
            t("Invoiced"),
            t("Difference"),
        ),
        [_row(t, snapshot, document, covers_) for covers_ in _together(found)],
        figures=4,
    )
    return wide(compared, WRAPPED)


def _together(found: Iterable[Cover]) -> Iterable[list[Cover]]:
    """Line by line, but all lines of one instalment as one: what was ordered is ordered once."""
    groups: dict[object, list[Cover]] = {}
    for n, cover in enumerate(found):
        groups.setdefault(n if cover.instalment is None else cover.instalment, []).append(cover)
    return groups.values()


def _row(
    t: Language, snapshot: Snapshot, document: Invoice, covers_: Sequence[Cover]
) -> tuple[str, ...]:
    cover, net = covers_[0], sum((each.net for each in covers_), ZERO)
    ordered = _ordered(snapshot, cover)
    gap = None if ordered is None or document.currency != EUROS else net - ordered
    return (
        _lines(t, [each.line for each in covers_]),
        _billed(t, cover),
        _approved(t, snapshot, cover),
        t.money(ordered),
        amount(t, document, net),
        t.money(gap),
    )


def _lines(t: Language, lines: Sequence[InvoiceLine]) -> str:
    first, last = lines[0], lines[-1]
    if first is last:
        return joined((first.number, small(first.text)))
    number = f"{first.number} … {last.number}"
    return joined((number, small(t.plural("{n} line", "{n} lines", len(lines)))))


def _ordered(snapshot: Snapshot, cover: Cover) -> Decimal | None:
    """The instalment, or the price of the videos by their orders; None where there is neither."""
    if cover.instalment is not None:
        return cover.instalment.net
    prices = [snapshot.books.price.get(video) for video in cover.videos]
    known = [price for price in prices if price is not None]
    return sum(known, ZERO) if known else None


def _billed(t: Language, cover: Cover) -> str:
    videos = t.plural("{n} video", "{n} videos", len(cover.videos)) if cover.videos else ""
    names = small(ranges(cover.videos))
    if cover.instalment is None:
        return joined((videos, names)) or t("No video")
    first, last = cover.instalment.first_day, cover.instalment.last_day
    return joined((t("Instalment from {first} to {last}", first=first, last=last), videos, names))


def _approved(t: Language, snapshot: Snapshot, cover: Cover) -> str:
    progress = snapshot.books.progress
    approved = [v for v in cover.videos if v in progress and progress[v].accepted_on]
    return t("{n} of {total}", n=len(approved), total=len(cover.videos)) if cover.videos else ""


def wide(what: Html, look: str = "kg-wide") -> Html:
    """What a narrow screen moves sideways, by itself."""
    return tag("div", what, class_=look, tabindex="0")

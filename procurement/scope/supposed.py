"""An order that somebody only thinks of, and the books with that order in them.

    supposed(snapshot, Supposed(videos=5, price=Decimal("98.56"), day=…))

Its papers are supposed to be in the file; nothing of it is written down anywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budget import ledger
from budget.books import Books, CallOff
from budget.evidence import Evidence
from budget.ledger import Entry, MoneyStage, Posting, total
from budget.money import ZERO
from budget.production import Kind, Topic, Video
from procurement.snapshot import Snapshot

SUPPOSED = "?"
"""How the order and its videos are called; no order of the books is called so."""


@dataclass(frozen=True, kw_only=True)
class Supposed:
    """An order that somebody thinks of: so many videos of one kind, each at a price excl. VAT."""

    videos: int
    price: Decimal
    day: date
    kind: Kind = Kind.INFLUENCER

    @property
    def amount(self) -> Decimal:
        """What they cost together, excl. VAT."""
        return self.price * self.videos

    @property
    def prices(self) -> dict[str, Decimal]:
        """The price of each video."""
        return {f"{SUPPOSED}{n}": self.price for n in range(1, self.videos + 1)}


def supposed(snapshot: Snapshot, asked: Supposed) -> Snapshot:
    """The snapshot with the order in its books."""
    books = snapshot.books
    order = CallOff(
        reference=SUPPOSED,
        day=asked.day,
        prices=asked.prices,
        other=ZERO,
        contract=_number(snapshot),
        evidence=Evidence(title=SUPPOSED),
    )
    added = replace(
        books,
        videos=(*books.videos, *_videos(asked)),
        call_offs=(*books.call_offs, order),
        entries=(*books.entries, *_entries(books, asked)),
    )
    return replace(snapshot, books=added)


def _number(snapshot: Snapshot) -> str:
    contract = snapshot.dossier.contract
    return contract.number if contract else ""


def _videos(asked: Supposed) -> Iterator[Video]:
    for name in asked.prices:
        yield Video(
            id=name,
            title=name,
            topic=Topic.OTHER,
            subject="",
            kind=asked.kind,
            requester="",
            added_on=asked.day,
        )


def _entries(books: Books, asked: Supposed) -> Iterator[Entry]:
    """What the order commits; what is earmarked is used first."""
    reserved = total(books.entries, MoneyStage.RESERVED)
    number = max((entry.number for entry in books.entries), default=0)
    for name, price in asked.prices.items():
        for posting in ledger.call_off(name, price, reserved):
            number += 1
            yield _entry(posting, number, books, asked.day)
        reserved = max(reserved - price, ZERO)


def _entry(posting: Posting, number: int, books: Books, day: date) -> Entry:
    return Entry(
        **vars(posting),
        number=number,
        day=day,
        act="call_off",
        document=SUPPOSED,
        vat_rate=books.vat_rate,
    )

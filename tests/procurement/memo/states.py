"""Half-years in every state that a memo must have words for.

states.STATES["overspent"]      a snapshot
states.dutch(), states.english()
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.language import Language
from budget.ledger import Entry, MoneyStage
from data.language import language
from procurement.memo.blocks import Memo, Part, words_of
from procurement.memo.words import compose
from procurement.snapshot import Snapshot
from tests import build


def firm() -> Snapshot:
    """The proposal with a firm amount and nothing left to confirm."""
    books = build.email_only()
    asked = replace(books.versions[0], approximate=False)
    return settled(build.snapshot(replace(books, versions=(asked,))))


def settled(snapshot: Snapshot) -> Snapshot:
    """The same, with no claim, question or assumption open."""
    dossier = replace(snapshot.dossier, claims=(), questions=(), facts=())
    return replace(snapshot, dossier=dossier)


def unsigned() -> Snapshot:
    """A grant without a contract."""
    return build.snapshot(replace(build.books(date(2021, 4, 1)), contract_value=None))


def far_behind() -> Snapshot:
    """Nothing was accepted any more after the first of June."""
    return build.snapshot(replace(build.books(date(2021, 6, 1)), on=date(2021, 8, 15)))


def without_videos(books: Books) -> Books:
    """The same, with a budget of 0.00 for no video at all."""
    versions = (replace(v, amount=Decimal("0.00"), videos=0) for v in books.versions)
    return replace(books, versions=tuple(versions))


def spent(extra: Decimal, on: date = build.ON) -> Snapshot:
    """A cost without a video on top of the 52 videos that use the budget up."""
    books = build.books(on)
    return build.snapshot(replace(books, entries=(*books.entries, _cost(extra, books))))


def accepted(n: int) -> Snapshot:
    """The half on its third day with this number of videos accepted, at most two."""
    return build.snapshot(build.books(build.HALF.first_day.replace(day=4 + n)))


STATES: Mapping[str, Callable[[], Snapshot]] = {
    "only asked": lambda: build.snapshot(build.email_only()),
    "firmly asked": firm,
    "granted, not signed": unsigned,
    "before the half": lambda: build.snapshot(build.books(date(2021, 4, 2))),
    "first week": lambda: build.snapshot(build.books(date(2021, 4, 7))),
    "half way": lambda: build.snapshot(build.books()),
    "example": lambda: build.snapshot(build.books(example=True)),
    "far behind": far_behind,
    "overspent": lambda: spent(Decimal("100.00")),
    "granted for nothing": lambda: build.snapshot(without_videos(build.books())),
    "asked for nothing": lambda: build.snapshot(without_videos(build.email_only())),
    "finished": lambda: build.snapshot(build.books(date(2021, 10, 10))),
    "finished, overspent": lambda: spent(Decimal("0.01"), date(2021, 10, 10)),
}


def dutch() -> Language:
    """Dutch from the catalogue."""
    return language("nl")


def english() -> Language:
    """English as written in the code."""
    return language("en")


def memo(snapshot: Snapshot, t: Language | None = None) -> Memo:
    """The memo of a snapshot, in English unless asked otherwise."""
    return compose(snapshot, build.verdicts(), t or english())


def text(snapshot: Snapshot, t: Language | None = None) -> str:
    """All words of a memo, one piece a line."""
    return "\n".join(memo(snapshot, t).words())


def lines(part: Part) -> list[str]:
    """The text of one part, piece by piece."""
    return [piece for block in part.blocks for piece in words_of(block)]


def _cost(amount: Decimal, books: Books) -> Entry:
    return Entry(
        stage=MoneyStage.COMMITTED,
        amount=amount,
        number=0,
        day=books.on,
        act="",
        document="",
        vat_rate=books.vat_rate,
    )

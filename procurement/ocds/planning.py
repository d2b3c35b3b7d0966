"""The plan in OCDS: what was asked for and what was granted, per half-year; amounts excl. VAT.

    planning(process, t)["budget"]["amount"]["amount"]      Decimal("5125.00"), once it is granted

A proposal grants nothing, so it stands in the description and is no amount.
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.books import Books
from budget.language import Language
from budget.money import ZERO
from budget.position import Basis
from budget.versions import asked, undecided
from budget.words import Words, say_n
from procurement.ocds.plain import Part, money, told
from procurement.ocds.process import Process


def planning(process: Process, t: Language) -> Part:
    """The budget of all half-years together; nothing where none was asked for."""
    known = [books for books in process.halves if books.versions]
    lines = [t.say(line) for books in known for line in _lines(books)]
    budget = told(
        id=" ".join(books.half.id for books in known),
        description=" ".join(lines),
        amount=money(_granted(known)),
    )
    return told(budget=budget)


def _granted(known: list[Books]) -> Decimal | None:
    granted = [books.granted.amount for books in known if books.granted]
    return sum(granted, ZERO) if granted else None


def _lines(books: Books) -> Iterator[Words]:
    if granted := books.granted:
        yield say_n(
            "{half}: {amount} excl. VAT granted for {n} video.",
            "{half}: {amount} excl. VAT granted for {n} videos.",
            granted.videos,
            half=books.half.id,
            amount=granted.amount,
        )
    if proposed := undecided(books):
        yield say_n(
            "{half}: {amount} excl. VAT asked for {n} video, not granted.",
            "{half}: {amount} excl. VAT asked for {n} videos, not granted.",
            proposed.videos,
            half=books.half.id,
            amount=asked(proposed, books.vat_rate, Basis.EXCL),
        )

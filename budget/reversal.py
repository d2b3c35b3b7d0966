"""Corrections: an act that was booked wrongly is booked the other way round, and nothing is erased.

act = act_of(entries, 17)                   the entries that entry 17 was booked with
reversing(act)                              the same amounts with the other sign
Reversal.named(17)                          "reversal of entry 17"
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from budget.ledger import Entry, MoneyStage, Posting

ALONE = frozenset({"earmark", "release", "price_difference"})
"""Acts of one posting each: two of them in a row are two acts."""


@dataclass(frozen=True, kw_only=True)
class Reversal:
    """What was reversed, why, by which function and when; `entry` is the first of the act."""

    half: str
    entry: int
    act: str
    document: str
    reason: str
    by: str
    day: date

    @staticmethod
    def named(entry: int) -> str:
        """The act of the entries that reverse the act of this entry."""
        return f"reversal of entry {entry}"


def act_of(entries: Iterable[Entry], number: int) -> tuple[Entry, ...]:
    """All entries of the act that an entry belongs to, in the order of booking; none if unknown.

    An act is an unbroken run of entries of one day, act and document. Two payments may follow each
    other in such a run; each takes from "invoiced" first and then puts in "paid", so a new one
    begins where the next entry takes again.
    """
    ordered = sorted(entries, key=lambda entry: entry.number)
    at = next((n for n, entry in enumerate(ordered) if entry.number == number), None)
    if at is None:
        return ()
    first, last = at, at
    while first and _goes_on(ordered[first - 1], ordered[first]):
        first -= 1
    while last + 1 < len(ordered) and _goes_on(ordered[last], ordered[last + 1]):
        last += 1
    return tuple(ordered[first : last + 1])


def reversing(act: Sequence[Entry]) -> tuple[Posting, ...]:
    """The postings that undo an act to the cent, its VAT included."""
    return tuple(
        Posting(
            stage=entry.stage,
            amount=-entry.amount,
            video=entry.video,
            vat=None if entry.vat is None else -entry.vat,
        )
        for entry in act
    )


def _goes_on(before: Entry, entry: Entry) -> bool:
    """Whether an entry is of the same act as the one before it."""
    same = (entry.day, entry.act, entry.document) == (before.day, before.act, before.document)
    paid_before = (before.stage, entry.stage) == (MoneyStage.PAID, MoneyStage.INVOICED)
    return same and entry.act not in ALONE and not paid_before

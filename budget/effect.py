"""What an event would do to the budget, said before it is saved.

    after = effect(books, limits, Event.CALL_OFF, amount=Decimal("1000.00"), videos=10)
    after.level             Level.WARNS
    after.sentences[0]      "After this call-off: €1,971.20 free, room for 20 videos of …"

The acts hold the same effect, so that what the page warns of and what is refused never differ.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.effect_words import said
from budget.foreseen import Change, Foreseen, foreseen
from budget.limits import Event, Level, Limits
from budget.money import ZERO
from budget.standing import Standing, standing
from budget.words import Words

__all__ = ["Effect", "Event", "Level", "effect", "effect_on"]


@dataclass(frozen=True, kw_only=True)
class Effect(Foreseen):
    """The figures, and what they say."""

    @property
    def sentences(self) -> tuple[Words, ...]:
        """What happens, in sentences; the first one answers."""
        return tuple(said(self))


def effect(
    books: Books,
    limits: Limits,
    event: Event,
    *,
    amount: Decimal,
    videos: int = 0,
    price: Decimal | None = None,
    held: Decimal | None = None,
    other: Decimal = ZERO,
    day: date | None = None,
    named: Words | None = None,
) -> Effect:
    """What an event would do to a half's budget; amounts excl. VAT, see `Change`.

    `price` is that of the videos that still fit, the usual one where it is left out; `day` is that
    of the event, and the books may know of later ones.
    """
    change = Change(amount=amount, videos=videos, price=price, held=held, other=other, named=named)
    return effect_on(standing(books, day), limits, event, change)


def effect_on(now: Standing, limits: Limits, event: Event, change: Change) -> Effect:
    """The same, for who knows already how the budget stands."""
    limit = limits.of(event)
    if event is Event.CALL_OFF:
        limit = limits.of_order(videos=change.videos, other=change.other)
    return Effect(**vars(foreseen(now, limit, change)))

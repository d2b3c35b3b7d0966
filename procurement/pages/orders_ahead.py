"""What an event would do to the budget, as a form about orders shows it while it is filled in.

ahead(desk, Event.EARMARK, day, Decimal("500.00")).level
"""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from budget.effect import Effect, Event, effect
from budget.limits import limits_on
from budget.words import Words
from procurement.ordering.desk import OrderDesk


class More(TypedDict, total=False):
    """What an event brings beside its amount, see `effect`."""

    videos: int
    price: Decimal | None
    held: Decimal
    other: Decimal
    named: Words


def ahead(
    desk: OrderDesk, event: Event, day: date, amount: Decimal, **more: Unpack[More]
) -> Effect:
    """What an event on a day would do to the budget, as the books stand today."""
    latest = desk.latest()
    limits = limits_on(latest.dossier.limits, day)
    return effect(latest.books, limits, event, amount=amount, day=day, **more)

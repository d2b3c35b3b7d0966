"""What an act of a day would do to the budget, judged on the very figures that the act reads.

new_budget(engine, half, Decimal("6000.00"), 57, day).level     Level.PASSES
approval(engine, half, "2021-001", day).free_after              Decimal("1971.20")
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import Engine

from budget.amounts import whole_cents
from budget.effect import Effect, effect_on
from budget.foreseen import Change
from budget.half import Half
from budget.limits import Event
from budget.words import say
from data.acts.judging import check_euros
from data.acts.limits import limits_of
from data.acts.room import standing_of
from data.acts.taken import as_known_now, find
from data.looking import looking
from data.store import Work
from procurement.invoicing.taken_in import lowers
from procurement.matching.beyond import takes


def new_budget(engine: Engine, half: Half, amount: Decimal, videos: int, day: date) -> Effect:
    """What a whole new budget would do to a half; the amount is excl. VAT.

    Raises:
        Refused: for an amount that no budget can have.
    """
    change = Change(amount=whole_cents(amount), videos=videos)
    with looking(engine, day) as work:
        return _effect(work, half, Event.BUDGET, change)


def approval(engine: Engine, half: Half, ref: str, day: date) -> Effect:
    """What approving an invoice or credit note would do.

    Raises:
        Refused: where there is no such document, it moved on a later day, or is not in euros.
    """
    with looking(engine, day) as work:
        document = find(work, half, ref, day)
        check_euros(document)
        named = say("After this credit note") if lowers(document) else None
        amount = takes(document, as_known_now(work, half, day))
        change = Change(amount=amount, named=named)
        return _effect(work, half, Event.INVOICE, change)


def _effect(work: Work, half: Half, event: Event, change: Change) -> Effect:
    return effect_on(standing_of(work, half, work.day), limits_of(work, work.day), event, change)

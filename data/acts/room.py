"""How much room an order has: the free budget on every day from then on, and the contract.

room(work, half, day).money        what can still be ordered, excl. VAT
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import func
from sqlmodel import select

from budget.books import BudgetVersion, Decision
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from data.acts.booking import signed_contract
from data.reading.money import entries, versions
from data.reading.papers import papers
from data.store import Work
from data.tables import CallOffPriceRow, CallOffRow
from procurement.contract import Amendment


def free_from(work: Work, half: Half, day: date) -> Decimal:
    """The least that is free on that day or later, earmarked money included.

    A later day counts too: what is dated back must not overdraw the budget of a day in between.
    """
    return min(_free(work, half, day))


def granted_on(work: Work, half: Half, day: date) -> BudgetVersion | None:
    """The budget version in force on a day."""
    return _in_force(versions(work.session, half, day), day)


def value_left(work: Work, day: date) -> Decimal | None:
    """What may still be called off of the contract's value, amendments included, over all halves.

    None where the contract states no value.
    """
    contract = signed_contract(work, day)
    if contract.value is None:
        return None
    prices = work.session.exec(select(func.sum(CallOffPriceRow.cents))).one() or 0
    others = work.session.exec(select(func.sum(CallOffRow.other))).one() or 0
    ordered = from_cents(int(prices) + int(others))
    return contract.value + sum((a.amount for a in _amendments(work, day)), ZERO) - ordered


def videos_left(work: Work, half: Half, day: date) -> int:
    """How many videos may still be ordered: by the half's budget, and by the contract."""
    budget, contract = granted_on(work, half, day), signed_contract(work, day)
    ordered = list(work.session.exec(select(CallOffPriceRow.half)))
    by_budget = (budget.videos if budget else 0) - ordered.count(half.id)
    if contract.videos is None:
        return by_budget
    agreed = contract.videos + sum(a.videos for a in _amendments(work, day))
    return min(by_budget, agreed - len(ordered))


def _amendments(work: Work, day: date) -> tuple[Amendment, ...]:
    return papers(work.session, Amendment, day)


def _free(work: Work, half: Half, day: date) -> Iterator[Decimal]:
    spent: dict[date, Decimal] = {}
    for entry in entries(work.session, half, date.max):
        if entry.stage is not MoneyStage.RESERVED:
            spent[entry.day] = spent.get(entry.day, ZERO) + entry.amount
    known = versions(work.session, half, date.max)
    later = {d for d in (*spent, *(v.day for v in known)) if d > day}
    for moment in sorted({day, *later}):
        budget = _in_force(known, moment)
        used = sum((amount for booked_on, amount in spent.items() if booked_on <= moment), ZERO)
        yield (budget.amount if budget else ZERO) - used


def _in_force(known: Sequence[BudgetVersion], day: date) -> BudgetVersion | None:
    granted = (v for v in reversed(known) if v.decision is Decision.GRANTED and v.day <= day)
    return next(granted, None)

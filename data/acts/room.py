"""How much room an order has: the free budget on every day from then on, and the contract.

room(work, half, day).money        what can still be ordered, excl. VAT
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import func
from sqlmodel import select

from budget.books import BudgetVersion
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.standing import Standing, in_force, least_free, usual_price
from data.acts.booking import held, signed_contract
from data.reading.money import call_offs, entries, versions
from data.reading.papers import papers
from data.store import Work
from data.tables import CallOffPriceRow, CallOffRow
from procurement.contract import Amendment


def free_from(work: Work, half: Half, day: date) -> Decimal:
    """The least that is free on that day or later, earmarked money included.

    A later day counts too: what is dated back must not overdraw the budget of a day in between.
    """
    return least_free(
        entries(work.session, half, date.max), versions(work.session, half, date.max), day
    )


def granted_on(work: Work, half: Half, day: date) -> BudgetVersion | None:
    """The budget version in force on a day."""
    return in_force(versions(work.session, half, day), day)


def standing_of(work: Work, half: Half, day: date) -> Standing:
    """How the budget stands on a day, whatever was booked on a later one."""
    known, orders = versions(work.session, half, day), call_offs(work.session, half, date.max)
    granted, reserved = in_force(known, day), held(work, half, MoneyStage.RESERVED, None)
    return Standing(
        granted=granted,
        free=free_from(work, half, day) - reserved,
        reserved=reserved,
        ordered=sum(len(order.prices) for order in orders),
        price=usual_price(orders, granted),
    )


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

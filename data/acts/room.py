"""How much room an order has: the free budget on every day from then on, and the contract.

room(work, half, day).money        what can still be ordered, excl. VAT
"""

from datetime import date
from decimal import Decimal

from budget.books import BudgetVersion
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import from_cents
from budget.standing import Standing, in_force, least_free, usual_price
from data.acts.booking import held, signed_contract
from data.reading.money import call_offs, entries, versions
from data.reading.ordered import ordered, ordered_in
from data.reading.papers import papers
from data.store import Work
from procurement.agreement.ceilings import agreed_value, agreed_videos
from procurement.agreement.contract import Amendment


def free_from(work: Work, half: Half, day: date) -> Decimal:
    """What an order of that day may cost: the least that is free from then on, and the earmarks.

    A later day counts too: what is dated back must not overdraw the budget of a day in between.
    """
    return _least_free(work, half, day) + held(work, half, MoneyStage.RESERVED, None)


def granted_on(work: Work, half: Half, day: date) -> BudgetVersion | None:
    """The budget version in force on a day."""
    return in_force(versions(work.session, half, day), day)


def standing_of(work: Work, half: Half, day: date) -> Standing:
    """How the budget stands on a day, whatever was booked on a later one."""
    known, orders = versions(work.session, half, day), call_offs(work.session, half, date.max)
    granted = in_force(known, day)
    return Standing(
        granted=granted,
        free=_least_free(work, half, day),
        reserved=held(work, half, MoneyStage.RESERVED, None),
        ordered=sum(len(order.prices) for order in orders),
        price=usual_price(orders, granted),
    )


def value_left(work: Work, day: date) -> Decimal | None:
    """What may still be called off of the contract's value, amendments included, over all halves.

    None where the contract states no value.
    """
    contract = signed_contract(work, day)
    agreed = agreed_value(contract, _amendments(work, day))
    if agreed is None:
        return None
    return agreed - from_cents(ordered(work.session, contract.number).cents)


def videos_left(work: Work, half: Half, day: date) -> int:
    """How many videos may still be ordered: by the half's budget, and by the contract."""
    budget = granted_on(work, half, day)
    by_budget = (budget.videos if budget else 0) - ordered_in(work.session, half)
    by_contract = _by_contract(work, day)
    return by_budget if by_contract is None else min(by_budget, by_contract)


def contract_left(work: Work, day: date) -> tuple[Decimal | None, int | None]:
    """What the contract still allows, excl. VAT and in videos; None where it states no number.

    Raises:
        Refused: when no contract is signed by then.
    """
    return value_left(work, day), _by_contract(work, day)


def _least_free(work: Work, half: Half, day: date) -> Decimal:
    known = entries(work.session, half, date.max)
    return least_free(known, versions(work.session, half, date.max), day)


def _by_contract(work: Work, day: date) -> int | None:
    contract = signed_contract(work, day)
    agreed = agreed_videos(contract, _amendments(work, day))
    return None if agreed is None else agreed - ordered(work.session, contract.number).videos


def _amendments(work: Work, day: date) -> tuple[Amendment, ...]:
    return papers(work.session, Amendment, day)

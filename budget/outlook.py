"""How the half will end, from its books: earned value, contract-price estimate and forecast.

earned(books).eac_contract      what the contract will have cost, at its own prices
outlook(books).at_least[85]     videos that are accepted by the end in 85 of 100 cases
"""

from datetime import timedelta
from decimal import Decimal

from budget.books import Books
from budget.burn import accepted_by_week
from budget.counts import counts
from budget.earned import EarnedValue, earned_value
from budget.forecast import Forecast, forecast
from budget.ledger import MoneyStage
from budget.money import ZERO, with_vat
from budget.position import Basis, position


def earned(books: Books, basis: Basis = Basis.EXCL) -> EarnedValue:
    """Earned value and earned schedule on the books' day."""
    granted, stands = books.granted, position(books, basis)
    return earned_value(
        bac=stands.granted if granted else None,
        planned=granted.videos if granted else None,
        accepted=counts(books).accepted,
        elapsed_days=books.half.elapsed_days(books.on),
        weeks=books.half.weeks,
        ac=stands.earned,
        eac_contract=contract_estimate(books, basis),
    )


def contract_estimate(books: Books, basis: Basis = Basis.EXCL) -> Decimal | None:
    """Estimate at completion at the contract's own prices; None without a grant or a contract.

    Paid + invoiced + accepted + committed + (contract value - called-off amounts) + signed
    amendments, where the contract value is the part of it that is for this half. What was called
    off and then cancelled, or billed lower, is saved. VAT on what is still to be called off is at
    the contract's rate.
    """
    if books.granted is None or books.contract_value is None:
        return None
    stages = position(books, basis).stages
    held = sum((stages[s] for s in MoneyStage if s is not MoneyStage.RESERVED), ZERO)
    called_off = sum((order.amount for order in books.call_offs), ZERO)
    to_come = books.contract_value - called_off + books.amended
    return held + (to_come if basis is Basis.EXCL else with_vat(to_come, books.vat_rate))


def outlook(books: Books) -> Forecast:
    """The exact forecast of accepted videos over completed ISO weeks.

    A week is complete at the end of its Sunday. The running week is forecast whole, with what it
    already has as a lower bound. Approvals before the first week count as accepted before.
    """
    half, accepted = books.half, accepted_by_week(books)
    complete = min(half.elapsed_days(books.on) // 7, half.weeks)
    running = complete + 1
    runs = half.first_day <= books.on < half.first_day + timedelta(days=7 * half.weeks)
    partly = runs and half.elapsed_days(books.on) % 7 != 0
    return forecast(
        planned=books.granted.videos if books.granted else None,
        accepted_before=sum(accepted[week] for week in range(running)),
        observed=tuple(accepted[week] for week in range(1, running)),
        running=accepted[running] if partly else None,
        weeks_left=half.weeks - complete,
    )

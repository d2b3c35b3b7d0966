"""Ceilings: how much of what was agreed has been ordered, in videos and in euros, by all halves.

ceilings(snapshot).value.left      what can still be called off, excl. VAT
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from budget.money import ZERO
from procurement.agreement.contract import Amendment, Contract
from procurement.snapshot import Snapshot

Amount = TypeVar("Amount", int, Decimal)


@dataclass(frozen=True, kw_only=True)
class Ceiling(Generic[Amount]):
    """What was agreed, None where nobody wrote that down, and what was called off of it."""

    agreed: Amount | None
    called_off: Amount

    @property
    def left(self) -> Amount | None:
        """What can still be called off; below zero means over the ceiling."""
        return None if self.agreed is None else self.agreed - self.called_off


@dataclass(frozen=True, kw_only=True)
class Ceilings:
    """Both ceilings of a contract, its signed amendments included."""

    videos: Ceiling[int]
    value: Ceiling[Decimal]


def agreed_value(contract: Contract, signed: Iterable[Amendment]) -> Decimal | None:
    """The value with what was signed since, excl. VAT; None where the contract states none."""
    if contract.value is None:
        return None
    return contract.value + sum((change.amount for change in signed), ZERO)


def agreed_videos(contract: Contract, signed: Iterable[Amendment]) -> int | None:
    """The number of videos with what was signed since; None where the contract states none."""
    if contract.videos is None:
        return None
    return contract.videos + sum(change.videos for change in signed)


def ceilings(snapshot: Snapshot) -> Ceilings:
    """The ceilings on the snapshot's day; without a signed contract nothing is agreed.

    A contract is for all half-years, so what the others called off of it counts too.
    """
    contract, amendments = snapshot.dossier.contract, snapshot.dossier.amendments
    signed = contract if contract and contract.signed_by(snapshot.on) else None
    orders, elsewhere = snapshot.books.call_offs, snapshot.dossier.elsewhere
    return Ceilings(
        videos=Ceiling(
            agreed=agreed_videos(signed, amendments) if signed else None,
            called_off=sum((len(order.prices) for order in orders), elsewhere.videos),
        ),
        value=Ceiling(
            agreed=agreed_value(signed, amendments) if signed else None,
            called_off=sum((order.amount for order in orders), elsewhere.value),
        ),
    )

"""Ceilings: how much of what was agreed has been ordered, in videos and in euros, by all halves.

ceilings(snapshot).value.left      what can still be called off, excl. VAT
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from budget.money import ZERO
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


def ceilings(snapshot: Snapshot) -> Ceilings:
    """The ceilings on the snapshot's day; without a signed contract nothing is agreed.

    A contract is for all half-years, so what the others called off of it counts too.
    """
    contract, amendments = snapshot.dossier.contract, snapshot.dossier.amendments
    signed = contract if contract and contract.signed_by(snapshot.on) else None
    videos = signed.videos if signed else None
    value = signed.value if signed else None
    orders, elsewhere = snapshot.books.call_offs, snapshot.dossier.elsewhere
    return Ceilings(
        videos=Ceiling(
            agreed=None if videos is None else videos + sum(a.videos for a in amendments),
            called_off=sum((len(order.prices) for order in orders), elsewhere.videos),
        ),
        value=Ceiling(
            agreed=None if value is None else value + sum((a.amount for a in amendments), ZERO),
            called_off=sum((order.amount for order in orders), elsewhere.value),
        ),
    )

"""The ledger: signed entries, each in one money stage, never changed and never deleted.

A step onward is two entries that cancel. Approving a video of 98.56 is

    accept("V01", Decimal("98.56"))      committed -98.56, accepted +98.56

`budget = free + reserved + committed + accepted + invoiced + paid` therefore holds to the cent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.money import ZERO, euros


class MoneyStage(StrEnum):
    """Where a euro is; every euro that is not free is in exactly one of these."""

    RESERVED = "reserved"
    COMMITTED = "committed"
    ACCEPTED = "accepted"
    INVOICED = "invoiced"
    PAID = "paid"


BILLED = (MoneyStage.INVOICED, MoneyStage.PAID)
ORDERED = tuple(stage for stage in MoneyStage if stage is not MoneyStage.RESERVED)
"""The stages of a video's money; money is reserved for no video in particular."""


@dataclass(frozen=True, kw_only=True)
class Posting:
    """A signed amount excl. VAT for one stage, not yet in the books.

    `video` is None for a cost that belongs to no video. `vat` is the VAT in euros as an invoice
    states it; None in the stages before an invoice, where VAT is a matter of the rate.
    """

    stage: MoneyStage
    amount: Decimal
    video: str | None = None
    vat: Decimal | None = None

    def __post_init__(self) -> None:
        """Take exact cents only."""
        object.__setattr__(self, "amount", euros(self.amount))


@dataclass(frozen=True, kw_only=True)
class Entry(Posting):
    """A posting in the books: its day, the act that made it and the document it rests on."""

    number: int
    day: date
    act: str
    document: str
    vat_rate: Decimal


def move(
    video: str | None, from_stage: MoneyStage, to_stage: MoneyStage, amount: Decimal
) -> tuple[Posting, ...]:
    """Two postings that cancel: the amount leaves one stage and enters the other."""
    return (
        Posting(stage=from_stage, amount=-amount, video=video),
        Posting(stage=to_stage, amount=amount, video=video),
    )


def earmark(amount: Decimal) -> tuple[Posting, ...]:
    """Money set aside for orders to come; it is for no video in particular."""
    return (Posting(stage=MoneyStage.RESERVED, amount=amount),)


def release(amount: Decimal) -> tuple[Posting, ...]:
    """Money that was set aside is free again."""
    return (Posting(stage=MoneyStage.RESERVED, amount=-amount),)


def call_off(video: str | None, price: Decimal, reserved: Decimal = ZERO) -> tuple[Posting, ...]:
    """Commit a price above zero; what was earmarked is used first."""
    if price <= 0:
        msg = f"a price is above zero, not {price}"
        raise ValueError(msg)
    used = min(price, max(reserved, ZERO))
    commit = Posting(stage=MoneyStage.COMMITTED, amount=price, video=video)
    return (Posting(stage=MoneyStage.RESERVED, amount=-used), commit) if used else (commit,)


def accept(video: str | None, price: Decimal) -> tuple[Posting, ...]:
    """The ministry approved what was delivered: it is earned."""
    return move(video, MoneyStage.COMMITTED, MoneyStage.ACCEPTED, price)


def withdraw(video: str | None, price: Decimal) -> tuple[Posting, ...]:
    """An approval falls before anything was invoiced."""
    return move(video, MoneyStage.ACCEPTED, MoneyStage.COMMITTED, price)


def cancel(video: str | None, price: Decimal) -> tuple[Posting, ...]:
    """A video is cancelled before approval: its money is free again."""
    return (Posting(stage=MoneyStage.COMMITTED, amount=-price, video=video),)


def bill(
    video: str | None, accepted: Decimal, net: Decimal, vat: Decimal | None
) -> tuple[Posting, ...]:
    """An approved invoice of `net` for what was accepted; any price difference moves to free."""
    return (
        Posting(stage=MoneyStage.ACCEPTED, amount=-accepted, video=video),
        Posting(stage=MoneyStage.INVOICED, amount=net, video=video, vat=vat),
    )


def credit(video: str | None, net: Decimal, vat: Decimal | None) -> tuple[Posting, ...]:
    """A credit note lowers what was invoiced; net and vat are given as positive amounts."""
    lowered = None if vat is None else -vat
    return (Posting(stage=MoneyStage.INVOICED, amount=-net, video=video, vat=lowered),)


def pay(video: str | None, net: Decimal, vat: Decimal | None) -> tuple[Posting, ...]:
    """A payment; a refund is a payment of negative amounts."""
    lowered = None if vat is None else -vat
    return (
        Posting(stage=MoneyStage.INVOICED, amount=-net, video=video, vat=lowered),
        Posting(stage=MoneyStage.PAID, amount=net, video=video, vat=vat),
    )


def total(postings: Iterable[Posting], stage: MoneyStage) -> Decimal:
    """What a stage holds, excl. VAT."""
    return sum((p.amount for p in postings if p.stage is stage), ZERO)


def total_vat(postings: Iterable[Posting], stage: MoneyStage) -> Decimal:
    """The VAT that invoices stated for a stage."""
    return sum((p.vat for p in postings if p.stage is stage and p.vat is not None), ZERO)

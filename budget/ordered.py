"""What became of each call-off: delivered, billed and paid, to the cent, and what is still open.

    spent = ordered(books)
    spent.orders[0].open            what was called off and is not yet billed
    spent.other[MoneyStage.PAID]    what belongs to no video, shown apart

The rows, the other costs and what is earmarked add up to the position of the half.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.books import Books, CallOff
from budget.ledger import ORDERED, Entry, MoneyStage
from budget.money import ZERO
from budget.position import VideoSpend, spend_per_video, without_video

OPEN = (MoneyStage.COMMITTED, MoneyStage.ACCEPTED)
"""Called off and not yet delivered, and delivered and not yet billed."""


@dataclass(frozen=True, kw_only=True)
class OrderSpend:
    """One call-off: its videos with their money, and the entries about them."""

    order: CallOff
    spends: tuple[VideoSpend, ...]
    stages: Mapping[MoneyStage, Decimal]
    entries: tuple[Entry, ...]

    @property
    def amount(self) -> Decimal:
        """What the videos of the call-off cost at its prices."""
        return self.order.amount - self.order.other

    @property
    def open(self) -> Decimal:
        """What was called off for videos and is not yet billed."""
        return sum((self.stages[stage] for stage in OPEN), ZERO)


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """All call-offs of a half; `other` is the money of orders that belongs to no video.

    `waiting` are the other costs by call-off that nobody approved yet.
    """

    orders: tuple[OrderSpend, ...]
    other: Mapping[MoneyStage, Decimal]
    reserved: Decimal
    waiting: Mapping[str, Decimal]

    def held(self, stage: MoneyStage) -> Decimal:
        """What a stage holds of all call-offs, other costs included."""
        return sum((order.stages[stage] for order in self.orders), self.other[stage])

    @property
    def amount(self) -> Decimal:
        """What was called off in all, other costs included."""
        return sum((order.order.amount for order in self.orders), ZERO)

    @property
    def counts(self) -> Decimal:
        """What still counts of that: all but what was cancelled, credited or billed lower."""
        return sum((self.held(stage) for stage in ORDERED), ZERO)

    @property
    def videos(self) -> int:
        """How many videos were called off."""
        return sum(len(order.spends) for order in self.orders)


def ordered(books: Books) -> Ordered:
    """The call-offs of a half on its day, excl. VAT."""
    spends = {spend.video.id: spend for spend in spend_per_video(books)}
    loose = without_video(books)
    return Ordered(
        orders=tuple(_spent(order, spends, books.entries) for order in books.call_offs),
        other={stage: loose[stage] for stage in ORDERED},
        reserved=loose[MoneyStage.RESERVED],
        waiting=_waiting(books),
    )


def _spent(
    order: CallOff, spends: Mapping[str, VideoSpend], entries: Sequence[Entry]
) -> OrderSpend:
    own = tuple(spends[video] for video in order.prices if video in spends)
    return OrderSpend(
        order=order,
        spends=own,
        stages={stage: sum((s.stages[stage] for s in own), ZERO) for stage in ORDERED},
        entries=tuple(
            entry
            for entry in entries
            if entry.video in order.prices
            or (entry.video is None and entry.document == order.reference)
        ),
    )


def _waiting(books: Books) -> dict[str, Decimal]:
    waiting = {order.reference: ZERO for order in books.call_offs if order.other}
    for entry in books.entries:
        if entry.video is None and entry.stage is MoneyStage.COMMITTED:
            waiting[entry.document] = waiting.get(entry.document, ZERO) + entry.amount
    return {reference: amount for reference, amount in waiting.items() if amount}

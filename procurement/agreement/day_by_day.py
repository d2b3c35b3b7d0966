"""What the contract was worth and what was called off of it, after each thing that changed that.

day_by_day(snapshot)[-1].left       Decimal("50.56") excl. VAT
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.money import ZERO
from budget.words import Words, say
from procurement.agreement.ceilings import agreed_value, agreed_videos
from procurement.agreement.contract import Contract
from procurement.checks.grounds import signed
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The figures from one day on; amounts excl. VAT, None where the contract states none.

    `day` is None for what other half-years called off, of which only the sum is known.
    """

    day: date | None
    what: Words
    value: Decimal | None
    videos: int | None
    ordered: Decimal
    ordered_videos: int

    @property
    def left(self) -> Decimal | None:
        """What can still be called off; below zero means over it."""
        return None if self.value is None else self.value - self.ordered


@dataclass(frozen=True, kw_only=True)
class _Step:
    """What one paper adds; `order` keeps signature, change and call-off of one day in order."""

    day: date
    order: int
    what: Words
    signed: int = 0
    ordered: Decimal = ZERO
    ordered_videos: int = 0


def day_by_day(snapshot: Snapshot) -> tuple[Moment, ...]:
    """Signature, changes and call-offs, oldest first; none before signature."""
    contract = signed(snapshot)
    return tuple(_moments(snapshot, contract)) if contract else ()


def _moments(snapshot: Snapshot, contract: Contract) -> Iterator[Moment]:
    changes = sorted(snapshot.dossier.amendments, key=lambda a: (a.signed_on, a.number))
    count, ordered, videos = 0, ZERO, 0
    for step in sorted(_steps(snapshot, contract), key=lambda step: (step.day, step.order)):
        count, ordered = count + step.signed, ordered + step.ordered
        videos += step.ordered_videos
        yield Moment(
            day=step.day,
            what=step.what,
            value=agreed_value(contract, changes[:count]),
            videos=agreed_videos(contract, changes[:count]),
            ordered=ordered,
            ordered_videos=videos,
        )
    elsewhere = snapshot.dossier.elsewhere
    if elsewhere.value or elsewhere.videos:
        yield Moment(
            day=None,
            what=say("Called off in other half-years"),
            value=agreed_value(contract, changes),
            videos=agreed_videos(contract, changes),
            ordered=ordered + elsewhere.value,
            ordered_videos=videos + elsewhere.videos,
        )


def _steps(snapshot: Snapshot, contract: Contract) -> Iterator[_Step]:
    if contract.signed_on is not None:
        yield _Step(day=contract.signed_on, order=0, what=say("Contract signed"))
    for change in snapshot.dossier.amendments:
        what = say("Amendment {number} signed", number=change.number)
        yield _Step(day=change.signed_on, order=1, what=what, signed=1)
    for order in snapshot.books.call_offs:
        yield _Step(
            day=order.day,
            order=2,
            what=say("Call-off {order}", order=order.reference),
            ordered=order.amount,
            ordered_videos=len(order.prices),
        )

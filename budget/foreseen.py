"""The figures of an event that is not saved yet: what it takes, what is left, and if it may be.

    ahead = foreseen(standing(books), limits.of(Event.CALL_OFF), Change(amount=…, videos=10))
    ahead.free_after        Decimal("1971.20")
    ahead.level             Level.WARNS

A limit is met when it is reached: at exactly 80 % it warns, at exactly 100 % nothing is over.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from budget.limits import Event, Level, Limit
from budget.money import CENT, ZERO, split
from budget.standing import Standing, Usual, usual
from budget.words import Words


@dataclass(frozen=True, kw_only=True)
class Change:
    """What an event brings: an amount excl. VAT, and a number of videos.

    The amount of a budget version is the whole new budget, and its number all videos in it; that
    of a release or a credit note is negative. `held` is what the ledger holds for the event
    already: for an order all that is earmarked, also where it is left out. `other` is what of an
    order belongs to no video; `named` says what happens where the event's own name does not.
    """

    amount: Decimal
    videos: int = 0
    price: Decimal | None = None
    held: Decimal | None = None
    other: Decimal = ZERO
    named: Words | None = None


@dataclass(frozen=True, kw_only=True)
class Foreseen:
    """The budget before and after an event, excl. VAT; None where nothing is granted.

    `takes` is what becomes less free, negative where it becomes more. A share is what is used of
    the budget, None also where that is 0. `videos_left` is what the budget's number leaves to be
    called off, None for an order of other costs alone. `reached` is the share that warns.
    """

    event: Event
    takes: Decimal
    granted: Decimal | None
    planned: int | None
    free_before: Decimal | None
    free_after: Decimal | None
    share_before: Decimal | None
    share_after: Decimal | None
    price: Usual | None
    videos_left: int | None
    over: bool
    reached: Decimal | None = None
    level: Level = Level.PASSES
    named: Words | None = None

    @property
    def fits(self) -> int | None:
        """How many videos of the price fit in what is then free, by money alone."""
        if self.price is None or self.free_after is None:
            return None
        return self.price.fits(self.free_after)


def foreseen(now: Standing, limit: Limit, change: Change) -> Foreseen:
    """What an event would do to the budget as it stands."""
    event, before = limit.event, now.granted.amount if now.granted else None
    budget = change.amount if event is Event.BUDGET else before
    takes = _takes(event, now, change)
    left = now.free - takes
    ahead = Foreseen(
        event=event,
        takes=takes,
        granted=budget,
        planned=_planned(event, now, change),
        free_before=None if before is None else now.free,
        free_after=None if budget is None else left,
        share_before=_share(before, now.free),
        share_after=_share(budget, left),
        price=_price(event, now, change),
        videos_left=_videos_left(event, now, change),
        over=_over(event, now, change, takes),
        named=change.named,
    )
    return _judged(ahead, limit)


def _planned(event: Event, now: Standing, change: Change) -> int | None:
    if event is Event.BUDGET:
        return change.videos
    return now.granted.videos if now.granted else None


def _takes(event: Event, now: Standing, change: Change) -> Decimal:
    if event is Event.BUDGET:
        return (now.granted.amount if now.granted else ZERO) - change.amount
    if event is Event.AMENDMENT:
        return max(change.amount, ZERO)  # What was called off stays so when the contract shrinks.
    return change.amount if change.amount < 0 else max(_asked(event, now, change), ZERO)


def _asked(event: Event, now: Standing, change: Change) -> Decimal:
    """What is asked beyond what is held for it already."""
    earmarked = now.reserved if event is Event.CALL_OFF else ZERO
    return change.amount - (earmarked if change.held is None else change.held)


def _over(event: Event, now: Standing, change: Change, takes: Decimal) -> bool:
    """Whether it asks for more than there is; what was earmarked is there for an order."""
    return (_asked(event, now, change) if event is Event.CALL_OFF else takes) > now.free


def _judged(ahead: Foreseen, limit: Limit) -> Foreseen:
    share, orders = ahead.share_after, limit.event is Event.CALL_OFF
    reached = max((at for at in limit.warn_at if share is not None and share >= at), default=None)
    if orders and ahead.videos_left is not None and ahead.videos_left < 0:
        level = Level.STOPS
    elif ahead.takes <= 0 and not orders:
        level = Level.PASSES
    elif ahead.over and limit.over is not Level.PASSES:
        level = limit.over
    else:
        level = Level.PASSES if reached is None else Level.WARNS
    return replace(ahead, reached=reached, level=level)


def _videos_left(event: Event, now: Standing, change: Change) -> int | None:
    planned = _planned(event, now, change)
    added = change.videos if event is Event.CALL_OFF else 0
    if planned is None or (event is Event.CALL_OFF and change.other and not added):
        return None
    return planned - now.ordered - added


def _price(event: Event, now: Standing, change: Change) -> Usual | None:
    if change.price is not None:
        usual_one = now.price and change.price in (now.price.highest, now.price.lowest)
        return now.price if usual_one else Usual(highest=change.price, lowest=change.price)
    split_up = event is Event.BUDGET and not now.ordered and change.videos > 0
    if split_up and change.amount >= change.videos * CENT:
        return usual(split(change.amount, change.videos))
    return now.price


def _share(budget: Decimal | None, free: Decimal) -> Decimal | None:
    return (budget - free) / budget if budget else None

"""May a video be made under the contract, or changed once more, or was it made inside it?

may_make(bounds, video, order).may        May.YES, as long as its order is
"""

from collections.abc import Iterator
from datetime import date

from budget.production import Move, Step, Video
from budget.words import Words, say
from procurement.scope.bounds import Bounds
from procurement.scope.may import Answer, Hindrance, May, answered, stops, unsure

CUTS = (Move.DONE, Move.RECUT)
"""What delivers a version in the step of making."""


def may_make(bounds: Bounds, video: Video, order: Answer) -> Answer:
    """The answer for one video, after the answer about its order."""
    made = [
        event.day
        for event in bounds.snapshot.books.events
        if (event.video, event.step) == (video.id, Step.MAKE) and event.move in CUTS
    ]
    now = bounds.snapshot.books.progress[video.id]
    waits = now.step is not None and now.step <= Step.MAKE
    done = None if waits or now.cancelled or not made else _done(made[-1], now.accepted_on)
    hindrances = _hindrances(bounds, video, order, made if done else [])
    return answered(hindrances, done=done, allowed=_next(now.rejections))


def goes_on(bounds: Bounds, video: Video, order: Answer) -> Hindrance | None:
    """What ends the work on a video, whatever else there is: it is cancelled, or not ordered."""
    cancelled = bounds.snapshot.books.progress[video.id].cancelled_on
    if cancelled is not None:
        return stops(say("It was cancelled on {day}.", day=cancelled))
    return ordered_first(order)


def ordered_first(order: Answer) -> Hindrance | None:
    """Nothing is done for a video under a contract that does not hold its order."""
    if order.may is May.OUTSIDE:
        return stops(say("Its order is outside the contract."))
    return None if order.may is May.DONE else stops(say("It is not ordered."))


def _hindrances(
    bounds: Bounds, video: Video, order: Answer, made: list[date]
) -> Iterator[Hindrance]:
    ordered, on = bounds.orders.get(video.id), bounds.snapshot.on
    if end := goes_on(bounds, video, order):
        yield end
        return
    if made and ordered is not None and made[0] < ordered.day:
        yield stops(say("It was delivered on {day}, before it was ordered.", day=made[0]))
    yield from bounds.working(min([on, *made]), made[-1] if made else on)
    yield from _rounds(bounds, bounds.snapshot.books.progress[video.id].rejections)


def _rounds(bounds: Bounds, used: int) -> Iterator[Hindrance]:
    """Each rejection asks for a round of revision; a first version needs none."""
    if not used or bounds.contract is None:
        return
    rounds = bounds.contract.scope.rounds
    if rounds is None:
        yield unsure(say("The contract does not say how many rounds of revision a video has."))
    elif used > rounds:
        yield stops(say("Rounds of revision: {used}; the contract has {n}.", used=used, n=rounds))


def _done(delivered: date, approved: date | None) -> Words:
    if approved is None:
        return say("Delivered on {day}; it waits for approval.", day=delivered)
    return say("Approved on {day}.", day=approved)


def _next(rejections: int) -> Words:
    if not rejections:
        return say("It is ordered.")
    return say("Round of revision: {n}.", n=rejections)

"""May a video be ordered under the contract, or was it, and inside it?

may_order(bounds, video).may        May.YES
"""

from collections.abc import Iterator

from budget.books import CallOff
from budget.production import Video
from budget.words import Words, say, say_n
from procurement.scope.bounds import Bounds
from procurement.scope.may import Answer, Hindrance, answered, stops


def may_order(bounds: Bounds, video: Video) -> Answer:
    """The answer for one video; an order that was given is held against its own day."""
    order = bounds.orders.get(video.id)
    if order is None:
        return answered(_before(bounds, video), allowed=_room(bounds))
    done = say("Ordered on {day} with {order}.", day=order.day, order=order.reference)
    return answered(_after(bounds, video, order), done=done, allowed=done)


def _before(bounds: Bounds, video: Video) -> Iterator[Hindrance]:
    day = bounds.snapshot.on
    cancelled = bounds.snapshot.books.progress[video.id].cancelled_on
    if cancelled is not None:
        yield stops(say("It was cancelled on {day}.", day=cancelled))
        return
    yield from bounds.ordering(video.kind, None, day)
    yield from bounds.room(1, None)
    yield from bounds.unwritten(day)


def _after(bounds: Bounds, video: Video, order: CallOff) -> Iterator[Hindrance]:
    yield from bounds.ordering(video.kind, order.prices[video.id], order.day)
    if bounds.contract is not None and order.contract != bounds.contract.number:
        yield stops(say("The order names another contract: {contract}.", contract=order.contract))
    if video.id in bounds.beyond:
        yield stops(say("It was ordered over what the contract is for."))


def _room(bounds: Bounds) -> Words:
    found = bounds.ceilings
    return say_n(
        "The contract has room for {n} video more, up to {value}.",
        "The contract has room for {n} videos more, up to {value}.",
        found.videos.left or 0,
        value=found.value.left,
    )

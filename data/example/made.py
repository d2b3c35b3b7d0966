"""What was ordered and made in the example half-year: videos, call-offs, every step."""

from collections.abc import Iterator, Sequence
from datetime import date

from budget.books import CallOff
from budget.production import Move, Side, Step, StepEvent, Video
from data.acts import costs, orders, production
from data.example.deed import Deed
from data.example.story import Story
from data.example.told import Told


def ordered(story: Story) -> Iterator[Deed]:
    """The videos as they were planned, and the orders for them."""
    yield from map(_video, story.video)
    yield from map(_order, story.orders)


def made(story: Story) -> Iterator[Deed]:
    """Every move on every video, then what was made beside the videos."""
    for video, told in story.moves.items():
        yield from map(_move, step_events(video, told))
    for order in story.call_off:
        if order.other_accepted_on:
            yield _other(order.reference, order.other_accepted_on)


def step_events(video: str, told: Sequence[Told]) -> Iterator[StepEvent]:
    """The moves with who made them, and the version that each was about: v1, v2, and so on."""
    version = 0
    for move in told:
        version += move.step is Step.MAKE
        judged = move.step is Step.APPROVE and move.move is not Move.CANCELLED
        yield StepEvent(
            video=video,
            step=move.step,
            move=move.move,
            day=move.on,
            side=_side(move),
            cut=f"v{version}" if judged else "",
            note=move.note,
        )


def _side(told: Told) -> Side:
    return Side.MINISTRY if told.move is Move.CANCELLED else told.step.side


def _video(video: Video) -> Deed:
    return Deed(video.added_on, lambda work, half: production.add_video(work, half, video))


def _order(order: CallOff) -> Deed:
    return Deed(order.day, lambda work, half: orders.call_off(work, half, order))


def _move(event: StepEvent) -> Deed:
    return Deed(event.day, lambda work, half: production.record(work, half, event))


def _other(reference: str, day: date) -> Deed:
    return Deed(day, lambda work, half: costs.accept_other(work, half, reference, day=day))

"""What a folder says was ordered and approved.

A folder tells on which day a video was approved, not when the steps before it were taken; these
are recorded on the day of the approval, with a note that says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from budget.books import CallOff
from budget.half import Half
from budget.money import split
from budget.production import Move, Step, StepEvent, Video
from budget.refused import Refused
from budget.words import say
from data.acts import costs, orders, production
from data.loading.deed import Deed, half_at, placed
from data.loading.told import Ordered, Sheet, Videos
from data.scalars import Key
from data.store import Work

NOTE = "Ingelezen met de goedkeuring; de dag van deze stap is niet bekend."
CUT = "v1"
UNTIL_APPROVAL = tuple(step for step in Step if step <= Step.APPROVE)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A video with its price, and the day of its approval if there was one."""

    video: Video
    price: Decimal
    approved_on: date | None


def ordered(at: Key, sheet: Sheet, contract: str) -> Iterator[Deed]:
    """Every call-off under a contract with its videos, and what was approved of it."""
    for n, order in enumerate(sheet.call_off, 1):
        yield from _deeds((at / "call_off")[n], order, contract)


def _deeds(at: Key, order: Ordered, contract: str) -> Iterator[Deed]:
    half, told = half_at(order.half, at), list(_all(at, order))
    call_off = CallOff(
        reference=order.reference,
        day=order.day,
        prices={each.video.id: each.price for each in told},
        other=order.other,
        contract=contract,
        evidence=order.evidence,
    )
    for each in told:
        yield Deed(order.day, at, partial(production.add_video, half=half, video=each.video))
    yield Deed(order.day, at, partial(orders.call_off, half=half, order=call_off))
    for each in told:
        if each.approved_on:
            yield _approval(at, half, each.video.id, each.approved_on)
    if day := order.other_accepted_on:
        act = partial(costs.accept_other, half=half, reference=order.reference, day=day)
        yield Deed(day, at, act)


def _approval(at: Key, half: Half, video: str, day: date) -> Deed:
    def act(work: Work) -> None:
        for step in UNTIL_APPROVAL:
            judged = step is Step.APPROVE
            production.record(
                work,
                half,
                StepEvent(
                    video=video,
                    step=step,
                    move=Move.DONE,
                    day=day,
                    side=step.side,
                    cut=CUT if judged else "",
                    note="" if judged else NOTE,
                ),
            )

    return Deed(day, at, act)


def _all(at: Key, order: Ordered) -> Iterator[Told]:
    for n, videos in enumerate(order.videos, 1):
        try:
            yield from _series(videos, order.day)
        except Refused as refused:
            raise placed(refused, (at / "videos")[n]) from None


def _series(videos: Videos, day: date) -> Iterator[Told]:
    ids = videos.ids
    prices = split(videos.amount, len(ids))
    planned = videos.days("planned_on", videos.planned_on)
    approved = videos.days("approved_on", videos.approved_on)
    _check_after(day, dict(zip(ids, approved, strict=True)))
    for n, name in enumerate(ids):
        yield Told(
            video=Video(
                id=name,
                title=videos.title,
                topic=videos.topic,
                subject=videos.subject,
                kind=videos.kind,
                requester=videos.requester,
                added_on=day,
                planned_on=planned[n],
                creator=videos.creator,
            ),
            price=prices[n],
            approved_on=approved[n],
        )


def _check_after(ordered_on: date, approved: Mapping[str, date | None]) -> None:
    for video, day in approved.items():
        if day and day < ordered_on:
            raise Refused(
                say(
                    "{video} was approved on {day}, before its call-off of {ordered}; "
                    "correct one of the two.",
                    video=video,
                    day=day,
                    ordered=ordered_on,
                )
            )

"""Where a video stands: the step that waits, since when, and what was approved.

    progress(events)       Progress(step=Step.APPROVE, since=…, accepted_on=None, …)

Steps go in order. A rejection (5) goes back to making (4); a changed cut goes back to approval
(5) and takes the approval with it. The agency never records a step of the ministry.
"""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from budget.allowed import check
from budget.production import Move, Progress, Step, StepEvent


# Most videos did nothing since they were last looked at.
@lru_cache(4_000)
def progress(events: tuple[StepEvent, ...], added_on: date | None = None) -> Progress:
    """Where a video stands after its events; Refused when one does not follow from the last."""
    now = Progress(since=added_on)
    for event in events:
        now = advance(now, event)
    return now


def advance(now: Progress, event: StepEvent) -> Progress:
    """The progress after one more event.

    Raises:
        Refused: when the video cannot make this move now, or this side may not record it.
    """
    check(now, event)
    match event.move:
        case Move.CANCELLED:
            return replace(now, step=None, since=event.day, cancelled_on=event.day)
        case Move.REJECTED:
            return _rejected(now, event)
        case Move.RECUT:
            fallen = replace(now, accepted_on=None, cut="", delivered=event.cut)
            return replace(fallen, step=Step.APPROVE, since=event.day)
        case Move.DONE:
            return _done(now, event)


def _rejected(now: Progress, event: StepEvent) -> Progress:
    back = replace(now, step=Step.MAKE, since=event.day, delivered="")
    return replace(back, rejections=now.rejections + 1)


def _done(now: Progress, event: StepEvent) -> Progress:
    waits = None if event.step is Step.WEBCARE else Step(event.step + 1)
    after = replace(now, step=waits, since=event.day)
    if event.step is Step.APPROVE:
        return replace(after, accepted_on=event.day, cut=event.cut)
    if event.step is Step.MAKE:
        return replace(after, delivered=event.cut)
    return replace(after, posted_on=event.day) if event.step is Step.POST else after

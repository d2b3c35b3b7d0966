"""Where a video stands: the step that waits, since when, and what may happen next.

    progress(events)       Progress(step=Step.APPROVE, since=…, accepted_on=None, …)

Steps go in order. A rejection (5) goes back to making (4); a changed cut goes back to approval
(5) and takes the approval with it. The agency never records a step of the ministry.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from budget.production import Move, Side, Step, StepEvent
from budget.refused import Refused
from budget.words import say


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Where a video stands; `step` is the step that waits now, None when done or cancelled."""

    step: Step | None = Step.TOPIC
    since: date | None = None
    accepted_on: date | None = None
    cut: str = ""
    posted_on: date | None = None
    cancelled_on: date | None = None
    rejections: int = 0

    @property
    def cancelled(self) -> bool:
        """Whether the video was cancelled."""
        return self.cancelled_on is not None


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
    _check(now, event)
    match event.move:
        case Move.CANCELLED:
            return replace(now, step=None, since=event.day, cancelled_on=event.day)
        case Move.REJECTED:
            return replace(now, step=Step.MAKE, since=event.day, rejections=now.rejections + 1)
        case Move.RECUT:
            return replace(now, step=Step.APPROVE, since=event.day, accepted_on=None, cut="")
        case Move.DONE:
            return _done(now, event)


def _done(now: Progress, event: StepEvent) -> Progress:
    waits = None if event.step is Step.WEBCARE else Step(event.step + 1)
    after = replace(now, step=waits, since=event.day)
    if event.step is Step.APPROVE:
        return replace(after, accepted_on=event.day, cut=event.cut)
    return replace(after, posted_on=event.day) if event.step is Step.POST else after


def _check(now: Progress, event: StepEvent) -> None:
    if now.cancelled:
        raise Refused(
            say("Video {video} is cancelled; nothing can be recorded on it.", video=event.video)
        )
    if now.since and event.day < now.since:
        raise Refused(
            say(
                "Video {video}: {day} lies before the last step, of {since}; choose a later day.",
                video=event.video,
                day=event.day,
                since=now.since,
            )
        )
    _check_side(event)
    _check_move(now, event)


def _check_side(event: StepEvent) -> None:
    owner = Side.MINISTRY if event.move is Move.CANCELLED else event.step.side
    if event.side is not owner:
        raise Refused(
            say(
                "Video {video}: step {step} is not for this side to record; ask the other side.",
                video=event.video,
                step=int(event.step),
            )
        )


def _check_move(now: Progress, event: StepEvent) -> None:
    if event.move is Move.RECUT:
        _check_recut(now, event)
    elif event.move is Move.CANCELLED:
        if now.accepted_on:
            raise Refused(
                say("Video {video} is approved; withdraw the approval first.", video=event.video)
            )
    elif event.step is not now.step:
        raise Refused(
            say(
                "Video {video}: step {step} cannot be recorded; record step {waits} first.",
                video=event.video,
                step=int(event.step),
                waits=int(now.step or 0),
            )
        )
    else:
        _check_step(now, event)


def _check_step(now: Progress, event: StepEvent) -> None:
    if event.move is Move.REJECTED and event.step is not Step.APPROVE:
        raise Refused(
            say(
                "Video {video}: only a delivered version (step 5) can be rejected.",
                video=event.video,
            )
        )
    if event.step is Step.POST and event.cut and event.cut != now.cut:
        raise Refused(
            say(
                "Video {video}: version {cut} was never approved; approve it before posting.",
                video=event.video,
                cut=event.cut,
            )
        )


def _check_recut(now: Progress, event: StepEvent) -> None:
    if not now.accepted_on or now.posted_on or event.step is not Step.MAKE:
        raise Refused(
            say(
                "Video {video}: a changed version is only possible between approval and posting; "
                "make a new video or a correction.",
                video=event.video,
            )
        )

"""Which move on a video may follow: in order, by the right side, on the version that was delivered.

check(now, event)       nothing, or Refused with a sentence that says what may be done
check_told(event)       an approval names its version, a rejection gives feedback
"""

from budget.production import Move, Progress, Side, Step, StepEvent
from budget.refused import Refused
from budget.words import say


def check(now: Progress, event: StepEvent) -> None:
    """Let a move through that may follow.

    Raises:
        Refused: when the video cannot make this move now, or this side may not record it.
    """
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
    elif now.step is None:
        raise Refused(
            say("Video {video} is done; nothing more can be recorded on it.", video=event.video)
        )
    elif event.step is not now.step:
        raise Refused(
            say(
                "Video {video}: step {step} cannot be recorded; record step {waits} first.",
                video=event.video,
                step=int(event.step),
                waits=int(now.step),
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
    if event.step is Step.APPROVE:
        _check_judged(now, event)
    if event.step is Step.POST and event.cut and event.cut != now.cut:
        raise Refused(
            say(
                "Video {video}: version {cut} was never approved; approve it before posting.",
                video=event.video,
                cut=event.cut,
            )
        )


def _check_judged(now: Progress, event: StepEvent) -> None:
    if event.cut and now.delivered and event.cut != now.delivered:
        raise Refused(
            say(
                "Video {video}: version {cut} is not the one that was delivered, {delivered}; "
                "judge that one.",
                video=event.video,
                cut=event.cut,
                delivered=now.delivered,
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


def check_told(event: StepEvent) -> None:
    """Let a judgement through that says what it is about, or why.

    Raises:
        Refused: for an approval that names no version, or a rejection without feedback.
    """
    if event.step is not Step.APPROVE:
        return
    if event.move is Move.DONE and not event.cut.strip():
        raise Refused(
            say(
                "Video {video}: name the version that is approved, by its number or its hash.",
                video=event.video,
            )
        )
    if event.move is Move.REJECTED and not event.note.strip():
        raise Refused(
            say("Video {video}: say what must change; the agency needs it.", video=event.video)
        )

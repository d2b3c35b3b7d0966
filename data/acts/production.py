"""Videos and their steps; an approval, a changed cut and a cancellation move money."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from budget import ledger
from budget.allowed import check_told
from budget.half import Half
from budget.ledger import BILLED, MoneyStage, Posting
from budget.production import Move, Step, StepEvent, Video
from budget.progress import advance, progress
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, check_not_to_come, held
from data.acts.describing import keep
from data.reading.production import events, video_of
from data.store import Work
from data.tables import StepEventRow, VideoRow


def add_video(work: Work, half: Half, video: Video) -> None:
    """Let the books know a video; it costs nothing until its call-off.

    Raises:
        Refused: when this id is taken.
    """
    if work.session.get(VideoRow, (half.id, video.id)) is not None:
        raise Refused(say("Video {video} exists already; take another number.", video=video.id))
    work.add(
        VideoRow(
            half=half.id,
            id=video.id,
            title=video.title,
            topic=video.topic.value,
            subject=video.subject,
            kind=video.kind.value,
            requester=video.requester,
            added_on=video.added_on,
            planned_on=video.planned_on,
            creator=video.creator,
        )
    )
    keep(work, half, video, video.added_on)


def record(work: Work, half: Half, event: StepEvent) -> None:
    """Record a move on a video, and what it does to the money.

    Raises:
        Refused: for an unknown video, a move that cannot be made now or by this side, a day to
            come, an approval of a video that nobody ordered or that names no version, or a
            rejection without feedback.
    """
    video = _known(work, half, event)
    before = progress(events(work.session, half, date.max, event.video), video.added_on)
    advance(before, event)
    postings = tuple(_postings(work, half, event))
    check_told(event)
    work.add(_row(half, event))
    if postings:
        act = "accept" if event.move is Move.DONE else event.move.value
        book(work, half, postings, day=event.day, act=act, document=event.video)


def _row(half: Half, event: StepEvent) -> StepEventRow:
    return StepEventRow(
        half=half.id,
        video=event.video,
        step=int(event.step),
        move=event.move.value,
        day=event.day,
        side=event.side.value,
        cut=event.cut,
        note=event.note,
    )


def _known(work: Work, half: Half, event: StepEvent) -> Video:
    check_not_to_come(work, event.day)
    known = work.session.get(VideoRow, (half.id, event.video))
    if known is None:
        raise Refused(say("Video {video} is not known; add it first.", video=event.video))
    return video_of(known)


def _postings(work: Work, half: Half, event: StepEvent) -> Iterable[Posting]:
    committed = held(work, half, MoneyStage.COMMITTED, event.video)
    if event.move is Move.CANCELLED:
        return ledger.cancel(event.video, committed) if committed else ()
    if event.move is Move.RECUT:
        return ledger.withdraw(event.video, _unbilled(work, half, event))
    if event.step is Step.APPROVE and event.move is Move.DONE:
        return ledger.accept(event.video, _ordered(committed, event))
    return ()


def _unbilled(work: Work, half: Half, event: StepEvent) -> Decimal:
    accepted = held(work, half, MoneyStage.ACCEPTED, event.video)
    billed = (held(work, half, stage, event.video) for stage in BILLED)
    if not accepted or any(billed):
        raise Refused(
            say(
                "Video {video} is invoiced already; make a new video or a correction.",
                video=event.video,
            )
        )
    return accepted


def _ordered(committed: Decimal, event: StepEvent) -> Decimal:
    if not committed:
        raise Refused(
            say("Video {video} was never ordered; call it off before approving.", video=event.video)
        )
    return committed

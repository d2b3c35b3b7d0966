"""Reading videos, their moves and what the audience did."""

from datetime import date

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from budget.half import Half
from budget.production import Kind, Move, Side, Step, StepEvent, Topic, Video
from budget.results import Followers, Result
from data.tables import FollowersRow, ResultRow, StepEventRow, VideoRow

EVENT = ("video", "step", "move", "day", "side", "cut", "note")


def videos(session: Session, half: Half, day: date) -> tuple[Video, ...]:
    """The videos known on a day, by id."""
    query = (
        select(VideoRow)
        .where(VideoRow.half == half.id, col(VideoRow.added_on) <= day)
        .order_by(col(VideoRow.id))
    )
    return tuple(video_of(row) for row in session.exec(query))


def events(
    session: Session, half: Half, day: date, video: str | None = None
) -> tuple[StepEvent, ...]:
    """The moves on all videos of a half, or on one, in the order in which they happened."""
    query = (
        columns(*(getattr(StepEventRow, name) for name in EVENT))
        .where(col(StepEventRow.half) == half.id, col(StepEventRow.day) <= day)
        .order_by(col(StepEventRow.day), col(StepEventRow.number))
    )
    if video is not None:
        query = query.where(col(StepEventRow.video) == video)
    return tuple(_event(*values) for values in session.connection().execute(query))


def results(session: Session, half: Half, day: date) -> tuple[Result, ...]:
    """What posted videos had reached, by day counted."""
    query = (
        select(ResultRow)
        .where(ResultRow.half == half.id, col(ResultRow.counted_on) <= day)
        .order_by(col(ResultRow.counted_on), col(ResultRow.video))
    )
    return tuple(
        Result(**row.model_dump(exclude={"half", "example"})) for row in session.exec(query)
    )


def followers(session: Session, half: Half, day: date) -> tuple[Followers, ...]:
    """The channel's followers by day."""
    query = (
        select(FollowersRow)
        .where(FollowersRow.half == half.id, col(FollowersRow.day) <= day)
        .order_by(col(FollowersRow.day))
    )
    return tuple(Followers(day=row.day, count=row.count) for row in session.exec(query))


def video_of(row: VideoRow) -> Video:
    """A video as the domain knows it."""
    return Video(
        id=row.id,
        title=row.title,
        topic=Topic(row.topic),
        subject=row.subject,
        kind=Kind(row.kind),
        requester=row.requester,
        added_on=row.added_on,
        planned_on=row.planned_on,
        creator=row.creator,
    )


def _event(
    video: str, step: int, move: str, day: date, side: str, cut: str, note: str
) -> StepEvent:
    return StepEvent(
        video=video, step=Step(step), move=Move(move), day=day, side=Side(side), cut=cut, note=note
    )

"""Reading videos, their moves and what the audience did.

What a row says never changes, so the value made of it is kept for the next reading.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache
from itertools import starmap

from sqlalchemy import bindparam
from sqlmodel import Session

from budget.half import Half
from budget.particulars import Described, Particulars
from budget.production import Kind, Move, Side, Step, StepEvent, Topic, Video
from budget.results import Followers, Result
from data.reading.rows import rows, up_to
from data.tables import FollowersRow, ResultRow, StepEventRow, VideoRow
from data.tables.row import column

KEPT = 20_000
"""How many of each are kept: those of some forty halves."""

VIDEO = ("id", "title", "topic", "subject", "kind", "requester", "added_on", "planned_on")
VIDEOS = up_to(VideoRow, *VIDEO, "creator", since="added_on", order=("id",))
EVENT = ("video", "step", "move", "day", "side", "cut", "note")
EVENTS = up_to(StepEventRow, *EVENT, since="day", order=("day", "number"))
EVENTS_OF_ONE = EVENTS.where(column(StepEventRow, "video") == bindparam("video"))
RESULT = ("video", "tiktok_id", "counted_on", "views", "likes", "comments", "shares")
RESULTS = up_to(ResultRow, *RESULT, since="counted_on", order=("counted_on", "video"))
FOLLOWERS = up_to(FollowersRow, "day", "count", since="day", order=("day",))
TOLD = tuple(field.name for field in fields(Particulars))


def videos(
    session: Session, half: Half, day: date, told: Iterable[Described] = ()
) -> tuple[Video, ...]:
    """The videos known on a day, by id, each with the particulars that are told of it."""
    known = starmap(_video, rows(session, VIDEOS, half, day))
    particulars = {each.video: each for each in told}
    return tuple(_described(video, particulars.get(video.id)) for video in known)


def events(
    session: Session, half: Half, day: date, video: str | None = None
) -> tuple[StepEvent, ...]:
    """The moves on all videos of a half, or on one, in the order in which they happened."""
    if video is None:
        return tuple(starmap(_event, rows(session, EVENTS, half, day)))
    return tuple(starmap(_event, rows(session, EVENTS_OF_ONE, half, day, video=video)))


def results(session: Session, half: Half, day: date) -> tuple[Result, ...]:
    """What posted videos had reached, by day counted."""
    return tuple(starmap(_result, rows(session, RESULTS, half, day)))


def followers(session: Session, half: Half, day: date) -> tuple[Followers, ...]:
    """The channel's followers by day."""
    return tuple(starmap(_followers, rows(session, FOLLOWERS, half, day)))


def video_of(row: VideoRow) -> Video:
    """A video as the domain knows it."""
    return _video(*(getattr(row, name) for name in VIDEO), creator=row.creator)


@lru_cache(KEPT)
def _described(video: Video, by: Described | None) -> Video:
    if by is None:
        return video
    return replace(
        video,
        **{name: getattr(by, name) for name in TOLD},
        creator=by.creator or video.creator,
        planned_on=by.planned_on or video.planned_on,
    )


@lru_cache(KEPT)
def _video(
    id: str,  # noqa: A002  as the column is called
    title: str,
    topic: str,
    subject: str,
    kind: str,
    requester: str,
    added_on: date,
    planned_on: date | None,
    creator: str | None,
) -> Video:
    return Video(
        id=id,
        title=title,
        topic=Topic(topic),
        subject=subject,
        kind=Kind(kind),
        requester=requester,
        added_on=added_on,
        planned_on=planned_on,
        creator=creator,
    )


@lru_cache(KEPT)
def _event(
    video: str, step: int, move: str, day: date, side: str, cut: str, note: str
) -> StepEvent:
    return StepEvent(
        video=video, step=Step(step), move=Move(move), day=day, side=Side(side), cut=cut, note=note
    )


@lru_cache(KEPT)
def _result(
    video: str,
    tiktok_id: str,
    counted_on: date,
    views: int | None,
    likes: int | None,
    comments: int | None,
    shares: int | None,
) -> Result:
    return Result(
        video=video,
        tiktok_id=tiktok_id,
        counted_on=counted_on,
        views=views,
        likes=likes,
        comments=comments,
        shares=shares,
    )


@lru_cache(KEPT)
def _followers(day: date, count: int) -> Followers:
    return Followers(day=day, count=count)

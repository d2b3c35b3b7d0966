"""Rows of production: videos, their moves, and what the audience did."""

import datetime

from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field

from data.tables.row import Row


class VideoRow(Row, table=True):
    """One commissioned video."""

    __tablename__ = "video"
    half: str = Field(primary_key=True, max_length=8)
    id: str = Field(primary_key=True)
    title: str
    topic: str
    subject: str
    kind: str
    requester: str
    added_on: datetime.date
    planned_on: datetime.date | None = None
    creator: str | None = None


class StepEventRow(Row, table=True):
    """One move on one video, in the order of recording."""

    __tablename__ = "step_event"
    number: int | None = Field(default=None, primary_key=True)
    half: str = Field(max_length=8, index=True)
    video: str
    step: int
    move: str
    day: datetime.date
    side: str
    cut: str
    note: str = Field(sa_column=Column(Text, nullable=False))


class ResultRow(Row, table=True):
    """What a posted video had reached on the day it was counted."""

    __tablename__ = "result"
    half: str = Field(primary_key=True, max_length=8)
    video: str = Field(primary_key=True)
    counted_on: datetime.date = Field(primary_key=True)
    tiktok_id: str
    views: int | None = Field(default=None, sa_column=Column(BigInteger))
    likes: int | None = Field(default=None, sa_column=Column(BigInteger))
    comments: int | None = Field(default=None, sa_column=Column(BigInteger))
    shares: int | None = Field(default=None, sa_column=Column(BigInteger))


class FollowersRow(Row, table=True):
    """How many followers the channel had at the end of a day."""

    __tablename__ = "followers"
    half: str = Field(primary_key=True, max_length=8)
    day: datetime.date = Field(primary_key=True)
    count: int = Field(sa_column=Column(BigInteger, nullable=False))

"""Rows: how facts lie in the database; the domain's own values are made from them when read.

Every table only grows: triggers refuse a change or a removal. Amounts are whole cents (BIGINT),
dates are days, and `example` marks what is simulated. Contracts, claims and the like are kept as
the JSON of their domain value, because nothing is ever looked up inside them.
"""

import datetime

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Text
from sqlmodel import Field, SQLModel


class Row(SQLModel):
    """What every row has."""

    example: bool = False


class HalfRow(Row, table=True):
    """A half-year that the books know."""

    __tablename__ = "half"
    id: str = Field(primary_key=True, max_length=8)


class BudgetVersionRow(Row, table=True):
    """One version of a half's budget; evidence is the JSON of an Evidence."""

    __tablename__ = "budget_version"
    half: str = Field(primary_key=True, max_length=8)
    version: int = Field(primary_key=True)
    day: datetime.date
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    videos: int
    decision: str
    approximate: bool
    by: str
    reason: str = Field(sa_column=Column(Text, nullable=False))
    evidence: str = Field(sa_column=Column(Text, nullable=False))
    answers: int | None = None


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


class CallOffRow(Row, table=True):
    """An order under the contract; `other` is what belongs to no video."""

    __tablename__ = "call_off"
    reference: str = Field(primary_key=True)
    half: str = Field(max_length=8, index=True)
    day: datetime.date
    other: int = Field(sa_column=Column(BigInteger, nullable=False))
    contract: str
    evidence: str | None = Field(default=None, sa_column=Column(Text))


class CallOffPriceRow(Row, table=True):
    """What one video costs by its order."""

    __tablename__ = "call_off_price"
    half: str = Field(primary_key=True, max_length=8)
    video: str = Field(primary_key=True)
    reference: str = Field(foreign_key="call_off.reference")
    position: int
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))


class EntryRow(Row, table=True):
    """One signed amount in one money stage."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_cover", "half", "day", "stage", "video", "cents", "vat_cents"),
    )
    number: int | None = Field(default=None, primary_key=True)
    half: str = Field(max_length=8)
    day: datetime.date
    stage: str
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    vat_cents: int | None = Field(default=None, sa_column=Column(BigInteger))
    vat_points: int
    video: str | None = None
    act: str
    document: str


class InvoiceRow(Row, table=True):
    """An invoice or credit note; unique by supplier and folded number; `body` is its JSON."""

    __tablename__ = "invoice"
    supplier: str = Field(primary_key=True)
    folded_number: str = Field(primary_key=True)
    half: str = Field(max_length=8, index=True)
    received_on: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))


class InvoiceEventRow(Row, table=True):
    """A day on which an invoice moved."""

    __tablename__ = "invoice_event"
    number: int | None = Field(default=None, primary_key=True)
    half: str = Field(max_length=8, index=True)
    supplier: str
    folded_number: str
    day: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))


class PaperRow(Row, table=True):
    """A contract, term, amendment, claim, question or fact, known from `day`, as JSON."""

    __tablename__ = "paper"
    number: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    key: str
    day: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))


class ResultRow(Row, table=True):
    """What a posted video had reached on the day it was counted."""

    __tablename__ = "result"
    half: str = Field(primary_key=True, max_length=8)
    video: str = Field(primary_key=True)
    counted_on: datetime.date = Field(primary_key=True)
    tiktok_id: str
    views: int | None = Field(default=None, sa_column=Column(BigInteger))
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None


class FollowersRow(Row, table=True):
    """How many followers the channel had at the end of a day."""

    __tablename__ = "followers"
    half: str = Field(primary_key=True, max_length=8)
    day: datetime.date = Field(primary_key=True)
    count: int


class FileRow(Row, table=True):
    """An original as it was received, by the sha256 of its bytes."""

    __tablename__ = "file"
    sha256: str = Field(primary_key=True, max_length=64)
    name: str
    received_on: datetime.date
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class JournalRow(SQLModel, table=True):
    """One change: who did what when, which rows it made, chained to the change before it."""

    __tablename__ = "journal"
    number: int = Field(primary_key=True)
    at: str
    act: str
    by: str
    day: datetime.date
    example: bool
    rows: str = Field(sa_column=Column(Text, nullable=False))
    previous: str = Field(max_length=64)
    hash: str = Field(max_length=64)

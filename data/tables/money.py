"""Rows of money: budget versions, orders with their prices, and the ledger."""

import datetime

from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field, SQLModel

from data.tables.row import Row


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
    """What one video costs by its order; once that was reversed another order may price it."""

    __tablename__ = "call_off_price"
    half: str = Field(primary_key=True, max_length=8)
    video: str = Field(primary_key=True)
    reference: str = Field(primary_key=True, foreign_key="call_off.reference")
    position: int
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))


class EntryRow(Row, table=True):
    """One signed amount in one money stage; an index holds the whole of each half in its order."""

    __tablename__ = "entry"
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


class EntryTotalRow(SQLModel, table=True):
    """What the entries of one half, month (2021-06) and stage add up to; triggers keep it."""

    __tablename__ = "entry_total"
    half: str = Field(primary_key=True, max_length=8)
    month: str = Field(primary_key=True, max_length=7)
    stage: str = Field(primary_key=True)
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    vat_cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    entries: int = Field(sa_column=Column(BigInteger, nullable=False))


class OrderTotalRow(SQLModel, table=True):
    """What was ordered under a contract, reversed orders included; triggers keep it.

    `parts` counts the orders and their prices.
    """

    __tablename__ = "order_total"
    contract: str = Field(primary_key=True)
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    videos: int = Field(sa_column=Column(BigInteger, nullable=False))
    parts: int = Field(sa_column=Column(BigInteger, nullable=False))

"""Rows of payments that came from a sheet."""

import datetime

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from data.tables.row import Row


class PaymentKeyRow(Row, table=True):
    """A row of a statement that was recorded; of what it said only what was booked is kept.

    `entry` is the first entry of the payment that it made; 0 where that was not kept.
    """

    __tablename__ = "payment_key"
    key: str = Field(primary_key=True, max_length=64)
    entry: int = Field(default=0, primary_key=True)
    half: str = Field(max_length=8)
    day: datetime.date
    document: str
    cents: int = Field(sa_column=Column(BigInteger, nullable=False))

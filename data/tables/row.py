"""What every row has, and the journal that tells of all of them."""

import datetime
from typing import Any

from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel


class Row(SQLModel):
    """What every row has."""

    example: bool = False


class HalfRow(Row, table=True):
    """A half-year that the books know."""

    __tablename__ = "half"
    id: str = Field(primary_key=True, max_length=8)


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


def column(model: type[SQLModel], name: str) -> Column[Any]:
    """A column of a table, for a question that is put together once and asked many times."""
    return SQLModel.metadata.tables[str(model.__tablename__)].c[name]

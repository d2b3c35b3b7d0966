"""The one shape of every reading: some columns, of one half, up to a day, in an order.

    EVENTS = up_to(StepEventRow, "video", "step", since="day", order=("day", "number"))
    for video, step in rows(session, EVENTS, half, day): …

A question is put together once and asked as plain columns: making an object of every row, or the
question anew each time, costs more than reading does.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Row, Select, bindparam, cast, func, select
from sqlmodel import Session, SQLModel

from budget.half import Half
from data.tables.row import column

Asked = Select[*tuple[Any, ...]]
Found = Sequence[Row[*tuple[Any, ...]]]


def of_half(model: type[SQLModel], *names: str, order: Sequence[str]) -> Asked:
    """Ask for these columns of all that a half has, whatever the day."""
    return (
        select(*(column(model, name) for name in names))
        .where(column(model, "half") == bindparam("half"))
        .order_by(*(column(model, name) for name in order))
    )


def up_to(model: type[SQLModel], *names: str, since: str, order: Sequence[str]) -> Asked:
    """Ask for what a half knew on a day; `since` is the column with the day of each row."""
    return of_half(model, *names, order=order).where(column(model, since) <= bindparam("day"))


def rows(session: Session, asked: Asked, half: Half, day: date, **more: str) -> Found:
    """What the session sees, its own changes included; `more` is what else the question asks."""
    return session.connection().execute(asked, {"half": half.id, "day": day, **more}).all()


def summed(column: object) -> ColumnElement[int]:
    """The sum of a column of whole numbers, 0 where there are no rows."""
    # PostgreSQL gives the sum of a BIGINT as a Decimal.
    return cast(func.coalesce(func.sum(column), 0), BigInteger)

"""Books that are only looked at: nothing is made, migrated or written, not even by mistake.

with looked_into("sqlite:///data/local/tracker.db") as engine: …      None: there are no books
with looking(engine, date(2021, 6, 30)) as work: …                    the books at one moment
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session

from data.migrate import is_in_form, unreachable
from data.snapshots import at_one_moment
from data.store import Work

DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}


@contextmanager
def looked_into(url: str) -> Iterator[Engine | None]:
    """The engine of the books at an address, None where there are none, closed afterwards.

    Raises:
        Refused: when they have another form than this program reads, or cannot be reached.
    """
    parsed = _parsed(url)
    path = parsed.database if parsed.drivername == "sqlite" else None
    if path is not None and not Path(path).exists():
        yield None
        return
    engine = create_engine(parsed)
    if path is not None:
        event.listen(engine, "connect", _read_only)
        event.listen(engine, "begin", _begin)
    try:
        yield engine if is_in_form(engine) else None
    finally:
        engine.dispose()


@contextmanager
def looking(engine: Engine, day: date) -> Iterator[Work]:
    """Work on a day that only reads, and sees one moment, whatever is written meanwhile."""
    with Session(at_one_moment(engine)) as session:
        yield Work(session=session, day=day, by="", example=False)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise unreachable(str(error)) from None
    name = parsed.get_backend_name()
    if name not in DRIVERS:
        raise unreachable(name)
    return parsed.set(drivername=DRIVERS[name])


def _read_only(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")

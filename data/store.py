"""The store: one engine, one unit of work per change, snapshots to read from.

    engine = open_store("sqlite:///data/local/tracker.db")
    with unit_of_work(engine, act="call off", by="procurement", day=date(2021, 4, 6)) as work:
        orders.call_off(work, half, order)
    take_snapshot(engine, half, day)

Rows and their journal line land together or not at all. Writers take turns (SQLite's immediate
transaction, an advisory lock on PostgreSQL), so that no check is made on figures that another
writer is changing.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session

from budget.refused import Refused
from data import journal
from data.migrate import migrate, unreachable
from data.snapshots import take_snapshot
from data.tables import JournalRow, Row
from data.turns import take_turn

__all__ = [
    "Work",
    "open_store",
    "revision",
    "seal",
    "take_snapshot",
    "turn_to_write",
    "unit_of_work",
]

DEFAULT_URL = "sqlite:///data/local/tracker.db"


@dataclass
class Work:
    """One change in the making: reads through `session`, adds rows with `add`."""

    session: Session
    day: date
    by: str
    example: bool
    rows: list[Row] = field(default_factory=list)

    def add(self, *rows: Row) -> None:
        """Put rows in the books; they are in the session at once, in the journal at the end."""
        for row in rows:
            if self.example:
                row.example = True
            self.session.add(row)
            self.rows.append(row)
        self.session.flush()


def open_store(url: str = DEFAULT_URL) -> Engine:
    """The engine of a database that is in the form this program reads.

    Raises:
        Refused: when the database is newer than the program, or cannot be reached.
    """
    engine = _engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    try:
        migrate(engine)
    except Refused:
        engine.dispose()
        raise
    return engine


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise unreachable(parsed.get_backend_name())
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        return create_engine(parsed)
    except (ArgumentError, OSError) as error:
        raise unreachable(str(error)) from None


@contextmanager
def unit_of_work(
    engine: Engine, *, act: str, by: str, day: date, example: bool = False, cleans: bool = False
) -> Iterator[Work]:
    """One change, with its line in the journal; an exception leaves nothing behind.

    `by` is a function, such as "procurement". Once a database holds the example, everything that
    is added to it is example too, until a unit of work that `cleans` has emptied it.
    """
    with turn_to_write(engine) as session:
        last = journal.last_line(session)
        marked = example or (last is not None and last.example and not cleans)
        work = Work(session=session, day=day, by=by, example=marked)
        yield work
        if work.rows or cleans:
            journal.write(session, last, act=act, by=by, day=day, example=marked, rows=work.rows)


@contextmanager
def turn_to_write(engine: Engine) -> Iterator[Session]:
    """A transaction in which nobody else writes; an exception leaves nothing behind."""
    with Session(_writer(engine)) as session, session.begin():
        take_turn(session.connection())
        yield session


def revision(engine: Engine) -> int:
    """The number of the last change, 0 in a new database."""
    with engine.connect() as connection:
        return connection.scalar(select(func.max(JournalRow.number))) or 0


def seal(engine: Engine) -> str:
    """The hash of the newest line, by which pages keep their figures: other books have another."""
    with Session(engine) as session:
        return last.hash if (last := journal.last_line(session)) else journal.FIRST


def _writer(engine: Engine) -> Engine:
    # On PostgreSQL a writer must see what the one before it committed while this one waited.
    sqlite = engine.dialect.name == "sqlite"
    return engine.execution_options(writes=True) if sqlite else engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

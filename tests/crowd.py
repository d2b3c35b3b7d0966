"""A database of many half-years, for what must not grow with their number.

    begin(url)              the example half-year, padded to 500 entries
    grow(url, 2_000)        2,000 half-years of it: 1,000,000 entries

Each half-year begins in a week of its own. The rows are copied inside SQLite and past the journal,
because reading is what is looked at; it would take hours to act all this out.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy.engine import make_url

from budget.half import WEEK, Half
from data import example
from data.store import open_store

ENTRIES = 500
HALF = Half("2021-W14")
DATES = ("day", "added_on", "planned_on", "counted_on", "received_on")
OWN = {("call_off", "reference"), ("call_off_price", "reference")}
OWN |= {("invoice", "folded_number"), ("invoice_event", "folded_number")}
"""Columns whose value only one half-year can have."""
TABLES = (
    *("budget_version", "call_off", "call_off_price", "entry", "video", "step_event"),
    *("result", "followers", "invoice", "invoice_event"),
)
PAD = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
INSERT INTO entry (half, day, stage, cents, vat_points, act, document, example)
SELECT '2021-W14', '2021-06-14', 'reserved', iif(i % 2, 100, -100), 2100, 'earmark', '', 1 FROM n
"""


def begin(url: str) -> None:
    """Fill an empty SQLite database with the example half-year of exactly 500 entries."""
    engine = open_store(url)
    example.load(engine)
    engine.dispose()
    with _opened(url) as database:
        [known] = database.execute("SELECT count(*) FROM entry").fetchone()
        database.execute(PAD, [ENTRIES - known])


def grow(url: str, halves: int) -> None:
    """Bring the database that `begin` made to this many half-years."""
    with _opened(url) as database:
        for half in islice(_others(), halves - 1):
            database.execute("INSERT INTO half VALUES (?, 1)", [half.id])
            for table in TABLES:
                _copy(database, table, half)


def file_of(url: str) -> Path:
    """The file of an SQLite database."""
    return Path(str(make_url(url).database))


def _opened(url: str) -> sqlite3.Connection:
    return sqlite3.connect(file_of(url))


def _others() -> Iterator[Half]:
    """A half-year for every week from 1990 on, except the example's own."""
    monday = date(1990, 1, 1)
    while True:
        half = Half(f"{monday:%G-W%V}")
        if half != HALF:
            yield half
        monday += WEEK


def _copy(database: sqlite3.Connection, table: str, half: Half) -> None:
    names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    columns = [name for name in names if name != "number"]
    values = ", ".join(_value(table, column) for column in columns)
    days = f"{(half.first_day - HALF.first_day) // timedelta(days=1):+} days"
    database.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608  names of our own tables
        f"SELECT {values} FROM {table} WHERE half = :from",
        {"half": half.id, "from": HALF.id, "days": days},
    )


def _value(table: str, column: str) -> str:
    if column == "half":
        return ":half"
    if column in DATES:
        return f"date({column}, :days)"
    return f"{column} || ' ' || :half" if (table, column) in OWN else column

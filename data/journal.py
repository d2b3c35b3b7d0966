"""The journal: one line per change, each holding the hash of the line before it.

A line names the act, who did it, the day it is about and every row it made, so that the books
can be made again from the journal alone, and a change by hand shows.

    hash(n) = sha256(hash(n-1) + canonical JSON of line n)
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from data.tables import JournalRow
from data.tables.row import column

FIRST = "0" * 64
"""What the first line names as the hash before it."""


class Newest(NamedTuple):
    """The newest line without the rows that it tells of, which may be those of a whole import."""

    number: int
    act: str
    day: date
    example: bool
    hash: str


NEWEST = (
    select(*(column(JournalRow, name) for name in Newest._fields))
    .order_by(column(JournalRow, "number").desc())
    .limit(1)
)


def last_line(session: Session) -> Newest | None:
    """The newest line, None in a new database."""
    found = session.connection().execute(NEWEST).first()
    return None if found is None else Newest(*found)


def last_day(session: Session) -> date | None:
    """The latest day that any change is about, None in a new database."""
    latest = select(func.max(column(JournalRow, "day")))
    last: date | None = session.connection().scalar(latest)
    return last


def holds_example(session: Session) -> bool:
    """Whether the books hold the example half-year, and so everything in them is example."""
    last = last_line(session)
    return last is not None and last.example


def write(
    session: Session,
    last: Newest | None,
    *,
    act: str,
    by: str,
    day: date,
    example: bool,
    rows: Sequence[SQLModel],
) -> None:
    """Add the line of one change; `last` is the newest line so far."""
    line = JournalRow(
        number=last.number + 1 if last else 1,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        act=act,
        by=by,
        day=day,
        example=example,
        rows=_plain(rows),
        previous=last.hash if last else FIRST,
        hash="",
    )
    line.hash = line_hash(line)
    session.add(line)


def line_hash(line: JournalRow) -> str:
    """The hash that a line should have."""
    facts = line.model_dump(mode="json", exclude={"hash"})
    return hashlib.sha256(canonical(facts).encode()).hexdigest()


def canonical(facts: Mapping[str, object] | Sequence[object]) -> str:
    """One text for equal facts: sorted keys, no spaces."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(row: SQLModel) -> dict[str, object]:
    """A row as JSON values; the bytes of a file are left to the hash that names them."""
    return row.model_dump(mode="json", exclude={"content"})


def _plain(rows: Sequence[SQLModel]) -> str:
    tables: dict[str, list[object]] = {}
    for row in rows:
        tables.setdefault(str(row.__tablename__), []).append(plain(row))
    return canonical(tables)

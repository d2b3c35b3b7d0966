"""Taking the zip of whole books into an empty database: all of it, or nothing.

    restore(engine, Path("kijkgeld.zip"))      how many changes the journal tells of

Rows and journal come back as they were, so the chain holds on and every figure is the same.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pydantic import JsonValue, TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine, Table, func, insert, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel

from budget.refused import Refused
from budget.words import say
from data.importers.archive import Archive, damaged, opened
from data.store import turn_to_write
from data.tables import FileRow, JournalRow
from data.verify import faults
from data.whole import CONTENT, models, original, rows_of, table_of

AT_A_TIME = 1000
FACTS = TypeAdapter(dict[str, JsonValue])
TOLD = TypeAdapter(dict[str, list[dict[str, JsonValue]]])
"""What a journal line tells: the rows of each table."""


def restore(engine: Engine, path: Path) -> int:
    """Fill an empty database from a zip; gives the number of lines in its journal.

    Raises:
        Refused: for a zip that is not whole, or a database that is not empty.
    """
    with opened(path) as archive, turn_to_write(engine) as session:
        _refuse_if_filled(session)
        try:
            for name, model in models().items():
                _fill(session.connection(), archive, name, model)
        except (DBAPIError, OverflowError, ValidationError):
            damaged(archive.file)
        if wrong := faults(session):
            raise Refused(say("{file} was not taken in: {why}", file=archive.file, why=wrong[0]))
        return _count(session.connection(), table_of(str(JournalRow.__tablename__)))


def _refuse_if_filled(session: Session) -> None:
    if any(_count(session.connection(), table_of(name)) for name in models()):
        raise Refused(
            say(
                "The database holds books already; take whole books into an empty one "
                "(KIJKGELD_DATABASE_URL)."
            )
        )


def _fill(connection: Connection, archive: Archive, name: str, model: type[SQLModel]) -> None:
    table, rows = table_of(name), _rows(archive, name, model)
    at_a_time = 1 if model is FileRow else AT_A_TIME
    while some := list(islice(rows, at_a_time)):
        connection.execute(insert(table), some)
    _go_on_counting(connection, table)


def _rows(archive: Archive, name: str, model: type[SQLModel]) -> Iterator[dict[str, object]]:
    for line in archive.lines(rows_of(name)):
        facts = FACTS.validate_json(line)
        if model is FileRow:
            content = archive.content(original(str(facts.get("sha256"))))
            yield model.model_validate({**facts, CONTENT: content}).model_dump()
            continue
        if model is JournalRow:
            TOLD.validate_json(str(facts.get("rows")))
        yield model.model_validate(facts).model_dump()


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL hands out numbers itself, and has to go on after the last that came in."""
    if connection.dialect.name == "postgresql" and "number" in table.columns:
        counter = func.pg_get_serial_sequence(table.name, "number")
        connection.execute(select(func.setval(counter, func.max(table.c.number))))


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()

"""Everything that the books hold in one zip, to keep or to take into an empty database.

    with Path("kijkgeld.zip").open("wb") as out:
        write_whole(engine, out)

Equal books give equal bytes, whichever database they lie in.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import ColumnElement, Connection, Engine, String, Table, select
from sqlmodel import Session

from budget.refused import Refused
from data.journal import canonical
from data.migrate import FORMS
from data.snapshots import at_one_moment
from data.tables import FileRow
from data.verify import faults
from data.whole import (
    CONTENT,
    FORMAT,
    MANIFEST,
    VERSION,
    Manifest,
    Member,
    models,
    original,
    rows_of,
    table_of,
)

AT_A_TIME = 1000
UNIX = 3


def write_whole(engine: Engine, out: BinaryIO) -> None:
    """Write all rows, originals and the journal, as they are at one moment.

    Raises:
        Refused: with the first fault of books that are not whole; nobody could take them in again.
    """
    with Session(at_one_moment(engine)) as session, ZipFile(out, "w") as archive:
        if wrong := faults(session):
            raise Refused(wrong[0])
        connection = session.connection()
        members = {name: _packed(archive, name, rows) for name, rows in _tables(connection)}
        for name, content in _originals(connection):
            members[name] = _packed(archive, name, [content]).model_copy(update={"rows": None})
        manifest = Manifest(format=FORMAT, version=VERSION, form=FORMS[-1], members=members)
        archive.writestr(_steady(MANIFEST), manifest.model_dump_json(indent=1))


def _tables(connection: Connection) -> Iterator[tuple[str, Iterable[bytes]]]:
    for name in models():
        yield rows_of(name), _rows(connection, table_of(name))


def _rows(connection: Connection, table: Table) -> Iterator[bytes]:
    kept = [column for column in table.columns if column.name != CONTENT]
    query = select(*kept).order_by(*_key(connection, table))
    streamed = connection.execute(query, execution_options={"yield_per": AT_A_TIME})
    for row in streamed.mappings():
        facts = {name: v.isoformat() if isinstance(v, date) else v for name, v in row.items()}
        yield canonical(facts).encode() + b"\n"


def _key(connection: Connection, table: Table) -> Iterator[ColumnElement[Any]]:
    """The primary key; PostgreSQL would sort text as a person does, and every place differently."""
    for column in table.primary_key:
        by_byte = connection.dialect.name == "postgresql" and isinstance(column.type, String)
        yield column.collate("C") if by_byte else column


def _originals(connection: Connection) -> Iterator[tuple[str, bytes]]:
    kept = table_of(str(FileRow.__tablename__)).c
    for sha256 in sorted(connection.scalars(select(kept.sha256))):
        content = select(kept.content).where(kept.sha256 == sha256)
        yield original(sha256), connection.execute(content).scalar_one()


def _packed(archive: ZipFile, name: str, pieces: Iterable[bytes]) -> Member:
    digest, size, rows = hashlib.sha256(), 0, 0
    with archive.open(_steady(name), "w", force_zip64=True) as packed:
        for piece in pieces:
            packed.write(piece)
            digest.update(piece)
            size, rows = size + len(piece), rows + 1
    return Member(size=size, sha256=digest.hexdigest(), rows=rows)


def _steady(name: str) -> ZipInfo:
    """A member without the moment and the system at which it was made."""
    info = ZipInfo(name)
    info.compress_type, info.create_system = ZIP_DEFLATED, UNIX
    return info

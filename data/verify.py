"""Verifying the books: the journal's chain is whole, and the rows are exactly what it says.

verify(engine)                      ()  or the faults, each in one sentence
compare(engine, Path("dossier"))    the files of a folder against those that the books keep
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.refused import Refused
from budget.words import Words, say
from data.journal import FIRST, canonical, line_hash, plain
from data.tables import FileRow, JournalRow, Row
from data.totals import drifted

CLEAN_START = "clean start"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What a folder on disk holds of the kept files: how many are the same, and what changed."""

    same: int
    changed: tuple[Words, ...]


def verify(engine: Engine) -> tuple[Words, ...]:
    """What is wrong with the books; empty where all is well."""
    with Session(engine) as session:
        return faults(session)


def faults(session: Session) -> tuple[Words, ...]:
    """What is wrong with the books as one session sees them, what it has not committed included."""
    lines = session.exec(select(JournalRow).order_by(col(JournalRow.number))).all()
    broken = _chain(lines)
    # What a broken journal says about the rows is no longer worth reading.
    told = [] if broken else _rows(session, lines)
    return (*broken, *told, *_totals(session), *_files(session))


def _chain(lines: Sequence[JournalRow]) -> list[Words]:
    previous = FIRST
    for number, line in enumerate(lines, start=1):
        if line.number != number or line.previous != previous or line.hash != line_hash(line):
            return [say("The journal is broken at line {number}.", number=number)]
        previous = line.hash
    return []


def _rows(session: Session, lines: Sequence[JournalRow]) -> list[Words]:
    told = _told(lines)
    wrong = []
    for model in Row.__subclasses__():
        table = str(model.__tablename__)
        kept = Counter(canonical(plain(row)) for row in session.exec(select(model)))
        if kept != told.get(table, Counter()):
            wrong.append(say("Table {table} does not hold what the journal says.", table=table))
    return wrong


def _told(lines: Sequence[JournalRow]) -> dict[str, Counter[str]]:
    """The rows of each table as the journal tells them; a clean start begins anew, files stay."""
    told: dict[str, Counter[str]] = {}
    later = {str(model.__tablename__): _later(model) for model in Row.__subclasses__()}
    for line in lines:
        if line.act == CLEAN_START:
            told = {name: rows for name, rows in told.items() if name == FileRow.__tablename__}
        for table, rows in json.loads(line.rows).items():
            since = later[table]
            told.setdefault(table, Counter()).update(canonical({**since, **row}) for row in rows)
    return told


def _later(model: type[Row]) -> dict[str, object]:
    """What a line of before a column came says nothing of: what stands there then."""
    fields = model.model_fields.items()
    return {name: field.default for name, field in fields if not field.is_required()}


def _totals(session: Session) -> list[Words]:
    return [
        say("The totals in table {table} are not what their rows add up to.", table=table)
        for table in drifted(session.connection())
    ]


def compare(engine: Engine, folder: Path) -> Compared:
    """The files in a folder, however deep, that have the name of a kept file.

    Raises:
        Refused: when the folder holds no file of such a name, because then it shows nothing.
    """
    with Session(engine) as session:
        rows = session.exec(select(FileRow.name, FileRow.sha256)).all()
    kept = {(name, sha256) for name, sha256 in rows}
    names = {name for name, _ in kept}
    found = [f for f in sorted(folder.rglob("*")) if f.name in names and f.is_file()]
    if not found:
        raise Refused(
            say(
                "{folder} holds no file with the name of one that was kept; name another folder.",
                folder=str(folder),
            )
        )
    other = [f for f in found if (f.name, _sha256(f)) not in kept]
    changed = (
        say("File {name} was changed on disk; the books keep the first one.", name=_in(folder, f))
        for f in other
    )
    return Compared(same=len(found) - len(other), changed=tuple(changed))


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _in(folder: Path, file: Path) -> str:
    return file.relative_to(folder).as_posix()


def _files(session: Session) -> list[Words]:
    return [
        say("File {name} is not what was received.", name=file.name)
        for file in session.exec(select(FileRow))
        if hashlib.sha256(file.content).hexdigest() != file.sha256
    ]

"""Putting what a folder tells in the books: all of it in one change, or nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from budget.evidence import File
from budget.refused import Refused
from budget.words import say
from data.loading.folder import PATTERN, Folder, read_folder
from data.reading.papers import papers
from data.store import Work, unit_of_work
from data.tables import FileRow
from procurement.agreement.contract import Contract

ACT = "load folder"


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """What is in the books now; `new` is False where it was there before."""

    contract: str
    halves: int
    videos: int
    new: bool


def load_folder(engine: Engine, path: Path, *, by: str, day: date) -> Loaded:
    """Put a folder in the books, by the ordinary acts; the same folder again changes nothing.

    `day` is today; `by` is a function, such as "procurement".

    Raises:
        Refused: for a folder that cannot be read, or asks for what cannot be, with file, key and
            remedy; and when another folder told of this contract before. Nothing is written then.
    """
    folder = read_folder(path)
    files = _files(folder, day)
    with unit_of_work(engine, act=ACT, by=by, day=day) as work:
        new = _is_new(work, folder, files)
        if new:
            for deed in folder.deeds():
                deed.do(work)
            work.add(*(file for file in files if not _is_kept(work, file)))
    return Loaded(
        contract=folder.contract.number, halves=folder.halves, videos=folder.videos, new=new
    )


def _files(folder: Folder, day: date) -> list[FileRow]:
    """The descriptions and the evidence beside them; the same bytes are kept once."""
    told = (File(file.name, file.read_bytes()) for file in sorted(folder.path.glob(PATTERN)))
    kept = {file.sha256: file for file in (*told, *folder.files)}
    return [
        FileRow(sha256=sha256, name=file.name, received_on=day, content=file.content)
        for sha256, file in kept.items()
    ]


def _is_new(work: Work, folder: Folder, files: list[FileRow]) -> bool:
    number = folder.contract.number
    known = papers(work.session, Contract, date.max)
    if not any(contract.number == number and contract.signed_on for contract in known):
        return True
    for file in files:
        if not _is_kept(work, file):
            raise Refused(
                say(
                    "Contract {number} is in the books already, and {file} is not what was loaded "
                    "then; record what changed by itself. Nothing was added.",
                    number=number,
                    file=file.name,
                )
            )
    return False


def _is_kept(work: Work, file: FileRow) -> bool:
    return work.session.get(FileRow, file.sha256) is not None

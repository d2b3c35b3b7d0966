"""Files that lie beside a description, and the evidence that names them.

    [source.contract]
    title = "Contract C-2026-0147"
    file = "contract.pdf"
    sha256 = "53f21d94…"            left out where nobody wrote it down yet

    shown = with_files(tables, folder, "contract.toml")
    shown.tables, shown.files       with the sha256 of each file instead of its name, and the files

A file that is no longer what its sha256 says is refused by name: somebody changed it on disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from budget.evidence import File
from budget.refused import Refused
from budget.words import say
from data.scalars import Key, table_of, text

NAMING = frozenset({"source", "evidence"})
"""The keys under which a file is evidence; elsewhere, as in [[invoice]], it is what is taken in."""


@dataclass(frozen=True)
class Shown:
    """The tables of a description, and the files by name that its evidence rests on."""

    tables: dict[str, object]
    files: dict[str, File] = field(default_factory=dict)


def with_files(tables: Mapping[str, object], folder: Path, name: str) -> Shown:
    """The tables with the sha256 of each file that evidence names, and these files.

    Raises:
        Refused: for a file that is not in the folder, cannot be kept, or is not what its sha256
            says, with its name and the key that names it.
    """
    files: dict[str, File] = {}
    told = {k: _resolved(v, Key(name) / k, k in NAMING, folder, files) for k, v in tables.items()}
    return Shown(told, files)


def file_beside(folder: Path, name: str, at: Key) -> File:
    """The file of that name in the folder.

    Raises:
        Refused: when it is not there, or cannot be kept.
    """
    # Only a file beside the description: a name that leads elsewhere is a slip or worse.
    if Path(name).name == name:
        try:
            return File(name, (folder / name).read_bytes())
        except OSError:
            pass
    raise Refused(
        say(
            "{where}: {file} is not in the folder; put it there or correct its name.",
            where=str(at),
            file=name,
        )
    )


def _resolved(value: object, at: Key, shows: bool, folder: Path, files: dict[str, File]) -> object:
    if isinstance(value, list):
        return [_resolved(part, at[n], shows, folder, files) for n, part in enumerate(value, 1)]
    if not isinstance(value, Mapping):
        return value
    table = {k: _resolved(v, at / k, k in NAMING, folder, files) for k, v in value.items()}
    return _shown(table, at, folder, files) if shows and "file" in table else table


def _shown(
    table: Mapping[str, object], at: Key, folder: Path, files: dict[str, File]
) -> Mapping[str, object]:
    name = text(table["file"], at / "file")
    if name not in files:
        files[name] = file_beside(folder, name, at / "file")
    file = files[name]
    if table.get("sha256", file.sha256) != file.sha256:
        raise Refused(
            say(
                "{where}: {file} is not the file of which this sha256 was written down; it was "
                "changed on disk. Put the first one back, or write down that it is another.",
                where=str(at / "file"),
                file=name,
            )
        )
    return {**{k: v for k, v in table_of(table, at).items() if k != "file"}, "sha256": file.sha256}

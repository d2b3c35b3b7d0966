"""What a zip of whole books holds: a member per table, each original, and a manifest.

entry.jsonl  …  journal.jsonl      a row per line as JSON, in the order of its key
originals/<sha256>                 a file as it was received
manifest.json                      which version of all this, and the sha256 of every member
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Table
from sqlmodel import SQLModel

from data.tables import JournalRow, Row

FORMAT: Literal["kijkgeld"] = "kijkgeld"
VERSION = 1
MANIFEST = "manifest.json"
CONTENT = "content"
"""The column that is no part of a row's JSON: it lies in the zip as a member of its own."""


class Member(BaseModel):
    """One member: its size in bytes, the sha256 of them, and how many rows it has if it is rows."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    size: int
    sha256: str
    rows: int | None = None


class Manifest(BaseModel):
    """What a zip says that it holds; `form` is the form of the database that it was made from."""

    model_config = ConfigDict(frozen=True, strict=True)
    format: Literal["kijkgeld"]
    version: int
    form: str
    members: dict[str, Member]


def models() -> dict[str, type[SQLModel]]:
    """The model of each table by its name; a table comes after the one that its rows refer to."""
    kept: list[type[SQLModel]] = [*Row.__subclasses__(), JournalRow]
    known = {str(model.__tablename__): model for model in kept}
    order = [table.name for table in SQLModel.metadata.sorted_tables]
    return {name: known[name] for name in order if name in known}


def table_of(name: str) -> Table:
    """The table of this name."""
    return SQLModel.metadata.tables[name]


def rows_of(table: str) -> str:
    """The member that holds the rows of a table."""
    return f"{table}.jsonl"


def original(sha256: str) -> str:
    """The member that holds an original."""
    return f"originals/{sha256}"

"""What the commands do, and what they share: the store, the language, the half and the day."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Engine
from sqlmodel import Session

from budget.half import Half
from budget.language import Language
from budget.refused import Refused
from budget.words import Words, say
from data.language import language
from data.reading.halves import begun_on
from data.snapshots import take_snapshot
from data.store import DEFAULT_URL, open_store
from procurement.snapshot import Snapshot


def tongue() -> Language:
    """The language of what the command line says: Dutch unless KIJKGELD_LANGUAGE is en."""
    return language("en" if os.environ.get("KIJKGELD_LANGUAGE") == "en" else "nl")


def complain(words: Words) -> None:
    """Say on standard error why something was not done."""
    sys.stderr.write(tongue().say(words) + "\n")


def tell(words: Words) -> None:
    """Say something on standard output."""
    sys.stdout.write(tongue().say(words) + "\n")


@contextmanager
def store() -> Iterator[Engine]:
    """The store that KIJKGELD_DATABASE_URL names, closed afterwards."""
    engine = open_store(os.environ.get("KIJKGELD_DATABASE_URL", DEFAULT_URL))
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def new_file(out: Path, name: str) -> Iterator[BinaryIO]:
    """A file to fill: there once it is whole, and then said to be there; else not at all.

    `out` is its folder, or the file itself where it ends as `name` does.
    """
    path = out if out.suffix == Path(name).suffix and not out.is_dir() else out / name
    half_written = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with half_written.open("wb") as file:
            yield file
        half_written.replace(path)
    except OSError as error:
        raise Refused(
            say(
                "{file} cannot be written ({why}); choose another folder with --out.",
                file=str(path),
                why=str(error.strerror),
            )
        ) from None
    finally:
        with suppress(OSError):
            half_written.unlink(missing_ok=True)
    tell(say("Written: {file}", file=str(path)))


def looked_at(half: str | None, on: datetime | None) -> Snapshot:
    """The snapshot of the half and day that were asked for."""
    with store() as engine:
        return take_snapshot(engine, *chosen(engine, half, on))


def chosen(engine: Engine, half: str | None, on: datetime | None) -> tuple[Half, date]:
    """The half and day that were asked for; by default the newest half that began, and today.

    Raises:
        Refused: when the books know no half-year yet.
    """
    today = date.today()  # noqa: DTZ011  the day where the user sits
    if half:
        return Half(half), on.date() if on else Half(half).nearest(today)
    with Session(engine) as session:
        begun = begun_on(session, today)
    return begun, on.date() if on else begun.nearest(today)

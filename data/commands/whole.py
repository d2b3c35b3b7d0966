"""Commands that hand over the ledger for hledger, or whole books as a zip, and take those in."""

import sys
from datetime import date, datetime
from pathlib import Path

from budget.half import Half
from budget.refused import Refused
from budget.words import say, say_n
from data.commands import new_file, store, tell
from data.exporters.plain_text import plain_text
from data.exporters.whole import write_whole
from data.importers.whole import restore
from data.language import language
from data.reading.halves import NO_HALF
from data.snapshots import take_snapshot, take_snapshots
from data.store import revision


def export_ledger(half: str | None, on: datetime | None, code: str, out: Path | None) -> None:
    """Write, or without a folder print, the ledger of a half or of all, up to a day or whole.

    Raises:
        Refused: when the books know no half-year yet.
    """
    day, t = on.date() if on else date.max, language(code)
    with store() as engine:
        taken = (take_snapshot(engine, Half(half), day),) if half else take_snapshots(engine, day)
    if not taken:
        raise Refused(NO_HALF)
    text = plain_text([snapshot.books for snapshot in taken], t)
    if out is None:
        sys.stdout.write(text)
        return
    parts = (t("Ledger").lower(), half, day.isoformat() if on else None)
    with new_file(out, "-".join(filter(None, parts)) + ".journal") as file:
        file.write(text.encode())


def export_books(half: str | None, on: datetime | None, out: Path) -> None:
    """Write everything that the books hold; the number of their last change is in the name.

    Raises:
        Refused: when only a part is asked for.
    """
    if half or on:
        raise Refused(say("A zip always holds whole books; leave out --half and --on."))
    with store() as engine, new_file(out, f"kijkgeld-{revision(engine)}.zip") as file:
        write_whole(engine, file)


def take_in(file: Path) -> None:
    """Take whole books into an empty database, and say what they hold."""
    with store() as engine:
        lines = restore(engine, file)
    tell(
        say_n(
            "{file}: the books are taken in, with the {n} line of their journal.",
            "{file}: the books are taken in, with the {n} lines of their journal.",
            lines,
            file=file.name,
        )
    )

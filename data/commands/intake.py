"""The command that takes in files: e-invoices (XML, PDF), TikTok exports, or a zip of whole books.

Each file lands wholly or not at all, and one that is refused stands in no other's way.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.belonging import half_of
from data.acts.invoices import receive
from data.acts.receiving import came_in
from data.commands import complain, store, whole
from data.commands.counts import take_counts
from data.commands.handed_in import E_INVOICES, NO_INVOICE, opened, read, refused
from data.commands.judged import Judged, counted, report
from data.store import unit_of_work
from procurement.invoicing.desk import Outcome

Land = Callable[[Engine, str | None, date, str, Path, bytes], Judged]
BOOKS, COUNTS = ".zip", ".csv"


def take_in(
    files: Sequence[Path], half: str | None, on: datetime | None, by: str, *, as_json: bool
) -> None:
    """Take in files in the order given, and tell of each; ends with 1 where some were refused.

    `on` is the day of receipt, or of a TikTok export; today where it is left out.

    Raises:
        Refused: for a zip of whole books that is not let in.
    """
    if [file.suffix.lower() for file in files] == [BOOKS]:
        whole.take_in(files[0])
        return
    received = on.date() if on else date.today()  # noqa: DTZ011  the day where the user sits
    with store() as engine:
        outcomes = [
            _told(_one(engine, half, received, by, file), as_json=as_json)
            for file in counted(files, len(files))
        ]
    if Outcome.REFUSED in outcomes:
        sys.exit(1)


def _told(judged: Judged, *, as_json: bool) -> Outcome:
    if judged.outcome is Outcome.REFUSED and not as_json:
        complain(judged.words)
    else:
        report(judged, as_json=as_json)
    return judged.outcome


def _one(engine: Engine, half: str | None, day: date, by: str, file: Path) -> Judged:
    content = b""
    try:
        content = opened(file)
        land = _lands(file)
        return land(engine, half, day, by, file, content)
    except Refused as refusal:
        return refused(file, refusal, content)


def _lands(file: Path) -> Land:
    """How a file of this kind is taken in."""
    match file.suffix.lower():
        case suffix if suffix in E_INVOICES:
            return _invoice
        case suffix if suffix == COUNTS:
            return take_counts
        case suffix if suffix == BOOKS:
            words = say("{file} is a zip of whole books; import it alone.", file=file.name)
            raise Refused(words, NO_INVOICE)
        case _:
            words = say(
                "{file} is no e-invoice (XML, PDF) and no TikTok export (CSV); choose another "
                "file.",
                file=file.name,
            )
            raise Refused(words, NO_INVOICE)


def _invoice(
    engine: Engine, half: str | None, day: date, by: str, file: Path, content: bytes
) -> Judged:
    invoice, warnings = read(file, content)
    with unit_of_work(engine, act="receive invoice", by=by, day=day) as work:
        known = Half(half) if half else half_of(work.session, invoice)
        doubts = receive(work, known, invoice, day=day, by=by, original=content, name=file.name)
    return Judged(
        file=file,
        outcome=Outcome.HOLD if doubts else Outcome.MATCH,
        words=came_in(file.name, invoice, held=bool(doubts)),
        reasons=doubts,
        warnings=warnings,
        invoice=invoice,
    )

"""The command that takes in files: e-invoices (XML, PDF), TikTok exports, or a zip of whole books.

Each file lands wholly or not at all.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from budget.half import Half
from budget.refused import Refused
from budget.words import Words, say, say_n
from data.acts.invoices import receive
from data.acts.results import add_followers, add_results
from data.commands import store, tell, whole
from data.importers.tiktok import read_content
from data.snapshots import known_halves
from data.store import unit_of_work
from procurement.invoice import Invoice

BOOKS = ".zip"


def take_in(files: Sequence[Path], half: str | None, on: datetime | None, by: str) -> None:
    """Take in files in the order given; what was taken in before a refusal stays taken in.

    `on` is the day of receipt, or of a TikTok export; today where it is left out.

    Raises:
        Refused: for a file that cannot be read or that is not let in.
    """
    if [file.suffix.lower() for file in files] == [BOOKS]:
        whole.take_in(files[0])
        return
    with store() as engine:
        received = on.date() if on else date.today()  # noqa: DTZ011  the day where the user sits
        for file in files:
            for words in _one(engine, half, received, by, file):
                tell(words)


def _one(engine: Engine, half: str | None, day: date, by: str, file: Path) -> Sequence[Words]:
    try:
        content = file.read_bytes()
    except OSError:
        raise Refused(
            say("{file} is not there or cannot be read; check the name.", file=str(file))
        ) from None
    match file.suffix.lower():
        case ".xml" | ".pdf":
            return _invoice(engine, half, day, by, file.name, content)
        case ".csv":
            return _results(engine, half, day, by, file.name, content)
        case suffix if suffix == BOOKS:
            raise Refused(say("{file} is a zip of whole books; import it alone.", file=file.name))
        case _:
            raise Refused(
                say(
                    "{file} is no e-invoice (XML, PDF) and no TikTok export (CSV); choose another "
                    "file.",
                    file=file.name,
                )
            )


def _invoice(
    engine: Engine, half: str | None, day: date, by: str, name: str, content: bytes
) -> Sequence[Words]:
    # Schema and rules take time to load, and most files are counts.
    from data.importers.e_invoice import take_e_invoice

    invoice, warnings = take_e_invoice(name, content)
    known = _half(engine, half, invoice.issued_on)
    with unit_of_work(engine, act="receive invoice", by=by, day=day) as work:
        doubts = receive(work, known, invoice, day=day, by=by, original=content, name=name)
    told = (each.words for each in doubts)
    warned = (
        say("{file}, rule {rule} warns: {why}", file=name, rule=each.id, why=each.words)
        for each in warnings
    )
    return (_outcome(name, invoice, held=bool(doubts)), *told, *warned)


def _outcome(name: str, invoice: Invoice, *, held: bool) -> Words:
    if held:
        return say(
            "{file}: invoice {number} is taken in and on hold.", file=name, number=invoice.number
        )
    return say(
        "{file}: invoice {number} is taken in and matches.", file=name, number=invoice.number
    )


def _results(
    engine: Engine, half: str | None, day: date, by: str, name: str, content: bytes
) -> Sequence[Words]:
    export = read_content(name, content, exported_on=day)
    known = _half(engine, half, day)
    with unit_of_work(engine, act="import results", by=by, day=day) as work:
        new = add_results(work, known, export.results) + add_followers(
            work, known, export.followers
        )
    told = say_n("{file}: {n} new count.", "{file}: {n} new counts.", new, file=name)
    loose = len(export.unlinked)
    unlinked = say_n(
        "{file}: {n} row belongs to no known video; link it by hand.",
        "{file}: {n} rows belong to no known video; link them by hand.",
        loose,
        file=name,
    )
    return (told, unlinked) if loose else (told,)


def _half(engine: Engine, half: str | None, day: date) -> Half:
    """The half that was named, else the last that had begun on the day of the document."""
    if half:
        return Half(half)
    known = known_halves(engine)
    if not known:
        raise Refused(say("The books are empty; run python -m data init first."))
    return max((h for h in known if h.first_day <= day), key=_begin, default=known[0])


def _begin(half: Half) -> date:
    return half.first_day

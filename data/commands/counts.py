"""Taking in the counts of a TikTok export, in the half-year that was named or had begun.

take_counts(engine, None, date(2021, 5, 3), "social", file, content).words     "…: 12 new counts."
"""

from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from budget.half import Half
from budget.words import say_n
from data.acts.results import add_followers, add_results
from data.commands.judged import Judged
from data.importers.tiktok import TikTokExport, read_content
from data.reading.halves import begun_on
from data.store import unit_of_work
from procurement.invoicing.desk import Outcome
from procurement.invoicing.doubt import Doubt


def take_counts(
    engine: Engine, half: str | None, day: date, by: str, file: Path, content: bytes
) -> Judged:
    """Take in what posts had reached, and how many followers there were; `day` is the export's.

    Raises:
        Refused: for a file that is no such export, or while the books know no half-year.
    """
    export = read_content(file.name, content, exported_on=day)
    with unit_of_work(engine, act="import results", by=by, day=day) as work:
        known = Half(half) if half else begun_on(work.session, day)
        new = add_results(work, known, export.results) + add_followers(
            work, known, export.followers
        )
    return Judged(
        file=file,
        outcome=Outcome.MATCH,
        words=say_n("{file}: {n} new count.", "{file}: {n} new counts.", new, file=file.name),
        warnings=_unlinked(file.name, export),
    )


def _unlinked(name: str, export: TikTokExport) -> tuple[Doubt, ...]:
    if not export.unlinked:
        return ()
    words = say_n(
        "{file}: {n} row belongs to no known video; link it by hand.",
        "{file}: {n} rows belong to no known video; link them by hand.",
        len(export.unlinked),
        file=name,
    )
    return (Doubt(id="unlinked", words=words),)

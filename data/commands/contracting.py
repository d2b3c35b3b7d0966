"""The command that gives out the contract as Open Contracting data."""

import sys
from datetime import date, datetime
from pathlib import Path

from budget.refused import Refused
from budget.words import say
from data.commands import new_file, store
from data.exporters.contracting import contracting
from data.language import language


def export_ocds(half: str | None, on: datetime | None, code: str, out: Path | None) -> None:
    """Write, or without a place print, the releases of the contract as known on a day.

    Raises:
        Refused: when only a half-year is asked for, or nothing can be told yet.
    """
    if half:
        raise Refused(say("A contract is for all half-years; leave out --half."))
    day = on.date() if on else date.today()  # noqa: DTZ011  the day where the user sits
    with store() as engine:
        made = contracting(engine, day, language(code))
    if out is None:
        sys.stdout.write(made.content.decode())
        return
    with new_file(out, made.name) as file:
        file.write(made.content)

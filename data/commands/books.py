"""Commands on the books as a whole: begin, example, clean start, verify."""

import sys
from datetime import date
from pathlib import Path

from budget.refused import Refused
from budget.words import Words, say, say_n
from data import start
from data.commands import complain, store, tell, tongue
from data.verify import compare, verify


def init() -> None:
    """Migrate, and load the facts of the e-mail into empty books."""
    with store() as engine:
        if start.begin(engine):
            tell(say("The facts of the proposal e-mail are in the books."))
        else:
            tell(say("The books are ready; nothing had to be added."))


def load_example(*, if_new: bool) -> None:
    """Load the simulated half-year, telling how far it is."""
    with store() as engine:
        start.begin(engine)
        if if_new and not (start.is_new(engine) or start.is_half_loaded(engine)):
            return
        tell(say("Loading the example half-year; every figure in it is simulated."))
        start.load_example(engine, _progress)
        tell(say("The example half-year is in the books."))


def clean() -> None:
    """Back to the e-mail's facts where the books hold the example."""
    with store() as engine:
        start.begin(engine)
        if start.is_example(engine):
            start.clean_start(engine, by="admin", day=date.today())  # noqa: DTZ011  the user's day
            tell(
                say(
                    "The books hold only the facts of the e-mail again; the journal keeps the rest."
                )
            )
        else:
            tell(say("The books hold no example; nothing was changed."))


def check(evidence: Path | None) -> None:
    """Say that the books are whole, or what is wrong with them; and with a folder of evidence.

    Raises:
        Refused: with the first fault; the others are said before it.
    """
    with store() as engine:
        faults = verify(engine)
        compared = compare(engine, evidence) if evidence else None
    if compared:
        faults = (*faults, *compared.changed)
    for fault in faults[1:]:
        complain(fault)
    if faults:
        raise Refused(faults[0])
    tell(say("The journal is whole and the books are what it says."))
    if compared:
        tell(_same(compared.same, evidence))


def _same(files: int, folder: Path | None) -> Words:
    return say_n(
        "{n} file in {folder} is the one that was kept.",
        "{n} files in {folder} are those that were kept.",
        files,
        folder=str(folder),
    )


def _progress(done: int, whole: int) -> None:
    if sys.stderr.isatty():
        words = say("Day {n} of {whole}", n=done, whole=whole)
        sys.stderr.write("\r" + tongue().say(words) + ("\n" if done == whole else ""))

"""What the commands do; a refusal becomes one sentence on stderr and exit code 1."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from budget.half import Half
from budget.language import Language
from budget.refused import Refused
from budget.words import Words, say
from data.language import language
from data.snapshots import known_halves, take_snapshot
from data.store import DEFAULT_URL, open_store
from procurement.snapshot import Snapshot


@contextmanager
def refusing() -> Iterator[None]:
    """Say a refusal on stderr, in the language of KIJKGELD_LANGUAGE, and stop with exit code 1."""
    try:
        yield
    except Refused as refused:
        sys.stderr.write(tongue().say(refused.words) + "\n")
        sys.exit(1)
    except OperationalError as error:
        why = str(error.orig).splitlines()[0]
        sys.stderr.write(tongue().say(unreachable(why)) + "\n")
        sys.exit(1)


def unreachable(why: str) -> Words:
    """What is said when there is no database."""
    return say("The database cannot be reached: {why}. Check KIJKGELD_DATABASE_URL.", why=why)


def tongue() -> Language:
    """The language of what the command line says: Dutch unless KIJKGELD_LANGUAGE is en."""
    return language(os.environ.get("KIJKGELD_LANGUAGE", "nl"))


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
    known = known_halves(engine)
    if half:
        return Half(half), on.date() if on else Half(half).nearest(today)
    if not known:
        raise Refused(say("The books are empty; run python -m data init first."))
    begun = [h for h in known if h.first_day <= today] or list(known[:1])
    return begun[-1], on.date() if on else begun[-1].nearest(today)

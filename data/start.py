"""How the books begin: the facts of the e-mail, the example half-year, and a clean start.

begin(engine)                 migrated, with the e-mail's facts; twice changes nothing
load_example(engine)          the simulated half-year, by the ordinary acts
clean_start(engine)           back to the e-mail's facts; the journal keeps what was
"""

from collections.abc import Callable
from datetime import date

from sqlalchemy import Engine, delete, func
from sqlmodel import Session, select

from budget.refused import Refused
from budget.words import say
from data import example, seed
from data.guards import guard, unguard
from data.journal import holds_example, last_line
from data.store import unit_of_work
from data.tables import CallOffPriceRow, FileRow, JournalRow, Row
from data.tables.row import column
from data.verify import CLEAN_START

BEGIN = seed.ACT


def begin(engine: Engine) -> bool:
    """Load the facts of the e-mail where the books are empty; gives whether it did."""
    return seed.load(engine)


def is_new(engine: Engine) -> bool:
    """Whether nothing but the e-mail's facts was ever recorded."""
    with Session(engine) as session:
        acts = set(session.exec(select(JournalRow.act).distinct()))
        return acts == {BEGIN}


def is_example(engine: Engine) -> bool:
    """Whether the books hold the example half-year."""
    with Session(engine) as session:
        return holds_example(session)


def is_half_loaded(engine: Engine) -> bool:
    """Whether loading the example stopped before its last day."""
    with Session(engine) as session:
        last = last_line(session)
        return last is not None and last.act == example.ACT and last.day < example.last_day()


def own_changes(engine: Engine) -> int:
    """How many changes were recorded since the example was loaded; 0 where the books hold none."""
    number = column(JournalRow, "number")
    loaded = select(func.max(number)).where(column(JournalRow, "act") == example.ACT)
    with Session(engine) as session:
        if not holds_example(session):
            return 0
        since = select(func.count()).where(number > loaded.scalar_subquery())
        return session.exec(since).one()


def load_example(engine: Engine, progress: Callable[[int, int], None]) -> None:
    """Load the example half-year; one that stopped halfway begins anew.

    Raises:
        Refused: when the books hold it already, or hold facts of your own.
    """
    if is_half_loaded(engine):
        clean_start(engine, by="admin", day=example.last_day())
    with Session(engine) as session:
        last = last_line(session)
    if last is not None and last.example:
        raise Refused(say("The example half-year is loaded already; nothing was added."))
    if last is None or last.act not in (BEGIN, CLEAN_START):
        raise Refused(
            say(
                "These books hold facts of your own; load the example in a new database "
                "(KIJKGELD_DATABASE_URL)."
            )
        )
    example.load(engine, progress)


def clean_start(engine: Engine, *, by: str, day: date) -> None:
    """Go from the example back to the e-mail's facts, in one unit of work and its journal line.

    Nothing is lost: the journal keeps every line of the example, and the originals stay.

    Raises:
        Refused: when the books hold facts of your own; those are never removed.
    """
    with unit_of_work(engine, act=CLEAN_START, by=by, day=day, cleans=True) as work:
        if not holds_example(work.session):
            raise Refused(say("These books hold no example; facts of your own are never removed."))
        connection = work.session.connection()
        for model in _emptied():
            unguard(connection, str(model.__tablename__))
            work.session.execute(delete(model))
            guard(connection, str(model.__tablename__))
        seed.put(work)


def _emptied() -> list[type[Row]]:
    # A price names its order, so prices go first.
    kept = (model for model in Row.__subclasses__() if model is not FileRow)
    return sorted(kept, key=lambda model: model is not CallOffPriceRow)

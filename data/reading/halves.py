"""The half-years in the books: all of them, the one of a day, and whether they hold the asked one.

known(session)                              (Half("2021-W14"), Half("2021-W40"))
begun_on(session, date(2021, 7, 1))         Half("2021-W14")
require_half(session, Half("2031-W01"))     Refused: "There is no half-year 2031-W01 …"
"""

from datetime import date

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.tables import HalfRow
from data.tables.row import column

KNOWN = select(column(HalfRow, "id")).where(column(HalfRow, "id") == bindparam("half"))
NO_HALF = say("The books are empty; run python -m data init first.")


def known(session: Session) -> tuple[Half, ...]:
    """All half-years, oldest first."""
    ids = session.exec(select(HalfRow.id).order_by(col(HalfRow.id)))
    return tuple(Half(name) for name in ids)


def begun_on(session: Session, day: date) -> Half:
    """The last half that had begun on a day, else the first that is known.

    Raises:
        Refused: when the books know no half-year yet.
    """
    begun = select(func.max(HalfRow.id)).where(col(HalfRow.id) <= week_of(day))
    name = session.exec(begun).one() or session.exec(select(func.min(HalfRow.id))).one()
    if name is None:
        raise Refused(NO_HALF)
    return Half(name)


def week_of(day: date) -> str:
    """The id of the half that would begin in the week of a day; ids are in the order of time."""
    return f"{day:%G-W%V}"


def require_half(session: Session, half: Half) -> None:
    """Let through a half that is in the books.

    Raises:
        Refused: when they do not know it.
    """
    if session.connection().scalar(KNOWN, {"half": half.id}) is None:
        raise Refused(
            say("There is no half-year {half} in the books; choose one that is.", half=half.id)
        )

"""Reading the limits of what-if: those that the program comes with, and what was set since.

limits_on(history(session, day), day).of(Event.CALL_OFF)
"""

from datetime import date
from functools import cache
from pathlib import Path

from sqlmodel import Session

from budget.limits import Limits
from data.facts import build, read_toml
from data.reading.papers import papers

FILE = Path(__file__).parent.parent / "rules" / "limits.toml"


@cache
def first_limits() -> Limits:
    """The limits that hold until others are set, with their reason.

    Raises:
        Refused: when their file is broken, with its key and remedy.
    """
    return build(Limits, read_toml(FILE), source=FILE.name)


def history(session: Session, day: date) -> tuple[Limits, ...]:
    """Every version known on a day, oldest first."""
    return (first_limits(), *papers(session, Limits, day))

"""Beginning a half-year, so that money, videos and orders can be planned in it.

begin(work, Half("2021-W40"))
"""

from datetime import timedelta

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.budgets import open_half
from data.reading.halves import known
from data.store import Work

AHEAD = timedelta(days=366)
"""Further ahead than this a half-year is a slip of the pen; it cannot be taken away again."""


def begin(work: Work, half: Half) -> None:
    """Let the books know a half-year that they did not know.

    Raises:
        Refused: when it is known, shares a day with one that is, or begins over a year from today.
    """
    _check_apart(work, half)
    if half.first_day > work.day + AHEAD:
        raise Refused(
            say(
                "Half-year {half} begins on {first}, more than a year from now; choose an earlier "
                "one.",
                half=half.id,
                first=half.first_day,
            )
        )
    open_half(work, half)


def _check_apart(work: Work, half: Half) -> None:
    for other in known(work.session):
        if half.first_day <= other.last_day and other.first_day <= half.last_day:
            raise Refused(
                say(
                    "Half-year {half} shares days with {other}, which is known already; choose a "
                    "first week after {last} or a whole half-year earlier.",
                    half=half.id,
                    other=other.id,
                    last=other.last_day,
                )
            )

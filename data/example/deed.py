"""One act of the store on one day, still to be done.

Deed(date(2021, 4, 1), lambda work, half: dossier.add_term(work, term))
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from budget.half import Half
from data.store import Work


@dataclass(frozen=True)
class Deed:
    """What is to be done with a unit of work of that day, for a half-year."""

    day: date
    act: Callable[[Work, Half], object]

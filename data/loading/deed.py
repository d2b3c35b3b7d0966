"""One act of the store on one day, still to be done, and the place in a file that asks for it.

Deed(date(2026, 1, 6), Key("contract.toml", "term[1]"), lambda work: dossier.add_term(work, term))
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.scalars import Key
from data.store import Work


@dataclass(frozen=True)
class Deed:
    """What is to be done with a unit of work."""

    day: date
    at: Key
    act: Callable[[Work], object]

    def do(self, work: Work) -> None:
        """Do it.

        Raises:
            Refused: with the place that asks for what cannot be.
        """
        try:
            self.act(work)
        except Refused as refused:
            raise placed(refused, self.at) from None


def placed(refused: Refused, at: Key) -> Refused:
    """The same refusal with the file and the key that it is about."""
    return Refused(say("{where}: {why}", where=str(at), why=refused.words))


def half_at(name: str, at: Key) -> Half:
    """The half-year that a table names.

    Raises:
        Refused: when the name is none, with its place.
    """
    try:
        return Half(name)
    except Refused as refused:
        raise placed(refused, at / "half") from None

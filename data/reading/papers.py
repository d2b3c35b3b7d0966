"""Reading the dossier's papers: contract, terms, claims and the like, as known on a day.

papers(session, Contract, day)[-1]                      the contract as it is known
known = every_paper(session, day, ("term", "claim"))    several kinds in one reading
known.of(Term), known.of(Claim)
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlmodel import Session

from data.codec import from_text
from data.tables import PaperRow
from data.tables.row import column

T = TypeVar("T")
PAPERS = (
    select(column(PaperRow, "kind"), column(PaperRow, "key"), column(PaperRow, "body"))
    .where(column(PaperRow, "kind").in_(bindparam("kinds", expanding=True)))
    .where(column(PaperRow, "day") <= bindparam("day"))
    .order_by(column(PaperRow, "day"), column(PaperRow, "number"))
)


@dataclass(frozen=True, kw_only=True)
class Papers:
    """The latest version of each paper as JSON, by kind and key, in order of appearance."""

    bodies: Mapping[str, Mapping[str, str]]

    def of(self, kind: type[T], half: str = "") -> tuple[T, ...]:
        """The papers of one kind, of one half-year where they belong to one."""
        bodies = self.bodies[kind_of(kind, half)]
        return tuple(from_text(kind, body) for body in bodies.values())


def papers(session: Session, kind: type[T], day: date, *, half: str = "") -> tuple[T, ...]:
    """The latest version of each paper of a kind as known on a day, in order of appearance.

    `half` gives those that belong to one half-year.
    """
    return every_paper(session, day, (kind_of(kind, half),)).of(kind, half)


def every_paper(session: Session, day: date, kinds: Collection[str]) -> Papers:
    """The same of several kinds at once; those of other kinds or other halves cost nothing."""
    latest: dict[str, dict[str, str]] = {kind: {} for kind in kinds}
    asked = session.connection().execute(PAPERS, {"kinds": tuple(kinds), "day": day})
    for kind, key, body in asked:
        latest[kind][key] = body
    return Papers(bodies=latest)


def every_version(session: Session, kind: type[T], day: date) -> tuple[T, ...]:
    """Every version of the papers of a kind up to a day, in the order in which they hold."""
    asked = session.connection().execute(PAPERS, {"kinds": (kind_of(kind),), "day": day})
    return tuple(from_text(kind, body) for _, _, body in asked)


def kind_of(kind: type[object], half: str = "") -> str:
    """How the table names a kind of paper; its index leads with it."""
    name = kind.__name__.lower()
    return f"{name} {half}" if half else name

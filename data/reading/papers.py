"""Reading the dossier's papers: contract, terms, claims and the like, as known on a day.

papers(session, Contract, day)[-1]      the contract as it is known
known = every_paper(session, day)       all kinds in one reading
known.of(Term), known.of(Claim)
"""

from collections.abc import Mapping
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
    .where(column(PaperRow, "day") <= bindparam("day"))
    .order_by(column(PaperRow, "day"), column(PaperRow, "number"))
)
OF_A_KIND = PAPERS.where(column(PaperRow, "kind") == bindparam("kind"))


@dataclass(frozen=True, kw_only=True)
class Papers:
    """The latest version of each paper as JSON, by kind and key, in order of appearance."""

    bodies: Mapping[str, Mapping[str, str]]

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """The papers of one kind."""
        return tuple(from_text(kind, body) for body in self.bodies.get(_name(kind), {}).values())


def papers(session: Session, kind: type[T], day: date) -> tuple[T, ...]:
    """The latest version of each paper of a kind as known on a day, in order of appearance."""
    asked = session.connection().execute(OF_A_KIND, {"kind": _name(kind), "day": day})
    latest = {key: body for _kind, key, body in asked}
    return tuple(from_text(kind, body) for body in latest.values())


def every_paper(session: Session, day: date) -> Papers:
    """The same of every kind at once."""
    latest: dict[str, dict[str, str]] = {}
    for kind, key, body in session.connection().execute(PAPERS, {"day": day}):
        latest.setdefault(kind, {})[key] = body
    return Papers(bodies=latest)


def _name(kind: type[object]) -> str:
    return kind.__name__.lower()

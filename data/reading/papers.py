"""Reading the dossier's papers: contract, terms, claims and the like, as known on a day."""

from datetime import date
from typing import TypeVar

from sqlmodel import Session, col, select

from data.codec import from_text
from data.tables import PaperRow

T = TypeVar("T")


def papers(session: Session, kind: type[T], day: date) -> tuple[T, ...]:
    """The latest version of each paper of a kind as known on a day, in order of appearance."""
    query = (
        select(col(PaperRow.key), col(PaperRow.body))
        .where(PaperRow.kind == kind.__name__.lower(), col(PaperRow.day) <= day)
        .order_by(col(PaperRow.day), col(PaperRow.number))
    )
    latest = dict(session.exec(query).all())
    return tuple(from_text(kind, body) for body in latest.values())

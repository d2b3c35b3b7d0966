"""Reading the dossier's papers: contract, terms, claims and the like, as known on a day."""

from datetime import date
from typing import TypeVar

from sqlmodel import Session, col, select

from data.codec import from_text
from data.tables import PaperRow
from procurement.attestation import Attestation

T = TypeVar("T")


def papers(session: Session, kind: type[T], day: date, *, half: str = "") -> tuple[T, ...]:
    """The latest version of each paper of a kind as known on a day, in order of appearance.

    `half` gives those of one half-year only, so that others cost nothing.
    """
    query = (
        select(col(PaperRow.key), col(PaperRow.body))
        .where(PaperRow.kind == kind_of(kind, half), col(PaperRow.day) <= day)
        .order_by(col(PaperRow.day), col(PaperRow.number))
    )
    latest = dict(session.exec(query).all())
    return tuple(from_text(kind, body) for body in latest.values())


def attestations(session: Session, half: str, day: date) -> tuple[Attestation, ...]:
    """What was attested of the contract, and of the videos of one half, by a day."""
    of_contract = papers(session, Attestation, day)
    return of_contract + (papers(session, Attestation, day, half=half) if half else ())


def kind_of(kind: type[object], half: str = "") -> str:
    """How the table names a kind of paper; the index leads with it."""
    name = kind.__name__.lower()
    return f"{name} {half}" if half else name

"""Papers as rows: the JSON of a domain value, by its kind and from a day on."""

from datetime import date

from data.codec import to_text
from data.reading.papers import kind_of
from data.store import Work
from data.tables import PaperRow


def add_paper(work: Work, paper: object, key: str, day: date, *, half: str = "") -> None:
    """Add a paper; a later one with the same kind and key takes its place from its day on.

    `half` keeps apart what belongs to one half-year.
    """
    kind = kind_of(type(paper), half)
    work.add(PaperRow(kind=kind, key=key, day=day, body=to_text(paper)))

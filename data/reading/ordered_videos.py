"""In which half-years videos were ordered.

halves_of(session, ["V01", "V02"])                {"V01": {Half("2026-W01")}, "V02": …}
ordered_elsewhere(session, half, ["V27"])         {"V27": Half("2026-W27")}
"""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, select

from budget.half import Half
from data.reading.reversals import reversed_orders
from data.tables import CallOffPriceRow


def halves_of(session: Session, videos: Sequence[str]) -> Mapping[str, set[Half]]:
    """The halves in which each of these videos was ordered; one that never was is left out."""
    if not videos:
        return {}
    row = CallOffPriceRow
    query = select(row.video, row.half, row.reference).where(col(row.video).in_(videos))
    asked = session.exec(query).all()
    halves = {half for _, half, _ in asked}
    gone = {half: reversed_orders(session, date.max, half) for half in halves}
    found: dict[str, set[Half]] = {}
    for video, half, reference in asked:
        if reference not in gone[half]:
            found.setdefault(video, set()).add(Half(half))
    return found


def ordered_elsewhere(session: Session, half: Half, videos: Sequence[str]) -> Mapping[str, Half]:
    """The videos that were ordered in another half and not in this one, with the first of those."""
    return {
        video: min(halves, key=lambda known: known.first_day)
        for video, halves in halves_of(session, videos).items()
        if half not in halves
    }

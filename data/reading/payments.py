"""Reading which rows of a statement were recorded, and what the others would pay."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.half import Half
from data.bulk import in_bulk
from data.reading.reversals import reversed_acts
from data.snapshots import take_snapshot
from data.tables import PaymentKeyRow
from procurement.paying.payments import Proposal, propose
from procurement.paying.statement import PaymentRow

AT_ONCE = 1_000


def preview(
    engine: Engine, half: Half, day: date, rows: Sequence[PaymentRow]
) -> tuple[Proposal, ...]:
    """What recording these rows would write, of one half as known on a day.

    Raises:
        Refused: when the books do not know this half.
    """
    with Session(engine) as session, in_bulk():
        recorded = recorded_keys(session, (row.key for row in rows))
        return propose(rows, take_snapshot(engine, half, day), recorded)


def recorded_keys(session: Session, keys: Iterable[str]) -> frozenset[str]:
    """Those of the keys that were recorded, in whichever half, and of which the payment stands."""
    asked = set(keys)
    known = select(PaymentKeyRow.key, PaymentKeyRow.half, PaymentKeyRow.entry)
    if len(asked) <= AT_ONCE:
        # Asking for more costs more than reading the keys that there are.
        known = known.where(col(PaymentKeyRow.key).in_(asked))
    found = [row for row in session.exec(known) if row[0] in asked]
    gone = {half: reversed_acts(session, half) for half in {half for _, half, _ in found}}
    return frozenset(key for key, half, entry in found if entry not in gone[half])

"""Reading invoices with their history up to a day."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import lru_cache

from sqlmodel import Session

from budget.half import Half
from data.codec import from_text
from data.reading.rows import rows, up_to
from data.tables import InvoiceEventRow, InvoiceRow
from procurement.invoice import Invoice, InvoiceEvent

MOVES = up_to(
    *(InvoiceEventRow, "supplier", "folded_number", "body"), since="day", order=("day", "number")
)
RECEIVED = up_to(
    *(InvoiceRow, "supplier", "folded_number", "body"),
    since="received_on",
    order=("received_on", "folded_number"),
)
KEPT = 4_000
"""How many invoices are kept as they were last read."""


def invoices(session: Session, half: Half, day: date) -> tuple[Invoice, ...]:
    """The invoices and credit notes received up to a day, in the order of receipt."""
    histories: dict[tuple[str, str], list[str]] = defaultdict(list)
    for supplier, number, body in rows(session, MOVES, half, day):
        histories[supplier, number].append(body)
    bodies = {(s, number): body for s, number, body in rows(session, RECEIVED, half, day)}
    # The first move of each is its receipt, so the histories stand in the order of receipt.
    return tuple(_invoice(bodies[key], *moves) for key, moves in histories.items())


@lru_cache(KEPT)
def _invoice(body: str, *moves: str) -> Invoice:
    events = tuple(from_text(InvoiceEvent, move) for move in moves)
    return replace(from_text(Invoice, body), events=events)

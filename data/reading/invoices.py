"""Reading invoices with their history up to a day.

The order of receipt is that of the books: a day can be filled in, and says nothing about it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from sqlmodel import Session, col, or_, select

from budget.half import Half
from data.codec import from_text
from data.reading.rows import rows, up_to
from data.tables import InvoiceEventRow, InvoiceRow
from procurement.invoicing.invoice import Invoice, InvoiceEvent
from procurement.invoicing.taken_in import folded

MOVES = up_to(
    *(InvoiceEventRow, "supplier", "folded_number", "body"), since="day", order=("number",)
)
RECEIVED = up_to(
    *(InvoiceRow, "supplier", "folded_number", "body"),
    since="received_on",
    order=("received_on", "folded_number"),
)
AGAIN = "\n"
"""Stands between a number and the hash of the file in the key of a second document."""
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


def numbered(session: Session, number: str) -> Iterator[tuple[Half, Invoice]]:
    """The documents of a number, of any supplier and in any half, with their whole history."""
    wanted, key = folded(number), col(InvoiceRow.folded_number)
    bears = or_(key == wanted, key.startswith(f"{wanted}{AGAIN}", autoescape=True))
    # Only keys are compared, which an index has, so that the documents themselves are not gone by.
    keys = session.exec(select(InvoiceRow.supplier, InvoiceRow.folded_number).where(bears)).all()
    rows_ = (session.get_one(InvoiceRow, key) for key in keys)
    for name in sorted({row.half for row in rows_}):
        for each in invoices(session, Half(name), date.max):
            if folded(each.number) == wanted:
                yield Half(name), each


@lru_cache(KEPT)
def _invoice(body: str, *moves: str) -> Invoice:
    events = tuple(from_text(InvoiceEvent, move) for move in moves)
    return replace(from_text(Invoice, body), events=events)

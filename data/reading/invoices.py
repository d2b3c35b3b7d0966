"""Reading invoices with their history up to a day."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, select

from budget.half import Half
from data.codec import from_text
from data.tables import InvoiceEventRow, InvoiceRow
from procurement.invoice import Invoice, InvoiceEvent


def invoices(session: Session, half: Half, day: date) -> tuple[Invoice, ...]:
    """The invoices and credit notes received up to a day, in the order of receipt."""
    histories: dict[tuple[str, str], list[InvoiceEvent]] = {}
    moves = (
        select(InvoiceEventRow)
        .where(InvoiceEventRow.half == half.id, col(InvoiceEventRow.day) <= day)
        .order_by(col(InvoiceEventRow.day), col(InvoiceEventRow.number))
    )
    for move in session.exec(moves):
        history = histories.setdefault((move.supplier, move.folded_number), [])
        history.append(from_text(InvoiceEvent, move.body))
    received = (
        select(InvoiceRow)
        .where(InvoiceRow.half == half.id, col(InvoiceRow.received_on) <= day)
        .order_by(col(InvoiceRow.received_on), col(InvoiceRow.folded_number))
    )
    return tuple(
        replace(
            from_text(Invoice, row.body),
            events=tuple(histories.get((row.supplier, row.folded_number), ())),
        )
        for row in session.exec(received)
    )

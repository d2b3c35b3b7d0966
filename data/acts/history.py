"""The history of an invoice: each day on which it moved is a row of its own."""

from budget.half import Half
from data.codec import to_text
from data.store import Work
from data.tables import InvoiceEventRow
from procurement.invoice import Invoice, InvoiceEvent
from procurement.taken_in import folded


def note(work: Work, half: Half, invoice: Invoice, event: InvoiceEvent) -> None:
    """Add what happened to an invoice."""
    work.add(
        InvoiceEventRow(
            half=half.id,
            supplier=invoice.supplier_vat_id,
            folded_number=folded(invoice.number),
            day=event.day,
            body=to_text(event),
        )
    )

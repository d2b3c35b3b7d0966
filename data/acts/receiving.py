"""Taking in a file: the first time, or again once it was sent back.

taken_before(work, invoice)                     (Half("2026-W01"), the document with its history)
receive_again(work, half, document, received)   its doubts, as it stands now
"""

from budget.half import Half
from budget.refused import Refused
from budget.words import Words, say
from data.acts.doubting import doubts_about
from data.acts.taken import as_known_now, find, keep, note
from data.reading.invoices import numbered
from data.store import Work
from data.tables import FileRow
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.names import named


def taken_before(work: Work, invoice: Invoice) -> tuple[Half, Invoice] | None:
    """The document of the very same file with its history, and its half; None where there is none.

    What was sent back can come in again, so its state tells whether it still stands.
    """
    found = numbered(work.session, invoice.number)
    return next((each for each in found if each[1].sha256 == invoice.sha256), None)


def receive_first(
    work: Work, half: Half, invoice: Invoice, received: InvoiceEvent, file: FileRow
) -> tuple[Doubt, ...]:
    """Keep a document with its original; its doubts, as it stood before it came in."""
    doubts = doubts_about(work, half, invoice, as_known_now(work, half, received.day))
    keep(work, half, invoice, file)
    note(work, half, invoice, received)
    return doubts


def receive_again(
    work: Work, half: Half, invoice: Invoice, received: InvoiceEvent
) -> tuple[Doubt, ...]:
    """Take in a file that was sent back, by mistake perhaps, and judge it as it stands now.

    Raises:
        Refused: while it stands, or on a day before it was sent back.
    """
    if invoice.state is not InvoiceState.RETURNED:
        raise Refused(
            say("{document} was taken in before; nothing was added.", document=named(invoice))
        )
    day = received.day
    note(work, half, find(work, half, invoice.sha256, day), received)
    again = find(work, half, invoice.sha256, day)
    return doubts_about(work, half, again, as_known_now(work, half, day))


def came_in(name: str, invoice: Invoice, *, held: bool) -> Words:
    """What became of a file that was taken in, in a sentence with the name of the file."""
    document = named(invoice)
    if held:
        return say("{file}: {document} is taken in and on hold.", file=name, document=document)
    return say("{file}: {document} is taken in and matches.", file=name, document=document)

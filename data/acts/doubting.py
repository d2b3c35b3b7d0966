"""What is doubted about a document: the match, and what other half-years know of it.

doubts_about(work, half, invoice, snapshot)      all of it, as the acts ask
doubts_elsewhere(session, half, invoice)         only what no snapshot of its half can tell
"""

from collections.abc import Iterator

from sqlmodel import Session

from budget.half import Half
from budget.words import say
from data.reading.invoices import numbered
from data.reading.ordered_videos import ordered_elsewhere
from data.store import Work
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.taken_in import lowers, same_supplier
from procurement.matching.match import match
from procurement.matching.number import DUPLICATE, duplicate
from procurement.snapshot import Snapshot


def doubts_about(work: Work, half: Half, invoice: Invoice, snapshot: Snapshot) -> tuple[Doubt, ...]:
    """What is doubted about a document, with what other halves know of it."""
    beside, found = doubts_elsewhere(work.session, half, invoice), match(invoice, snapshot)
    if any(doubt.id == DUPLICATE for doubt in found):
        beside = tuple(doubt for doubt in beside if doubt.id != DUPLICATE)
    return (*beside, *found)


def doubts_elsewhere(session: Session, half: Half, invoice: Invoice) -> tuple[Doubt, ...]:
    """What other halves know of it: its number, and the videos that it bills."""
    return (*_namesakes(session, half, invoice), *_ordered(session, half, invoice))


def _namesakes(session: Session, half: Half, invoice: Invoice) -> Iterator[Doubt]:
    for where, other in numbered(session, invoice.number):
        stands = other.state is not InvoiceState.RETURNED
        if where != half and stands and same_supplier(invoice, other):
            yield duplicate(invoice, other)


def _ordered(session: Session, half: Half, invoice: Invoice) -> Iterator[Doubt]:
    """Videos that another half ordered, and this one did not."""
    if lowers(invoice):
        return
    videos = {line.video: line.net for line in invoice.lines if line.video and line.net}
    for video, where in ordered_elsewhere(session, half, list(videos)).items():
        words = say(
            "Video {video}: {net} invoiced, but ordered in half-year {half}; send it back, or "
            "ask for an invoice for each half-year.",
            video=video,
            net=videos[video],
            half=where.id,
        )
        yield Doubt(id="other-half", words=words)

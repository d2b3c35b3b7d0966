"""Whether a document can be approved: what is doubted about it, and who looked at it.

doubts_about(work, half, invoice, snapshot)       the match, and its number in other halves
check_approval(invoice, snapshot, "manager", doubts)
"""

from collections.abc import Iterator
from datetime import date

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.taken import alike
from data.language import in_both
from data.reading.invoices import invoices
from data.store import Work
from procurement.covering import IN_THE_BOOKS
from procurement.doubt import Doubt
from procurement.invoice import Invoice, InvoiceState
from procurement.match import match
from procurement.match_number import DUPLICATE, duplicate
from procurement.match_terms import EUROS
from procurement.payment_term import is_disputed
from procurement.snapshot import Snapshot
from procurement.taken_in import folded

OPEN = (InvoiceState.RECEIVED, InvoiceState.HELD)


def doubts_about(work: Work, half: Half, invoice: Invoice, snapshot: Snapshot) -> tuple[Doubt, ...]:
    """What is doubted about a document, with what other halves know of its number."""
    found = match(invoice, snapshot)
    if any(doubt.id == DUPLICATE for doubt in found):
        return found
    return (*(duplicate(invoice, other) for other in _elsewhere(work, half, invoice)), *found)


def _elsewhere(work: Work, half: Half, invoice: Invoice) -> Iterator[Invoice]:
    """Documents of its number in other halves that stand."""
    for name in sorted({row.half for row, _ in alike(work, invoice)} - {half.id}):
        for other in invoices(work.session, Half(name), date.max):
            same = folded(other.number) == folded(invoice.number)
            if (
                same
                and other.supplier_vat_id == invoice.supplier_vat_id
                and other.state is not InvoiceState.RETURNED
            ):
                yield other


def check_approval(
    invoice: Invoice, snapshot: Snapshot, by: str, doubts: tuple[Doubt, ...]
) -> None:
    """A second person approves what has no doubts left, or had them accepted.

    Raises:
        Refused: for the first reason not to.
    """
    check_open(invoice)
    _check_person(invoice, by)
    number = invoice.number
    if is_disputed(invoice):
        raise Refused(say("Invoice {number} is disputed; resolve that first.", number=number))
    if invoice.currency != EUROS:
        raise Refused(
            say(
                "Invoice {number} is in {currency}; ask the supplier for one in euros.",
                number=number,
                currency=invoice.currency,
            )
        )
    _check_number(invoice, snapshot, doubts)
    _check_doubts(invoice, doubts)


def check_open(invoice: Invoice) -> None:
    """It waits for an approval.

    Raises:
        Refused: when it was approved or sent back.
    """
    if invoice.state not in OPEN:
        raise Refused(
            say("Invoice {number} was approved or sent back before.", number=invoice.number)
        )


def check_reason(invoice: Invoice, reason: str) -> None:
    """Somebody said why.

    Raises:
        Refused: when nothing was said.
    """
    if not reason.strip():
        raise Refused(say("Say why, for invoice {number}.", number=invoice.number))


def _check_person(invoice: Invoice, by: str) -> None:
    if invoice.events[0].by == by:
        raise Refused(
            say(
                "Who records invoice {number} does not approve it; ask a colleague.",
                number=invoice.number,
            )
        )
    if any(e.by == by for e in invoice.events if e.state is InvoiceState.OVERRIDDEN):
        raise Refused(
            say(
                "Who accepts the doubts about invoice {number} does not approve it; "
                "ask a colleague.",
                number=invoice.number,
            )
        )


def _check_number(invoice: Invoice, snapshot: Snapshot, doubts: tuple[Doubt, ...]) -> None:
    """Entries name a document by its number, so it must be the only one in the books."""
    twin = next((doubt for doubt in doubts if doubt.id == DUPLICATE), None)
    if twin is not None:
        raise Refused(say("{why} Send one of the two back.", why=twin.words))
    for other in snapshot.dossier.invoices:
        same = folded(other.number) == folded(invoice.number)
        if same and other.sha256 != invoice.sha256 and other.state in IN_THE_BOOKS:
            raise Refused(
                say(
                    "Two suppliers use number {number}; have one of them renumber it.",
                    number=invoice.number,
                )
            )


def _check_doubts(invoice: Invoice, doubts: tuple[Doubt, ...]) -> None:
    notes = (e for e in invoice.events if e.state is InvoiceState.OVERRIDDEN)
    accepted = [words for event in notes for words in event.doubts]
    for doubt in doubts:
        if in_both(doubt.words) not in accepted:
            raise Refused(
                say(
                    "Invoice {number} is on hold: {why} Have somebody accept that with a reason, "
                    "or send it back.",
                    number=invoice.number,
                    why=doubt.words,
                )
            )

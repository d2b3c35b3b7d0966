"""Whether a document can be approved: it waits, somebody else looked, and nothing is doubted.

check_approval(invoice, snapshot, "manager", doubts_about(work, half, invoice, snapshot))
"""

from collections.abc import Iterable, Sequence

from budget.refused import Refused
from budget.words import say
from data.language import in_both
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.names import named
from procurement.invoicing.stated import EUROS
from procurement.invoicing.taken_in import IN_THE_BOOKS, WAITS, folded
from procurement.matching.number import DUPLICATE
from procurement.paying.term import is_disputed
from procurement.snapshot import Snapshot


def check_approval(
    invoice: Invoice, snapshot: Snapshot, by: str, doubts: tuple[Doubt, ...]
) -> None:
    """A second person approves what has no doubts left, or had them accepted.

    Raises:
        Refused: for the first reason not to.
    """
    check_open(invoice)
    _check_person(invoice, by)
    if is_disputed(invoice):
        raise Refused(say("{document} is disputed; resolve that first.", document=named(invoice)))
    check_euros(invoice)
    _check_number(invoice, snapshot, doubts)
    _check_doubts(invoice, doubts)


def check_euros(invoice: Invoice) -> None:
    """It is in euros; nothing else can be booked, whoever accepts it.

    Raises:
        Refused: when it is not.
    """
    if invoice.currency != EUROS:
        raise Refused(
            say(
                "{document} is in {currency}; ask the supplier for one in euros.",
                document=named(invoice),
                currency=invoice.currency,
            )
        )


def check_open(invoice: Invoice) -> None:
    """It waits for an approval.

    Raises:
        Refused: when it was approved or sent back.
    """
    if invoice.state not in WAITS:
        raise Refused(say("{document} was approved or sent back before.", document=named(invoice)))


def check_reason(invoice: Invoice, reason: str) -> None:
    """Somebody said why.

    Raises:
        Refused: when nothing was said.
    """
    if not reason.strip():
        raise Refused(say("{document}: say why.", document=named(invoice)))


def _check_person(invoice: Invoice, by: str) -> None:
    if _has_done(invoice, InvoiceState.RECEIVED, by):
        raise Refused(
            say(
                "{document} is not approved by who recorded it; ask a colleague.",
                document=named(invoice),
            )
        )
    if _has_done(invoice, InvoiceState.OVERRIDDEN, by):
        raise Refused(
            say(
                "{document} is not approved by who accepted the doubts about it; ask a colleague.",
                document=named(invoice),
            )
        )


def _has_done(invoice: Invoice, state: InvoiceState, by: str) -> bool:
    return any(folded(e.by) == folded(by) for e in invoice.events if e.state is state)


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
    notes = (e for e in _since_receipt(invoice.events) if e.state is InvoiceState.OVERRIDDEN)
    accepted = [words for event in notes for words in event.doubts]
    for doubt in doubts:
        if in_both(doubt.words) not in accepted:
            raise Refused(
                say(
                    "{document} is on hold: {why} Have somebody accept that with a reason, "
                    "or send it back.",
                    document=named(invoice),
                    why=doubt.words,
                )
            )


def _since_receipt(events: Sequence[InvoiceEvent]) -> Iterable[InvoiceEvent]:
    """Without what was accepted before it was sent back and came in again."""
    received = [n for n, event in enumerate(events) if event.state is InvoiceState.RECEIVED]
    return events[received[-1] :] if received else events

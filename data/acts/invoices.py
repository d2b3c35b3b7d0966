"""Invoices and credit notes: received and judged, doubted or disputed, then approved and booked.

    doubts = receive(work, half, invoice, day=…, by="finance", original=content, name="f1.xml")
    override(work, half, "2021-001", day=…, by="procurement", reason="korting afgesproken")
    approve(work, half, "2021-001", day=…, by="manager")

Who records an invoice, or accepts doubts about it, does not approve it (four eyes).
"""

from dataclasses import replace
from datetime import date

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.billing import book_bill
from data.acts.booking import check_not_to_come
from data.acts.credits import book_credit
from data.acts.doubting import doubts_about
from data.acts.judging import check_approval, check_euros, check_open, check_reason
from data.acts.receiving import receive_again, receive_first, taken_before
from data.acts.settling import settle_even, settle_prepaid
from data.acts.taken import as_known_now, find, note
from data.language import in_both
from data.store import Work
from data.tables import FileRow
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.names import named
from procurement.invoicing.taken_in import DONE, lowers
from procurement.paying.term import is_disputed


def receive(
    work: Work, half: Half, invoice: Invoice, *, day: date, by: str, original: bytes, name: str
) -> tuple[Doubt, ...]:
    """Take in an invoice with its original, and judge it; with doubts it is put on hold.

    Other bytes under a number that this supplier used before are taken in as well, and held. A
    file that was sent back can come in again, where it was.

    Raises:
        Refused: when this very file was taken in before and stands, or on a day to come.
    """
    check_not_to_come(work, day)
    received = InvoiceEvent(state=InvoiceState.RECEIVED, day=day, by=by)
    before = taken_before(work, invoice)
    if before is None:
        file = FileRow(sha256=invoice.sha256, name=name, received_on=day, content=original)
        doubts = receive_first(work, half, invoice, received, file)
    else:
        half = before[0]
        doubts = receive_again(work, half, before[1], received)
    if doubts:
        why = tuple(in_both(doubt.words) for doubt in doubts)
        note(work, half, invoice, replace(received, state=InvoiceState.HELD, doubts=why))
    return doubts


def override(work: Work, half: Half, ref: str, *, day: date, by: str, reason: str) -> None:
    """Say why the doubts that there are on that day are acceptable; someone else then approves.

    Raises:
        Refused: without a reason, without doubts, or when it is not waiting for an approval; and
            in another currency than the euro, because it can never be approved.
    """
    invoice = find(work, half, ref, day)
    check_open(invoice)
    check_euros(invoice)
    check_reason(invoice, reason)
    doubts = doubts_about(work, half, invoice, as_known_now(work, half, day))
    if not doubts:
        raise Refused(say("{document}: nothing about it is doubted.", document=named(invoice)))
    why = tuple(in_both(doubt.words) for doubt in doubts)
    state = InvoiceState.OVERRIDDEN
    note(work, half, invoice, InvoiceEvent(state=state, day=day, by=by, reason=reason, doubts=why))


def approve(work: Work, half: Half, ref: str, *, day: date, by: str, reason: str = "") -> None:
    """Approve an invoice or credit note, and book it; it is matched again on that day.

    What it says was paid before is booked as paid at once. What nothing is open on any more ends:
    an invoice that is credited whole, with its credit notes.

    Raises:
        Refused: when it is not there, was approved before, is disputed, was recorded or overridden
            by the same person, or has doubts that nobody accepted; and when it cannot be booked
            at all: in another currency, while another document of its number stands, for a video
            without a standing approval, or off an invoice that is not approved.
    """
    invoice = find(work, half, ref, day)
    snapshot = as_known_now(work, half, day)
    check_approval(invoice, snapshot, by, doubts_about(work, half, invoice, snapshot))
    event = InvoiceEvent(state=InvoiceState.APPROVED, day=day, by=by, reason=reason)
    note(work, half, invoice, event)
    if lowers(invoice):
        book_credit(work, half, invoice, snapshot, day)
    else:
        book_bill(work, half, invoice, snapshot, day)
        settle_prepaid(work, half, invoice, day=day, by=by)
    settle_even(work, half, invoice, day=day, by=by)


def dispute(work: Work, half: Half, ref: str, *, day: date, by: str, reason: str) -> None:
    """Log that the supplier was told what is wrong; the payment term stands still from that day.

    Raises:
        Refused: without a reason, while it is disputed already, and once it was paid or sent back.
    """
    invoice = find(work, half, ref, day)
    check_reason(invoice, reason)
    if is_disputed(invoice) or invoice.state in DONE:
        raise Refused(
            say(
                "{document} is disputed already, or was paid or sent back.",
                document=named(invoice),
            )
        )
    state = InvoiceState.DISPUTED
    note(work, half, invoice, InvoiceEvent(state=state, day=day, by=by, reason=reason))


def resolve(work: Work, half: Half, ref: str, *, day: date, by: str, reason: str) -> None:
    """End a dispute; the payment term runs again from that day.

    Raises:
        Refused: without a reason, or when it is not disputed.
    """
    invoice = find(work, half, ref, day)
    check_reason(invoice, reason)
    if not is_disputed(invoice):
        raise Refused(say("{document} is not disputed.", document=named(invoice)))
    state = InvoiceState.RESOLVED
    note(work, half, invoice, InvoiceEvent(state=state, day=day, by=by, reason=reason))


def give_back(work: Work, half: Half, ref: str, *, day: date, by: str, reason: str) -> None:
    """Send it back to the supplier: from that day it bills nothing any more.

    Raises:
        Refused: without a reason, or once it was approved.
    """
    invoice = find(work, half, ref, day)
    check_open(invoice)
    check_reason(invoice, reason)
    state = InvoiceState.RETURNED
    note(work, half, invoice, InvoiceEvent(state=state, day=day, by=by, reason=reason))

"""What was taken in before an invoice, and how documents belong together.

    before = earlier(invoice, snapshot)
    find("F-1", before)                         the invoice that a credit note names
    open_net(find("F-1", before), before)       what is not yet credited of F-1, excl. VAT

What was sent back to the supplier bills nothing, and is no predecessor.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import takewhile

from budget.money import ZERO
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from procurement.snapshot import Snapshot

WAITS = (InvoiceState.RECEIVED, InvoiceState.HELD)
IN_THE_BOOKS = (InvoiceState.APPROVED, InvoiceState.PAID)
DONE = (InvoiceState.PAID, InvoiceState.RETURNED)


def earlier(invoice: Invoice, snapshot: Snapshot) -> tuple[Invoice, ...]:
    """What was taken in before a document and stands; everything, when it is new itself.

    Of what came in after one that still waits, what was booked counts too: it took its place.
    """
    known = snapshot.dossier.invoices
    before = tuple(takewhile(lambda other: other != invoice, known))
    since = known[len(before) + 1 :] if invoice.state in WAITS else ()
    booked = (other for other in since if other.state in IN_THE_BOOKS)
    return tuple(o for o in (*before, *booked) if o.state is not InvoiceState.RETURNED)


def folded(number: str) -> str:
    """A number as it is compared: "f-1 " is F-1."""
    return number.strip().casefold()


def bare(number: str) -> str:
    """A number as registers write it, without blanks and dots."""
    return "".join(filter(str.isalnum, number)).upper()


def same_supplier(one: Invoice, other: Invoice) -> bool:
    """Whether two documents come from one supplier: one number of either register is the same."""
    pairs = (
        (one.supplier_kvk, other.supplier_kvk),
        (one.supplier_vat_id, other.supplier_vat_id),
    )
    return any(bare(a) == bare(b) != "" for a, b in pairs)


def lowers(document: Invoice) -> bool:
    """Whether it takes something back: a credit note, or a corrective invoice below zero (384)."""
    return document.kind is DocumentKind.CREDIT_NOTE or document.net < 0


def credit_of(document: Invoice) -> Decimal:
    """What a document takes back of an invoice, excl. VAT; a 384 states it with a minus."""
    return document.net * sign_of(document)


def sign_of(document: Invoice) -> int:
    """What makes the amounts of a document that lowers an invoice those of a credit note."""
    return 1 if document.kind is DocumentKind.CREDIT_NOTE else -1


def find(number: str, taken_in: Iterable[Invoice]) -> Invoice | None:
    """The invoice of this number that stands, None where there is none; no credit note."""
    wanted = folded(number)
    bills = (i for i in taken_in if folded(i.number) == wanted and not lowers(i))
    return next((i for i in bills if i.state is not InvoiceState.RETURNED), None)


def notes_on(bill: Invoice, taken_in: Iterable[Invoice]) -> list[Invoice]:
    """What takes back something of an invoice, and stands."""
    number = folded(bill.number)
    return [
        i
        for i in taken_in
        if lowers(i) and folded(i.preceding) == number and i.state is not InvoiceState.RETURNED
    ]


def open_net(bill: Invoice, taken_in: Sequence[Invoice]) -> Decimal:
    """What is left of an invoice after everything that takes back of it, on hold or not."""
    return bill.net - sum((credit_of(note) for note in notes_on(bill, taken_in)), ZERO)


def nets_of(document: Invoice) -> dict[str | None, Decimal]:
    """What its lines say per video, excl. VAT; lines that name none are under None."""
    sums: dict[str | None, Decimal] = {}
    for line in document.lines:
        if line.net:
            sums[line.video] = sums.get(line.video, ZERO) + line.net
    return sums


def videos_of(document: Invoice) -> frozenset[str] | None:
    """The videos that it bills something of; None where such a line names none."""
    videos = {line.video for line in document.lines if line.net}
    return None if None in videos else frozenset(filter(None, videos))

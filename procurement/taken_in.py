"""What was taken in before an invoice: its predecessors, and what they still bill.

    before = earlier(invoice, snapshot)
    open_net(find("F-1", before), before)       what is not yet credited of F-1, excl. VAT
    still_billed(before)                        {"V01": the invoice that bills V01, …}

What is on hold counts in the careful direction: an invoice bills, a credit note frees nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile

from budget.money import ZERO
from procurement.invoice import DocumentKind, Invoice, InvoiceState
from procurement.snapshot import Snapshot


def earlier(invoice: Invoice, snapshot: Snapshot) -> tuple[Invoice, ...]:
    """Invoices and credit notes taken in before this one; all of them, when it is new itself."""
    return tuple(takewhile(lambda other: other != invoice, snapshot.dossier.invoices))


def folded(number: str) -> str:
    """A number as it is compared: "f-1 " is F-1."""
    return number.strip().casefold()


def find(number: str, taken_in: Iterable[Invoice]) -> Invoice | None:
    """The invoice of this number, None where none was taken in; credit notes do not count."""
    return next((i for i in taken_in if _bills(i) and folded(i.number) == folded(number)), None)


def open_net(bill: Invoice, taken_in: Sequence[Invoice]) -> Decimal:
    """What is left of an invoice after every credit note on it, on hold or not, excl. VAT."""
    return bill.net - sum((note.net for note in notes_on(bill, taken_in)), ZERO)


def open_lines(bill: Invoice, taken_in: Sequence[Invoice]) -> dict[str | None, Decimal]:
    """The same per video; lines without a video are under None."""
    left = nets(bill)
    for note in notes_on(bill, taken_in):
        for video, net in nets(note).items():
            left[video] = left.get(video, ZERO) - net
    return left


def still_billed(taken_in: Sequence[Invoice]) -> Mapping[str | None, Invoice]:
    """The invoice that bills each video and was not credited; a credit note on hold frees none."""
    notes: dict[str, list[Invoice]] = defaultdict(list)
    for note in taken_in:
        if not _bills(note) and note.state is not InvoiceState.HELD:
            notes[folded(note.preceding)].append(note)
    billed: dict[str | None, Invoice] = {}
    for bill in filter(_bills, taken_in):
        own = notes[folded(bill.number)]
        if open_net(bill, own) > 0:
            billed |= {video: bill for video, net in open_lines(bill, own).items() if net > 0}
    return billed


def nets(invoice: Invoice) -> dict[str | None, Decimal]:
    """What the lines of a document bill or credit per video, excl. VAT."""
    sums: dict[str | None, Decimal] = {}
    for line in invoice.lines:
        sums[line.video] = sums.get(line.video, ZERO) + line.net
    return sums


def _bills(invoice: Invoice) -> bool:
    return invoice.kind is DocumentKind.INVOICE


def notes_on(bill: Invoice, taken_in: Iterable[Invoice]) -> list[Invoice]:
    """The credit notes on an invoice."""
    number = folded(bill.number)
    return [i for i in taken_in if not _bills(i) and folded(i.preceding) == number]

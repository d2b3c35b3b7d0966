"""What was billed per video: the lines of approved invoices, less what credit notes undo.

    billed(invoices, snapshot)["V07"].times      1, and 0 once the whole line is credited
    billed(invoices, snapshot)[None].net         euros of lines that name no video

Amounts are excl. VAT.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budget.money import ZERO
from procurement.checks.grounds import Gap
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.taken_in import IN_THE_BOOKS, folded, lowers, sign_of
from procurement.matching.billable import Billable
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Bill:
    """The invoice lines of one video, and how much of them was credited."""

    lines: tuple[InvoiceLine, ...] = ()
    credited: Decimal = ZERO

    @property
    def net(self) -> Decimal:
        """What is left to pay or was paid."""
        return sum((line.net for line in self.lines), ZERO) - self.credited

    @property
    def times(self) -> Decimal:
        """How often the video is billed; a line that is credited in full does not count."""
        left, times = self.credited, Decimal(0)
        for line in self.lines:
            if line.net <= left:
                left -= line.net
            else:
                times += line.quantity
        return times

    def costs(self, price: Decimal) -> bool:
        """Whether each line, or else all together, comes to this price or to nothing."""
        return self.net in (ZERO, price) or all(line.net == price for line in self.lines)

    @property
    def short(self) -> bool:
        """Whether more was credited than was billed, such as on a video that was never billed."""
        return self.net < ZERO


def booked(snapshot: Snapshot) -> tuple[Invoice, ...]:
    """The invoices and credit notes that the ministry approved; to the others it agreed nothing.

    Raises:
        Gap: when there are none, or the lines of one are not known.
    """
    approved = tuple(i for i in snapshot.dossier.invoices if i.state in IN_THE_BOOKS)
    if not approved:
        raise Gap(not_applicable="none")
    bare = ", ".join(document.number for document in approved if not document.lines)
    if bare:
        raise Gap(unclear="no_lines", invoices=bare)
    return approved


def lines_of(document: Invoice, billable: Billable) -> Iterator[InvoiceLine]:
    """The lines; those of pieces and instalments by video, as the ledger booked them."""
    booked = billable.booked.get(folded(document.number), {})
    named = {line.video for line in document.lines if line.video is not None}
    found = {video: net for video, net in booked.items() if video and video not in named}
    loose = [line for line in document.lines if line.video is None and line.net]
    yield from (line for line in document.lines if line not in loose or not found)
    sign = -sign_of(document) if lowers(document) else 1
    for video, net in found.items() if loose else ():
        yield replace(loose[0], video=video, net=net * sign, quantity=Decimal(1))


def agreed_on(document: Invoice) -> date:
    """The day on which the ministry approved a document that is in the books."""
    return next(event.day for event in document.events if event.state in IN_THE_BOOKS)


def billed(documents: Iterable[Invoice], snapshot: Snapshot) -> dict[str | None, Bill]:
    """The bill of each video, and under None that of the lines without one."""
    lines: dict[str | None, list[InvoiceLine]] = defaultdict(list)
    credited: dict[str | None, Decimal] = defaultdict(lambda: ZERO)
    billable = Billable(snapshot=snapshot)
    for document in documents:
        for line in lines_of(document, billable):
            if lowers(document):
                credited[line.video] += line.net * sign_of(document)
            else:
                lines[line.video].append(line)
    return {
        video: Bill(lines=tuple(lines[video]), credited=credited[video])
        for video in {**lines, **credited}
    }

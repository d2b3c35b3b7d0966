"""What an approved invoice does to the ledger, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget import ledger
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import ZERO, share
from budget.refused import Refused
from budget.words import say
from data.acts.booking import held
from data.store import Work
from procurement.invoice import Invoice, InvoiceState
from procurement.taken_in import find, notes_on


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line with its part of what the document as a whole states, to the cent."""

    invoice: str
    video: str | None
    net: Decimal
    vat: Decimal
    rate: Decimal

    def credited(self) -> tuple[Posting, ...]:
        """What it does on a credit note."""
        return ledger.credit(self.video, self.net, self.vat)


def shared_lines(invoice: Invoice) -> Iterator[Line]:
    """The document's own net and VAT shared over its lines; a discount on the whole lowers each.

    Raises:
        Refused: for a document without lines.
    """
    if not invoice.lines:
        raise Refused(
            say("Invoice {number} has no lines; there is nothing to book.", number=invoice.number)
        )
    weights = [line.net for line in invoice.lines]
    nets, vats = share(invoice.net, weights), share(invoice.vat, weights)
    for line, net, vat in zip(invoice.lines, nets, vats, strict=True):
        yield Line(invoice=invoice.number, video=line.video, net=net, vat=vat, rate=line.vat_rate)


def billed(work: Work, half: Half, line: Line) -> tuple[Posting, ...]:
    """A line uses up what was accepted, as far as it goes; what is left waits for a person.

    Raises:
        Refused: for a video that nothing is accepted of: not approved yet, or billed before.
    """
    accepted = held(work, half, MoneyStage.ACCEPTED, line.video)
    if line.video and not accepted:
        raise Refused(
            say(
                "Invoice {number} bills video {video}, of which nothing is approved and unbilled; "
                "approve the video first, or send the invoice back.",
                number=line.invoice,
                video=line.video,
            )
        )
    return ledger.bill(line.video, min(accepted, line.net), line.net, line.vat)


def check_credit(note: Invoice, known: Sequence[Invoice]) -> None:
    """A credit note takes no more off a video than its invoice bills, or less than nothing is paid.

    Raises:
        Refused: for the first video of which less is left on the invoice, or nothing.
    """
    left = _left(note.preceding, known)
    for video, net in _nets(note).items():
        if video and net > left.get(video, ZERO):
            raise Refused(
                say(
                    "Credit note {number} takes {net} off video {video}, of which {left} is left "
                    "on invoice {invoice}; send it back.",
                    number=note.number,
                    net=net,
                    video=video,
                    left=left.get(video, ZERO),
                    invoice=note.preceding,
                )
            )


def _left(number: str, known: Sequence[Invoice]) -> dict[str | None, Decimal]:
    """What an invoice bills per video, less what approved credit notes took off."""
    bill = find(number, known)
    if bill is None:
        return {}
    left = _nets(bill)
    for other in notes_on(bill, known):
        if other.state in (InvoiceState.APPROVED, InvoiceState.PAID):
            for video, net in _nets(other).items():
                left[video] = left.get(video, ZERO) - net
    return left


def _nets(document: Invoice) -> dict[str | None, Decimal]:
    nets: dict[str | None, Decimal] = {}
    for line in shared_lines(document):
        nets[line.video] = nets.get(line.video, ZERO) + line.net
    return nets

"""What an approved invoice does to the ledger, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from budget import ledger
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import share
from budget.refused import Refused
from budget.words import say
from data.acts.booking import held
from data.store import Work
from procurement.invoice import Invoice


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

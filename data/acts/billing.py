"""What an approved invoice does to the ledger, line by line."""

from decimal import Decimal

from budget import ledger
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import share
from data.acts.booking import held
from data.store import Work
from procurement.invoice import Invoice, InvoiceLine


def billed(work: Work, half: Half, line: InvoiceLine, vat: Decimal) -> tuple[Posting, ...]:
    """A line for a video takes all that was accepted for it; other costs as far as accepted."""
    accepted = held(work, half, MoneyStage.ACCEPTED, line.video)
    used = accepted if line.video else min(accepted, line.net)
    return ledger.bill(line.video, used, line.net, vat)


def lines_with_vat(invoice: Invoice) -> list[tuple[InvoiceLine, Decimal]]:
    """Each line with its part of the VAT that the invoice itself states, to the cent."""
    parts = share(invoice.vat, [line.net for line in invoice.lines])
    return list(zip(invoice.lines, parts, strict=True))

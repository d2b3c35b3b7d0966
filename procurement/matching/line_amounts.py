"""What each line of a document comes to, with its part of what the document states as a whole.

    shared(invoice)       net and VAT per line, in the order of the lines

A discount or charge on the whole is shared over the lines by their net, and so is a line below
zero that names no video; VAT is shared over the lines of its own rate. Nothing gets lost: the
parts add up to the document to the cent.
"""

from collections.abc import Sequence
from decimal import Decimal

from budget.money import ZERO, share
from procurement.invoicing.invoice import Invoice, InvoiceLine

Amounts = tuple[tuple[Decimal, Decimal], ...]


def shared(invoice: Invoice) -> Amounts:
    """Net and VAT of each line; nothing for a document without lines."""
    nets, vats = [ZERO] * len(invoice.lines), [ZERO] * len(invoice.lines)
    for group, net, vat in _groups(invoice):
        weights = [weight_of(invoice, invoice.lines[n]) for n in group]
        for n, own in zip(group, share(net, weights), strict=True):
            nets[n] = own
        for n, own in zip(group, share(vat, weights), strict=True):
            vats[n] = own
    return tuple(zip(nets, vats, strict=True))


def weight_of(invoice: Invoice, line: InvoiceLine) -> Decimal:
    """A line's own net, zero where it is a discount that the others share."""
    return ZERO if is_discount(invoice, line) else line.net


def is_discount(invoice: Invoice, line: InvoiceLine) -> bool:
    """Whether a line takes something off the whole: it names no video and has the other sign."""
    return line.video is None and line.net * invoice.net < 0


def _groups(invoice: Invoice) -> list[tuple[Sequence[int], Decimal, Decimal]]:
    """Lines of one VAT rate with the net and VAT stated for it; all lines where that is unclear."""
    by_rate: dict[Decimal, list[int]] = {}
    for n, line in enumerate(invoice.lines):
        by_rate.setdefault(line.vat_rate, []).append(n)
    parts = {part.rate or Decimal(0): part for part in invoice.vat_parts}
    stated = sum((p.base for p in parts.values()), ZERO), sum((p.vat for p in parts.values()), ZERO)
    clear = len(parts) == len(invoice.vat_parts) and parts.keys() == by_rate.keys()
    if clear and stated == (invoice.net, invoice.vat):
        return [(by_rate[rate], part.base, part.vat) for rate, part in parts.items()]
    return [(range(len(invoice.lines)), invoice.net, invoice.vat)] if invoice.lines else []

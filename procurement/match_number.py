"""Was an invoice sent before: under the same number, or once more under another?

F-1, then " f-1" of the same supplier               duplicate-number
F-1, then F-2 with the same net and period          same-net-and-period
"""

from collections.abc import Iterator
from itertools import islice

from budget.words import say
from procurement.doubt import Doubt
from procurement.invoice import Invoice
from procurement.invoice_parts import Period
from procurement.match_case import Case
from procurement.match_terms import spelled
from procurement.taken_in import folded, lowers, same_supplier

DUPLICATE = "duplicate-number"


def check_number(case: Case) -> Iterator[Doubt]:
    """The supplier did not use its number before, nor bill the same under another one.

    Of several such invoices the first is named.
    """
    invoice, number = case.invoice, folded(case.invoice.number)
    same = [other for other in case.before if folded(other.number) == number]
    again = (other for other in case.before if _is_the_same(invoice, other))
    for other in islice((o for o in same if same_supplier(invoice, o)), 1):
        yield duplicate(invoice, other)
    for other in islice((o for o in again if folded(o.number) != number), 1):
        yield _twice(invoice, other)


def duplicate(invoice: Invoice, other: Invoice) -> Doubt:
    """The number of an invoice is already that of another."""
    words = say(
        "Number {number} is already that of an invoice of {before}; this one is {net}.",
        number=invoice.number.strip(),
        before=other.net,
        net=invoice.net,
    )
    return Doubt(id=DUPLICATE, words=words)


def _twice(invoice: Invoice, other: Invoice) -> Doubt:
    period = _period(invoice)
    words = say(
        "{net} for {period} is also what invoice {number} bills: {before}.",
        net=invoice.net,
        period=spelled(period.first_day, period.last_day) if period else "",
        number=other.number.strip(),
        before=other.net,
    )
    return Doubt(id="same-net-and-period", words=words)


def _is_the_same(invoice: Invoice, other: Invoice) -> bool:
    """Net and period are those of another invoice, and they do not bill different videos."""
    if invoice.net != other.net or lowers(invoice) or lowers(other):
        return False
    period = _period(invoice)
    if period is None or period != _period(other) or not same_supplier(invoice, other):
        return False
    one, two = _named(invoice), _named(other)
    return one is None or two is None or bool(one & two)


def _period(invoice: Invoice) -> Period | None:
    """The period of the document, or the one that all its lines have."""
    periods = {line.period for line in invoice.lines}
    period = invoice.period or (periods.pop() if len(periods) == 1 else None)
    return period if period and (period.first_day or period.last_day) else None


def _named(invoice: Invoice) -> frozenset[str] | None:
    """The videos that it names; None where a line names none."""
    videos = {line.video for line in invoice.lines if line.net}
    return None if None in videos else frozenset(filter(None, videos))

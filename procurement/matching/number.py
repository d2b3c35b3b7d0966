"""Was an invoice sent before: under the same number, or once more under another?

F-1, then " f-1" of the same supplier               duplicate-number
F-1, then F-2 with the same net and period          same-net-and-period
"""

from collections.abc import Iterator
from itertools import islice

from budget.money import ZERO
from budget.words import say
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.parts import Period
from procurement.invoicing.stated import signed
from procurement.invoicing.taken_in import (
    WAITS,
    credit_of,
    folded,
    lowers,
    notes_on,
    same_supplier,
    videos_of,
)
from procurement.matching.case import Case
from procurement.matching.terms import spelled

DUPLICATE = "duplicate-number"


def check_number(case: Case) -> Iterator[Doubt]:
    """The supplier did not use its number before, nor bill the same under another one.

    Of several such invoices the first is named; two of one number are doubted whichever came first.
    """
    invoice, number = case.invoice, folded(case.invoice.number)
    same = [other for other in (*case.before, *_since(case)) if folded(other.number) == number]
    again = (other for other in case.before if _is_twice(case, other))
    for other in islice((o for o in same if same_supplier(invoice, o)), 1):
        yield duplicate(invoice, other)
    for other in islice((o for o in again if folded(o.number) != number), 1):
        yield _twice(invoice, other)


def _since(case: Case) -> Iterator[Invoice]:
    """What came in after it and stands, as long as it waits itself."""
    invoice, known = case.invoice, case.snapshot.dossier.invoices
    if invoice.state not in WAITS or invoice not in known:
        return
    for other in known[known.index(invoice) + 1 :]:
        if other.state is not InvoiceState.RETURNED:
            yield other


def duplicate(invoice: Invoice, other: Invoice) -> Doubt:
    """The number of an invoice is also that of another."""
    words = say(
        "Number {number} is also that of a document of {issued}, received on {received}, for "
        "{before} excl. VAT; this one is of {day}, for {net} excl. VAT.",
        number=invoice.number.strip(),
        issued=other.issued_on,
        received=other.received_on or say("(no day)"),
        before=signed(other).net,
        day=invoice.issued_on,
        net=signed(invoice).net,
    )
    return Doubt(id=DUPLICATE, words=words)


def _twice(invoice: Invoice, other: Invoice) -> Doubt:
    period = _period(invoice)
    words = say(
        "{net} excl. VAT for {period} is also what invoice {number} of {issued} bills: {before}.",
        net=signed(invoice).net,
        issued=other.issued_on,
        period=spelled(period.first_day, period.last_day) if period else "",
        number=other.number.strip(),
        before=signed(other).net,
    )
    return Doubt(id="same-net-and-period", words=words)


def _is_twice(case: Case, other: Invoice) -> bool:
    """It bills the same as another, which it does not correct and which was not credited whole."""
    if not _is_the_same(case.invoice, other):
        return False
    if folded(other.number) == folded(case.invoice.preceding):
        return False
    notes = (note for note in notes_on(other, case.before) if note.state is not InvoiceState.HELD)
    return other.net > sum(map(credit_of, notes), ZERO)


def _is_the_same(invoice: Invoice, other: Invoice) -> bool:
    """Net and period are those of another invoice, and they do not bill different videos."""
    if lowers(invoice) or lowers(other) or signed(invoice).net != signed(other).net:
        return False
    period = _period(invoice)
    if period is None or period != _period(other) or not same_supplier(invoice, other):
        return False
    one, two = videos_of(invoice), videos_of(other)
    return one is None or two is None or bool(one & two)


def _period(invoice: Invoice) -> Period | None:
    """The period of the document, or the one that all its lines have."""
    periods = {line.period for line in invoice.lines}
    period = invoice.period or (periods.pop() if len(periods) == 1 else None)
    return period if period and period.is_stated else None

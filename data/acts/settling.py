"""Settling a document: the entries of a payment, and its end when nothing is open any more.

    settle(work, half, invoice, open_, day=…, by="finance", gross=Decimal("1000.00"))

`open_` is told of each payment, so that several can follow each other in one unit of work.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book
from data.acts.payable import check_payable
from data.acts.taken import all_invoices, find_in, note
from data.reading.money import entries
from data.store import Work
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.outstanding import PAY, Outstanding, fits, gross_of
from procurement.invoicing.taken_in import lowers

PREPAID = "prepaid"
"""The act of entries for what was paid before the invoice came."""


def settle(
    work: Work,
    half: Half,
    document: Invoice,
    open_: Outstanding,
    *,
    day: date,
    by: str,
    gross: Decimal | None,
) -> None:
    """Record a payment of `gross` incl. VAT, negative for a refund; of all that is open if None.

    Raises:
        Refused: when the document cannot be paid, or not this much on that day.
    """
    check_payable(document, open_)
    amount = open_.asked(document, day) if gross is None else gross
    _check_fits(document, open_, day, amount)
    _pay(work, half, document, open_, day, amount, PAY)
    _end(work, half, document, open_, day, by)


def settle_prepaid(work: Work, half: Half, document: Invoice, *, day: date, by: str) -> None:
    """Book as paid what an invoice says was paid before (BT-113); it does not lower what it costs.

    Nothing was booked for it before, since there was no invoice.
    """
    if document.prepaid <= 0:
        return
    known = all_invoices(work, half)
    open_ = Outstanding.of(known, entries(work.session, half, date.max))
    amount = min(document.prepaid, gross_of(open_.due(document, day)))
    if amount <= 0:
        return
    _pay(work, half, document, open_, day, amount, PREPAID)
    _end(work, half, find_in(known, document.sha256, work, day), open_, day, by)


def settle_even(work: Work, half: Half, document: Invoice, *, day: date, by: str) -> None:
    """End what a document that was just approved leaves nothing open of, without any payment.

    That is an invoice that is credited whole before it was paid, with the credit notes on it.
    """
    known = all_invoices(work, half)
    open_ = Outstanding.of(known, entries(work.session, half, date.max))
    now = find_in(known, document.sha256, work, day)
    if now.state is InvoiceState.APPROVED and open_.is_even(now):
        _end(work, half, now, open_, day, by)


def _pay(
    work: Work,
    half: Half,
    document: Invoice,
    open_: Outstanding,
    day: date,
    amount: Decimal,
    act: str,
) -> None:
    """Each video's part at the VAT rate of its own line, in the order that ends a payment."""
    paid = open_.paid_by(document, day, amount)
    rates = {line.video: line.vat_rate for line in document.lines}
    usual = next(iter(rates.values()), None)
    parts: dict[tuple[MoneyStage, Decimal | None], list[Posting]] = defaultdict(list)
    for posting in paid:
        parts[posting.stage, rates.get(posting.video, usual)].append(posting)
    for (_, rate), postings in parts.items():
        book(work, half, postings, day=day, act=act, document=document.number, vat_rate=rate)
    open_.add(document.number, paid)


def _end(work: Work, half: Half, document: Invoice, open_: Outstanding, day: date, by: str) -> None:
    for ended in _ended(document, open_, day):
        note(work, half, ended, InvoiceEvent(state=InvoiceState.PAID, day=day, by=by))


def _check_fits(document: Invoice, open_: Outstanding, day: date, gross: Decimal) -> None:
    due = open_.due(document, day)
    if gross == open_.asked(document, day) or fits(gross, due):
        return
    raise Refused(
        say(
            "{gross} cannot be paid on {number}, where {open} is open.",
            gross=gross,
            number=document.number,
            open=open_.asked(document, day),
        )
    )


def _ended(document: Invoice, open_: Outstanding, day: date) -> Iterator[Invoice]:
    """What nothing is open on any more: the document, and what was settled with it."""
    is_note = lowers(document)
    rest = gross_of(open_.due(document, date.max))
    if rest >= 0 if is_note else rest <= 0:
        yield document
    if not open_.is_even(document):
        return
    bill = open_.bill_of(document) or document
    for other in (bill, *open_.notes_on(bill)):
        open_still = other.state is InvoiceState.APPROVED and other.events[-1].day <= day
        if open_still and other.sha256 != document.sha256:
            yield other

"""A payment that was reversed leaves its document open again, and what was settled with it.

reopen(work, half, "2021-001", day=…, by="finance", reason="verkeerde factuur")
"""

from collections.abc import Iterator
from datetime import date

from budget.half import Half
from data.acts.taken import all_invoices, find_in, note
from data.reading.money import entries
from data.store import Work
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.outstanding import Outstanding, gross_of
from procurement.invoicing.taken_in import lowers


def reopen(work: Work, half: Half, number: str, *, day: date, by: str, reason: str) -> None:
    """Note on each document of an account that it is no longer paid, where something is open.

    Who approved it stays who approved it.

    Raises:
        Refused: when a document moved on a later day.
    """
    known = all_invoices(work, half)
    open_ = Outstanding.of(known, entries(work.session, half, date.max))
    document = find_in(known, number, work, day)
    event = InvoiceEvent(state=InvoiceState.REOPENED, day=day, by=by, reason=reason)
    for each in _account(document, open_):
        if each.state is InvoiceState.PAID and _is_open(each, open_):
            note(work, half, find_in(known, each.number, work, day), event)


def _account(document: Invoice, open_: Outstanding) -> Iterator[Invoice]:
    bill = open_.bill_of(document) or document
    yield bill
    yield from open_.notes_on(bill)


def _is_open(document: Invoice, open_: Outstanding) -> bool:
    rest = gross_of(open_.due(document, date.max))
    return rest < 0 if lowers(document) else rest > 0

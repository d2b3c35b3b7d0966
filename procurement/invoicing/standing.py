"""How a document stands: what it asks for and until when, or what it gives back.

    standing(tray, invoice)     "Approved: Bureau, €119.26 incl. VAT.", "Received on …, due on …."
    standing(tray, note)        "Approved: Bureau, -€119.26 incl. VAT.", "Settled with invoice F-1."

A credit note is not paid by a day: it takes something off its invoice, or money comes back.
"""

from collections.abc import Iterator

from budget.words import Words, say
from procurement.invoicing.inbox import Inbox
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from procurement.invoicing.names import (
    accepted,
    accepted_by,
    days_disputed,
    days_left,
    named,
    state_of,
)
from procurement.invoicing.stated import EUROS, signed
from procurement.invoicing.taken_in import DONE, lowers
from procurement.paying.term import Term, disputed_since


def standing(tray: Inbox, document: Invoice) -> Iterator[Words]:
    """Whole sentences, for the document when it is open."""
    yield say(
        "{state}: {supplier}, {gross} incl. VAT.",
        state=state_of(document),
        gross=signed(document).gross,
        supplier=document.supplier_name,
    )
    yield from (_taken_back if lowers(document) else _to_pay)(tray, document)
    yield from _noted(tray.terms[document.sha256], document)


def _to_pay(tray: Inbox, document: Invoice) -> Iterator[Words]:
    term = tray.terms[document.sha256]
    if document.state not in DONE:
        yield say(
            "Received on {day}, due on {due}: {left}.",
            day=document.received_on,
            due=term.due_on,
            left=days_left(term),
        )
    if document.state is InvoiceState.APPROVED:
        yield say("Still open: {open}.", open=tray.open[document.sha256])


def _taken_back(tray: Inbox, document: Invoice) -> Iterator[Words]:
    number = document.preceding.strip()
    if document.state not in DONE:
        yield say(
            "Received on {day}; it lowers invoice {number}.",
            day=document.received_on,
            number=number,
        )
    if document.state is InvoiceState.APPROVED:
        back = -tray.open[document.sha256]
        if back:
            yield say("To come back: {amount} incl. VAT.", amount=back)
        else:
            yield say("Settled with invoice {number}: that much less is paid.", number=number)


def _noted(term: Term, document: Invoice) -> Iterator[Words]:
    """What is to be known besides: its currency, a dispute, and reasons that were accepted."""
    if document.currency != EUROS and document.state not in DONE:
        yield say(
            "{document} is in {currency}; ask the supplier for one in euros.",
            document=named(document),
            currency=document.currency,
        )
    since = disputed_since(document)
    if since is not None:
        yield say("Disputed since {day}: the payment term stands still.", day=since)
    if term.disputed_days:
        yield say("{days} so far.", days=days_disputed(term))
    event = accepted(document)
    if event is not None and document.state is InvoiceState.HELD:
        yield say(
            "The reasons were accepted by {who}; now it waits for someone else to approve it.",
            who=accepted_by(event),
        )


def facts(tray: Inbox, document: Invoice) -> Iterator[Words]:
    """The same in a few words, for the inbox."""
    term = tray.terms[document.sha256]
    yield _kind(document)
    yield say("received {day}", day=document.received_on)
    yield from (_credited if lowers(document) else _asked)(tray, document, term)
    if term.disputed:
        yield say("in dispute")
    if term.disputed_days:
        yield days_disputed(term)
    event = accepted(document)
    if event is not None and document.state is InvoiceState.HELD:
        who = accepted_by(event)
        yield say("reasons accepted by {who}; waits for someone else to approve it", who=who)


def _kind(document: Invoice) -> Words:
    if document.kind is DocumentKind.CREDIT_NOTE:
        return say("credit note on {number}", number=document.preceding)
    return say("invoice")


def _asked(tray: Inbox, document: Invoice, term: Term) -> Iterator[Words]:
    """Until when it is to be paid, and how much."""
    if document.state is InvoiceState.PAID:
        yield say("paid {day}", day=document.paid_on)
    elif document.state is not InvoiceState.RETURNED:
        yield say("due {day}", day=term.due_on)
        yield days_left(term)
    if document.state is InvoiceState.APPROVED:
        yield say("open: {amount}", amount=tray.open[document.sha256])


def _credited(tray: Inbox, document: Invoice, _term: Term) -> Iterator[Words]:
    """What became of what it takes back; nobody has to pay it by a day."""
    if document.state is InvoiceState.PAID:
        yield say("settled {day}", day=document.paid_on)
    if document.state is InvoiceState.APPROVED:
        yield _returning(tray, document)


def _returning(tray: Inbox, note: Invoice) -> Words:
    """What becomes of what an approved credit note takes back."""
    back = -tray.open[note.sha256]
    if back:
        return say("to come back: {amount}", amount=back)
    return say("settled with {number}", number=note.preceding.strip())

"""What invoices, their states and what can be done with them are called; and their amounts.

t.say(state_of(invoice))                        "In de wacht"
amount(t, invoice, invoice.gross)               "€ 6.201,25", or "USD 6.201,25"
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from budget.language import Language
from budget.names import function
from budget.words import Words, say, say_n
from procurement.invoicing.desk import Deed
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceEvent, InvoiceState
from procurement.invoicing.stated import stated
from procurement.invoicing.taken_in import lowers
from procurement.paying.term import Term

STATES: Mapping[InvoiceState, Words] = {
    InvoiceState.RECEIVED: say("Received"),
    InvoiceState.HELD: say("On hold"),
    InvoiceState.OVERRIDDEN: say("Held reasons accepted"),
    InvoiceState.DISPUTED: say("Disputed"),
    InvoiceState.RESOLVED: say("Dispute resolved"),
    InvoiceState.RETURNED: say("Sent back"),
    InvoiceState.APPROVED: say("Approved"),
    InvoiceState.PAID: say("Paid"),
    InvoiceState.REOPENED: say("Payment reversed"),
}

DEEDS: Mapping[Deed, Words] = {
    Deed.APPROVE: say("Approve"),
    Deed.OVERRIDE: say("Accept the reasons"),
    Deed.DISPUTE: say("Dispute"),
    Deed.RESOLVE: say("Resolve the dispute"),
    Deed.GIVE_BACK: say("Send back"),
    Deed.PAY: say("Record a payment"),
    Deed.CLOSE: say("Close what is left"),
}

DONE: Mapping[Deed, Words] = {
    Deed.APPROVE: say("{document} is approved and booked."),
    Deed.OVERRIDE: say("{document}: the reasons are accepted; now someone else can approve it."),
    Deed.DISPUTE: say("{document} is disputed; the days count as disputed until it is resolved."),
    Deed.RESOLVE: say("{document}: the dispute is resolved."),
    Deed.GIVE_BACK: say("{document} is sent back to the supplier; it bills nothing any more."),
    Deed.PAY: say("{document}: the payment is recorded."),
    Deed.CLOSE: say("{document}: what it left open of the video is closed, and is free again."),
}
"""What is said afterwards."""


def done(deed: Deed, document: Invoice) -> Words:
    """What is said when it was carried out."""
    return replace(DONE[deed], values={"document": named(document)})


def named(document: Invoice) -> Words:
    """What a document is and its number, as the subject of a sentence."""
    if document.kind is DocumentKind.CREDIT_NOTE:
        return say("Credit note {number}", number=document.number.strip())
    return say("Invoice {number}", number=document.number.strip())


def amount(t: Language, document: Invoice, value: Decimal | None) -> str:
    """An amount in the document's own currency."""
    return t.money(None) if value is None else t("{amount}", amount=stated(document, value))


def state_of(document: Invoice) -> Words:
    """How far a document has come; a credit note is not paid, and what was accepted is said."""
    if document.state is InvoiceState.HELD and accepted(document) is not None:
        return say("On hold, reasons accepted")
    return event_name(document, document.state)


def event_name(document: Invoice, state: InvoiceState) -> Words:
    """What a state of a document is called; a credit note is settled, not paid."""
    if state is InvoiceState.PAID and lowers(document):
        return say("Settled")
    return STATES[state]


def accepted(document: Invoice) -> InvoiceEvent | None:
    """That someone accepted why it is held, the last time that it came in; None where nobody did.

    What was decided about it since does not undo that.
    """
    found = None
    for event in document.events:
        if event.state is InvoiceState.RECEIVED:
            found = None
        elif event.state is InvoiceState.OVERRIDDEN:
            found = event
    return found


def accepted_by(event: InvoiceEvent) -> Words:
    """Who accepted it and when, as a part of a sentence."""
    return say("{who} on {day}", who=function(event.by), day=event.day)


def deed(name: Deed, document: Invoice) -> Words:
    """What a deed is called; what a credit note gives back is no payment."""
    back = name is Deed.PAY and lowers(document)
    return say("Record a refund") if back else DEEDS[name]


def days_left(term: Term) -> Words:
    """How long the payment term still runs, or how long ago it ended."""
    if term.days_left < 0:
        return say_n("{n} day late", "{n} days late", -term.days_left)
    return say_n("{n} day left", "{n} days left", term.days_left)


def days_disputed(term: Term) -> Words:
    """How many days the payment term stood still."""
    return say_n("{n} day disputed", "{n} days disputed", term.disputed_days)

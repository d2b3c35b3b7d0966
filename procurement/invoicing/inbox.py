"""The inbox: every invoice and credit note of a half-year by what is to be done with it.

tray = inbox(snapshot)
tray.groups[Group.HELD], tray.unpaid, tray.first_due
inbox_headline(tray)[0]     "To judge: 2; on hold: 1; approved and unpaid: 1, …; paid: 4."
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from budget.money import ZERO
from budget.words import Words, say, say_n
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.names import days_left
from procurement.invoicing.outstanding import Outstanding
from procurement.invoicing.taken_in import lowers
from procurement.paying.term import Term, term_of
from procurement.snapshot import Snapshot


class Group(StrEnum):
    """What is to be done with an invoice, in the order in which it asks for attention."""

    HELD = "held"
    TO_JUDGE = "to_judge"
    TO_PAY = "to_pay"
    PAID = "paid"
    RETURNED = "returned"


WAITING = (Group.HELD, Group.TO_JUDGE, Group.TO_PAY)
"""What has a payment term that runs: what is due first comes first, credit notes come last."""

GROUPS: Mapping[InvoiceState, Group] = {
    InvoiceState.RECEIVED: Group.TO_JUDGE,
    InvoiceState.HELD: Group.HELD,
    InvoiceState.APPROVED: Group.TO_PAY,
    InvoiceState.PAID: Group.PAID,
    InvoiceState.RETURNED: Group.RETURNED,
}


@dataclass(frozen=True, kw_only=True)
class Inbox:
    """The documents by group, what waits by its due day; by sha256 what is open and when.

    `open` is incl. VAT, what is not paid yet of what was approved, and `open_net` the same excl.
    VAT; negative is to come back.
    """

    groups: Mapping[Group, tuple[Invoice, ...]]
    open: Mapping[str, Decimal]
    open_net: Mapping[str, Decimal]
    terms: Mapping[str, Term]

    @cached_property
    def bills(self) -> tuple[Invoice, ...]:
        """What is approved and still to pay; a credit note is not paid."""
        return tuple(each for each in self.groups[Group.TO_PAY] if not lowers(each))

    @cached_property
    def unpaid(self) -> Decimal:
        """What is still to pay, incl. VAT, less what credit notes take off it."""
        return sum((self.open[each.sha256] for each in self.bills), ZERO)

    @cached_property
    def to_come_back(self) -> Decimal:
        """What approved credit notes still give back, incl. VAT."""
        notes = (each for each in self.groups[Group.TO_PAY] if lowers(each))
        return -sum((self.open[each.sha256] for each in notes), ZERO)

    @cached_property
    def first_due(self) -> Term | None:
        """The payment term that ends first, None where nothing is to be paid."""
        return next((self.terms[each.sha256] for each in self.bills), None)


def inbox(snapshot: Snapshot) -> Inbox:
    """Every invoice that was received, as known on the snapshot's day."""
    invoices = snapshot.dossier.invoices
    terms = {each.sha256: term_of(each, snapshot) for each in invoices}
    sorted_ = {group: tuple(i for i in invoices if GROUPS[i.state] is group) for group in Group}
    for group in WAITING:
        first = sorted(sorted_[group], key=lambda i: (lowers(i), terms[i.sha256].due_on))
        sorted_[group] = tuple(first)
    open_ = list(_open(snapshot, sorted_[Group.TO_PAY]))
    return Inbox(
        groups=sorted_,
        open={sha256: gross for sha256, gross, _ in open_},
        open_net={sha256: net for sha256, _, net in open_},
        terms=terms,
    )


def _open(
    snapshot: Snapshot, approved: tuple[Invoice, ...]
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """What is open of each, incl. and excl. VAT.

    An invoice and the credit notes on it are one account, counted once.
    """
    outstanding = Outstanding.of(snapshot.dossier.invoices, snapshot.books.entries)
    for document in approved:
        bill = outstanding.bill_of(document)
        counted = bill is not None and bill.state is InvoiceState.APPROVED
        if counted:
            yield document.sha256, ZERO, ZERO
            continue
        nets = (net for net, _ in outstanding.due(document, snapshot.on).values())
        gross = outstanding.asked(document, snapshot.on)
        yield document.sha256, gross, sum(nets, ZERO)


def inbox_headline(tray: Inbox) -> tuple[Words, ...]:
    """How much waits for whom, in one sentence."""
    n = {group: len(documents) for group, documents in tray.groups.items()}
    if not any(n.values()):
        return (say("No invoice has been received yet."),)
    first = say(
        "To judge: {to_judge}; on hold: {held}; approved and unpaid: {unpaid}; paid: {paid}.",
        to_judge=n[Group.TO_JUDGE],
        held=n[Group.HELD],
        unpaid=_unpaid(tray, len(tray.bills)),
        paid=sum(not lowers(each) for each in tray.groups[Group.PAID]),
    )
    return (first, *_back(tray, n[Group.RETURNED]))


def _back(tray: Inbox, returned: int) -> Iterator[Words]:
    """What is to come back: money from credit notes, and documents from suppliers."""
    if tray.to_come_back:
        yield say("To come back: {amount} incl. VAT.", amount=tray.to_come_back)
    if returned:
        yield say_n("{n} was sent back.", "{n} were sent back.", returned)


def _unpaid(tray: Inbox, n: int) -> Words:
    term = tray.first_due
    if term is None:
        return say("{n}", n=n)
    return say(
        "{n}, together {amount} incl. VAT, the first due on {day} ({left})",
        n=n,
        amount=tray.unpaid,
        day=term.due_on,
        left=days_left(term),
    )

"""Invoices that wait too long, in words with the figures, and whose move it is.

late_invoices(snapshot, Basis.INCL)[0].words     "1 invoice of € 119,26 is on hold: …"

The page about the spend shows these beside what the books know to be late.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from budget.late import Late
from budget.money import ZERO
from budget.position import Basis
from budget.production import Side
from budget.words import Foreign, Value, Words, say, say_n
from procurement.invoicing.inbox import Group, Inbox, inbox
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.names import days_left
from procurement.invoicing.stated import EUROS
from procurement.invoicing.taken_in import lowers
from procurement.paying.term import Term
from procurement.snapshot import Snapshot

NEAR = 7
"""Days before the end of the payment term from which it is told: our own mark, a week to act."""

MARK = say(
    "Our own mark: an invoice is told from {near} days before the end of its payment term.",
    near=NEAR,
)

ON_HOLD = say_n(
    "{n} invoice of {amount} is on hold: {due}.",
    "{n} invoices of together {amount} are on hold; first {due}.",
    0,
)
UNJUDGED = say_n(
    "{n} invoice of {amount} must be judged: {due}.",
    "{n} invoices of together {amount} must be judged; first {due}.",
    0,
)
UNPAID = say_n(
    "{n} approved invoice of {amount} is not paid: {due}.",
    "{n} approved invoices of together {amount} are not paid; first {due}.",
    0,
)
DISPUTED = say_n(
    "{n} invoice of {amount} is disputed: {due}.",
    "{n} invoices of together {amount} are disputed; first {due}.",
    0,
)
"""What is said of invoices, without its figures."""

PRESSING = (UNJUDGED, UNPAID)
"""What is told only near the end of its payment term."""


def late_invoices(snapshot: Snapshot, basis: Basis = Basis.EXCL) -> tuple[Late, ...]:
    """What is on hold or disputed, and what is near its payment term or past it."""
    tray = inbox(snapshot)
    return tuple(_found(tray, basis))


def _found(tray: Inbox, basis: Basis) -> Iterator[Late]:
    waits = (*_bills(tray, Group.HELD), *_bills(tray, Group.TO_JUDGE), *_bills(tray, Group.TO_PAY))
    disputed = [bill for bill in waits if tray.terms[bill.sha256].disputed]
    rest = [bill for bill in waits if bill not in disputed]
    held = [bill for bill in rest if bill in tray.groups[Group.HELD]]
    pressing = [bill for bill in rest if tray.terms[bill.sha256].days_left <= NEAR]
    to_judge = [bill for bill in pressing if bill in tray.groups[Group.TO_JUDGE]]
    to_pay = [bill for bill in pressing if bill in tray.groups[Group.TO_PAY]]
    yield from _told(held, Side.MINISTRY, ON_HOLD, tray, basis)
    yield from _told(to_judge, Side.MINISTRY, UNJUDGED, tray, basis)
    yield from _told(to_pay, Side.MINISTRY, UNPAID, tray, basis)
    yield from _told(disputed, Side.AGENCY, DISPUTED, tray, basis)


def _bills(tray: Inbox, group: Group) -> Iterator[Invoice]:
    return (bill for bill in tray.groups.get(group, ()) if not lowers(bill))


def _told(
    bills: Sequence[Invoice], side: Side, words: Words, tray: Inbox, basis: Basis
) -> Iterator[Late]:
    if bills:
        first = min(bills, key=lambda bill: tray.terms[bill.sha256].due_on)
        due = _due(first, tray.terms[first.sha256])
        n, amount = len(bills), _together(bills, tray, basis)
        said = replace(words, count=n, values={"n": n, "amount": amount, "due": due})
        yield Late(side=side, words=said, mark=MARK if words in PRESSING else None)


def _together(bills: Sequence[Invoice], tray: Inbox, basis: Basis) -> Value:
    """The sum in each currency: of what is approved what is still open, else what is asked."""
    sums: dict[str, Decimal] = {}
    for bill in bills:
        sums[bill.currency] = sums.get(bill.currency, ZERO) + _waiting(bill, tray, basis)
    told: Value = None
    for currency, amount in sums.items():
        own = amount if currency == EUROS else Foreign(amount, currency)
        told = own if told is None else say("{some} and {other}", some=told, other=own)
    return told


def _waiting(bill: Invoice, tray: Inbox, basis: Basis) -> Decimal:
    excl = basis is Basis.EXCL
    asked = bill.net if excl else bill.gross
    return (tray.open_net if excl else tray.open).get(bill.sha256, asked)


def _due(bill: Invoice, term: Term) -> Words:
    return say(
        "{number}, to be paid by {day} ({left})",
        number=bill.number.strip(),
        day=term.due_on,
        left=days_left(term),
    )

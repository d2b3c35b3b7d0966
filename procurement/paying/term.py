"""The payment term of an invoice: until when it can be paid, and how long it stood still.

    term = term_of(invoice, snapshot)
    term.due_on, term.days_left       30 days from receipt, and what is left of them

The number of days is that of the rule in force on the day of receipt. Only a dispute that was
logged stops the term; a hold is our own doubt, of which the supplier knows nothing yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.snapshot import Snapshot

RULE = "paid_in_time"
"""The check of the rule that holds the term; its value is "days"."""

ENDS = frozenset({InvoiceState.RESOLVED, InvoiceState.RETURNED, InvoiceState.PAID})
"""What ends a dispute."""


@dataclass(frozen=True, kw_only=True)
class Term:
    """The term as it stands on a day, on the day of payment once it was paid.

    `days` is its length, None where no rule was in force: then the invoice's own due day counts,
    or that of receipt. `days_left` is negative when it is late.
    """

    days: int | None
    due_on: date
    days_left: int
    disputed_days: int
    disputed: bool


def term_of(invoice: Invoice, snapshot: Snapshot) -> Term:
    """The payment term of an invoice on the snapshot's day; each disputed day adds one to it."""
    until = invoice.paid_on or snapshot.on
    begins = invoice.received_on or snapshot.on
    days = days_in_force(snapshot, begins)
    disputed = disputed_days(invoice, until)
    end = (invoice.due_on or begins) if days is None else begins + timedelta(days=days)
    due = end + timedelta(days=disputed)
    return Term(
        days=days,
        due_on=due,
        days_left=(due - until).days,
        disputed_days=disputed,
        disputed=is_disputed(invoice),
    )


def days_in_force(snapshot: Snapshot, day: date) -> int | None:
    """How many days the rule gives on a day; None where no rule does."""
    rules = (rule for rule in snapshot.dossier.rules if rule.check == RULE)
    values = (value for rule in rules for value in rule.values if value.name == "days")
    current = [value for value in values if value.amount is not None and value.holds_on(day)]
    last = max(current, key=lambda value: value.since, default=None)
    return None if last is None or last.amount is None else int(last.amount)


def disputed_days(invoice: Invoice, until: date) -> int:
    """How many days it was disputed, up to a day."""
    spells = ((min(begin, until), min(end or until, until)) for begin, end in _spells(invoice))
    return sum((end - begin).days for begin, end in spells)


def is_disputed(invoice: Invoice) -> bool:
    """Whether a dispute about it is still open."""
    return disputed_since(invoice) is not None


def disputed_since(invoice: Invoice) -> date | None:
    """The first day of the dispute that is still open; None where there is none."""
    return next((begin for begin, end in _spells(invoice) if end is None), None)


def _spells(invoice: Invoice) -> Iterator[tuple[date, date | None]]:
    """The first day of each dispute and its last, None as long as it is open."""
    begin = None
    for event in invoice.events:
        if event.state is InvoiceState.DISPUTED:
            begin = begin or event.day
        elif begin is not None and event.state in ENDS:
            yield begin, event.day
            begin = None
    if begin is not None:
        yield begin, None

"""What the rows of a statement would pay; nothing is written here.

    for proposal in propose(statement.payments, snapshot, recorded=keys): …
    proposal.fit, proposal.invoice      (Fit.MATCHED, 'F-2026-0061')
    proposal.postings                   the entries that would be made, to the cent

A match has the number of the invoice or its payment reference (BT-83), its account (or name, in a
ledger without accounts) and the amount that is asked on that day, to the cent. Everything less is
for a person.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from budget.ledger import Posting
from budget.money import ZERO
from budget.words import Words, say
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.outstanding import Outstanding
from procurement.paying.doubts import doubts
from procurement.paying.search import Search
from procurement.paying.statement import PaymentRow
from procurement.snapshot import Snapshot


class Fit(StrEnum):
    """How a row fits what was taken in."""

    MATCHED = "matched"
    DOUBTFUL = "doubtful"
    NO_INVOICE = "no_invoice"
    RECORDED = "already_recorded"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One row with what it is about, in one sentence; a match has the entries it would make."""

    row: PaymentRow
    fit: Fit
    words: Words
    invoice: str = ""
    postings: tuple[Posting, ...] = ()


def propose(
    rows: Iterable[PaymentRow], snapshot: Snapshot, recorded: Collection[str] = frozenset()
) -> tuple[Proposal, ...]:
    """A proposal for each row, in their order; `recorded` are the keys that are known.

    A match counts at once for the rows of that day below it and of later days, so that none pays
    what another paid.
    """
    invoices = snapshot.dossier.invoices
    open_ = Outstanding.of(invoices, snapshot.books.entries)
    by_day = sorted(enumerate(rows), key=lambda numbered: numbered[1].day)
    ordered = (row for _, row in by_day)
    proposals = _proposals(ordered, Search.of(invoices), open_, set(recorded), snapshot)
    made = zip((number for number, _ in by_day), proposals, strict=True)
    return tuple(proposal for _, proposal in sorted(made, key=lambda numbered: numbered[0]))


def _proposals(
    rows: Iterable[PaymentRow],
    search: Search,
    open_: Outstanding,
    recorded: set[str],
    snapshot: Snapshot,
) -> Iterator[Proposal]:
    for row in rows:
        if row.key in recorded:
            words = say("This row was recorded before; it changes nothing.")
            yield Proposal(row=row, fit=Fit.RECORDED, words=words)
            continue
        proposal = _proposal(row, search, open_, snapshot)
        if proposal.fit is Fit.MATCHED:
            recorded.add(row.key)
            open_.add(proposal.invoice, proposal.postings)
        yield proposal


def _proposal(row: PaymentRow, search: Search, open_: Outstanding, snapshot: Snapshot) -> Proposal:
    named = search.named(row)
    if not named:
        return _unnamed(row, search.alike(row))
    if len(named) > 1:
        return _several(row, named, open_)
    [document] = named
    if why := next(doubts(row, document, open_, snapshot), None):
        return Proposal(row=row, fit=Fit.DOUBTFUL, words=why, invoice=document.number)
    search.pays(document)
    words = say("{gross} pays invoice {number}.", gross=row.gross, number=document.number)
    if row.gross < 0:
        words = say(
            "{gross} comes back on credit note {number}.", gross=-row.gross, number=document.number
        )
    return Proposal(
        row=row,
        fit=Fit.MATCHED,
        words=words,
        invoice=document.number,
        postings=open_.paid_by(document, row.day, row.gross),
    )


def _unnamed(row: PaymentRow, alike: Invoice | None) -> Proposal:
    if alike is None:
        words = say(
            "{gross}, {party}: no invoice of this half-year has this number, or this account "
            "and amount.",
            gross=row.gross,
            party=row.counterparty or row.iban or say("(no name)"),
        )
        return Proposal(row=row, fit=Fit.NO_INVOICE, words=words)
    words = say(
        "{gross} has the account and the amount of {number}, but the row does not name it; if it "
        "pays that, record it by hand.",
        gross=row.gross,
        number=alike.number,
    )
    return Proposal(row=row, fit=Fit.DOUBTFUL, words=words, invoice=alike.number)


def _several(row: PaymentRow, named: tuple[Invoice, ...], open_: Outstanding) -> Proposal:
    """One payment of several documents is not divided here; which part is whose, a person knows."""
    words = say(
        "{gross} in this row, {open} open on {numbers} together; record each by hand.",
        gross=row.gross,
        open=sum((open_.asked(i, row.day) for i in named), ZERO),
        numbers=", ".join(i.number for i in named),
    )
    return Proposal(row=row, fit=Fit.DOUBTFUL, words=words)

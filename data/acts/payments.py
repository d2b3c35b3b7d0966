"""Payments: of one invoice by hand, or of many from the rows of a statement.

    pay(work, half, "F-1", day=…, by="finance")                             all that is open
    pay(work, half, "F-1", day=…, by="finance", gross=Decimal("1000.00"))   a part of it
    record_payments(work, half, proposals, by="finance")                    the confirmed matches

A row of a statement pays once, whatever happens: its key is kept with its entries. Of the statement
itself nothing is kept, for it tells of payments that are not ours to know.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.money import to_cents
from budget.refused import Refused
from budget.words import say
from data.acts.settling import settle
from data.reading.payments import recorded_keys
from data.snapshots import read_snapshot
from data.store import Work
from data.tables import PaymentKeyRow
from procurement.invoice import Invoice
from procurement.outstanding import Outstanding
from procurement.payments import Fit, Proposal, propose
from procurement.snapshot import Snapshot
from procurement.taken_in import folded


def pay(
    work: Work, half: Half, number: str, *, day: date, by: str, gross: Decimal | None = None
) -> None:
    """Record a payment of an invoice, less what was credited; of a credit note: a refund.

    `gross` is incl. VAT, negative for a refund; all that is open where it is left out. The invoice
    is paid only when nothing is open any more.

    Raises:
        Refused: when it is not there, not approved on that day, or paid before; for more than is
            open, and for a day to come.
    """
    snapshot = read_snapshot(work.session, half, date.max)
    settle(work, half, _find(snapshot, number), _open(snapshot), day=day, by=by, gross=gross)


def record_payments(work: Work, half: Half, proposals: Sequence[Proposal], by: str) -> int:
    """Record the matches among proposals that a person confirmed; gives how many were new.

    Rows that were recorded since are left out.

    Raises:
        Refused: when a match is no longer one; nothing is written then.
    """
    confirmed = [proposal for proposal in proposals if proposal.fit is Fit.MATCHED]
    rows = [proposal.row for proposal in confirmed]
    snapshot = read_snapshot(work.session, half, date.max)
    known = recorded_keys(work.session, (row.key for row in rows))
    new = [
        now
        for before, now in zip(confirmed, propose(rows, snapshot, known), strict=True)
        if _is_new(before, now)
    ]
    open_ = _open(snapshot)
    for proposal in new:
        row, document = proposal.row, _find(snapshot, proposal.invoice)
        settle(work, half, document, open_, day=row.day, by=by, gross=row.gross)
    work.add(*(_key(half, proposal) for proposal in new))
    return len(new)


def _open(snapshot: Snapshot) -> Outstanding:
    return Outstanding.of(snapshot.dossier.invoices, snapshot.books.entries)


def _is_new(before: Proposal, now: Proposal) -> bool:
    """Whether a confirmed match is still to be recorded."""
    if now.fit is Fit.RECORDED:
        return False
    if now.fit is Fit.MATCHED and now.invoice == before.invoice:
        return True
    raise Refused(
        say("Row {row} is no match any more: {why} Look again.", row=now.row.line, why=now.words)
    )


def _find(snapshot: Snapshot, number: str) -> Invoice:
    known = snapshot.dossier.invoices
    found = [invoice for invoice in known if folded(invoice.number) == folded(number)]
    if not found:
        raise Refused(say("There is no invoice {number}; take it in first.", number=number))
    return found[-1]


def _key(half: Half, proposal: Proposal) -> PaymentKeyRow:
    row = proposal.row
    return PaymentKeyRow(
        key=row.key,
        half=half.id,
        day=row.day,
        document=proposal.invoice,
        cents=to_cents(row.gross),
    )

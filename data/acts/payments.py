"""Payments of one invoice by hand or of many from a statement, and closing what a bill left open.

    pay(work, half, "2021-001", day=…, by="finance")                             all that is open
    pay(work, half, "2021-001", day=…, by="finance", gross=Decimal("1000.00"))   a part of it
    record_payments(work, half, proposals, by="finance")                         confirmed matches
    close(work, half, "V07", day=…, reason="korting afgesproken")

A row of a statement pays once, whatever happens: its key is kept with its entries. Of the statement
itself nothing is kept, for it tells of payments that are not ours to know.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import to_cents
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, held
from data.acts.settling import settle
from data.acts.taken import all_invoices, find_in
from data.reading.money import entries
from data.reading.payments import recorded_keys
from data.snapshots import read_snapshot
from data.store import Work
from data.tables import EntryRow, PaymentKeyRow
from procurement.invoicing.outstanding import Outstanding
from procurement.paying.payments import Fit, Proposal, propose


def pay(
    work: Work, half: Half, number: str, *, day: date, by: str, gross: Decimal | None = None
) -> None:
    """Record a payment of an invoice, less what was credited; of a credit note: a refund.

    `gross` is incl. VAT, negative for a refund; all that is open where it is left out. The invoice
    is paid only when nothing is open any more; credit notes that lowered it are settled with it.

    Raises:
        Refused: when it is not there, not approved, or paid before; for more than is open; and for
            a credit note whose invoice is not paid.
    """
    known = all_invoices(work, half)
    document = find_in(known, number, work, day)
    open_ = Outstanding.of(known, entries(work.session, half, date.max))
    settle(work, half, document, open_, day=day, by=by, gross=gross)


def record_payments(work: Work, half: Half, proposals: Sequence[Proposal], by: str) -> int:
    """Record the matches among proposals that a person confirmed; gives how many were new.

    Rows that were recorded since are left out; the others are recorded in the order of their days.

    Raises:
        Refused: when a match is no longer one; nothing is written then.
    """
    confirmed = [proposal for proposal in proposals if proposal.fit is Fit.MATCHED]
    rows = [proposal.row for proposal in confirmed]
    snapshot = read_snapshot(work.session, half, date.max)
    again = propose(rows, snapshot, recorded_keys(work.session, (row.key for row in rows)))
    new = [now for before, now in zip(confirmed, again, strict=True) if _is_new(before, now)]
    known = snapshot.dossier.invoices
    open_ = Outstanding.of(known, snapshot.books.entries)
    for proposal in sorted(new, key=lambda proposal: proposal.row.day):
        row, made = proposal.row, len(work.rows)
        document = find_in(known, proposal.invoice, work, row.day)
        settle(work, half, document, open_, day=row.day, by=by, gross=row.gross)
        first = next(row.number for row in work.rows[made:] if isinstance(row, EntryRow))
        work.add(_key(half, proposal, first or 0))
    return len(new)


def close(work: Work, half: Half, video: str, *, day: date, reason: str) -> None:
    """Nothing more will be billed for a video: what is still accepted becomes free.

    It is the price difference between call-off and invoice; `reason` says why it is right, and
    the journal who said so.

    Raises:
        Refused: without a reason, or when nothing was billed or nothing is left.
    """
    left = held(work, half, MoneyStage.ACCEPTED, video)
    billed = held(work, half, MoneyStage.INVOICED, video) + held(work, half, MoneyStage.PAID, video)
    if not reason.strip():
        raise Refused(say("Say why nothing more will be billed for video {video}.", video=video))
    if not left or not billed:
        raise Refused(say("Video {video} has no bill that left something open.", video=video))
    postings = (Posting(stage=MoneyStage.ACCEPTED, amount=-left, video=video),)
    book(work, half, postings, day=day, act="price_difference", document=reason)


def _is_new(before: Proposal, now: Proposal) -> bool:
    """Whether a confirmed match is still to be recorded."""
    if now.fit is Fit.RECORDED:
        return False
    if now.fit is Fit.MATCHED and now.invoice == before.invoice:
        return True
    raise Refused(
        say("Row {row} is no match any more: {why} Look again.", row=now.row.line, why=now.words)
    )


def _key(half: Half, proposal: Proposal, entry: int) -> PaymentKeyRow:
    """What says that a row was recorded, as long as the payment that begins with `entry` stands."""
    row = proposal.row
    return PaymentKeyRow(
        key=row.key,
        entry=entry,
        half=half.id,
        day=row.day,
        document=proposal.invoice,
        cents=to_cents(row.gross),
    )

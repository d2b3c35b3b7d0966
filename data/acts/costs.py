"""Costs that belong to no video, on the same road as videos: ordered, approved, billed and paid.

An order holds them as `other`; invoices, credit notes and payments move them line by line.

    accept_other(work, half, "NO-3", day=…)                     the ministry approved them
    cancel_other(work, half, "NO-3", day=…)                     they will not be made
    close_other(work, half, day=…, reason="lager uitgevallen")  nothing more will be billed
"""

from datetime import date
from decimal import Decimal

from sqlmodel import col, select

from budget import ledger
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import from_cents
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, held
from data.reading.rows import summed
from data.store import Work
from data.tables import EntryRow


def accept_other(work: Work, half: Half, reference: str, *, day: date) -> None:
    """The ministry approved what an order holds beside its videos.

    Raises:
        Refused: when nothing of that kind waits in the order.
    """
    postings = ledger.accept(None, _waiting(work, half, reference))
    book(work, half, postings, day=day, act="accept", document=reference)


def cancel_other(work: Work, half: Half, reference: str, *, day: date) -> None:
    """What an order holds beside its videos will not be made: its money is free again.

    Raises:
        Refused: when nothing of that kind waits in the order.
    """
    postings = ledger.cancel(None, _waiting(work, half, reference))
    book(work, half, postings, day=day, act="cancelled", document=reference)


def close_other(work: Work, half: Half, *, day: date, reason: str) -> None:
    """Nothing more will be billed for what belongs to no video: what is still accepted is free.

    Raises:
        Refused: without a reason, or when nothing was billed or nothing is left.
    """
    left = held(work, half, MoneyStage.ACCEPTED, None)
    billed = held(work, half, MoneyStage.INVOICED, None) + held(work, half, MoneyStage.PAID, None)
    if not reason.strip():
        raise Refused(say("Say why nothing more will be billed for the other costs."))
    if not left or not billed:
        raise Refused(say("No bill left anything open of the other costs."))
    postings = (Posting(stage=MoneyStage.ACCEPTED, amount=-left),)
    book(work, half, postings, day=day, act="price_difference", document=reason)


def waiting_other(work: Work, half: Half, reference: str) -> Decimal:
    """What an order holds beside its videos that is not approved yet; 0.00 where nothing is."""
    query = select(summed(EntryRow.cents)).where(
        EntryRow.half == half.id,
        EntryRow.document == reference,
        EntryRow.stage == MoneyStage.COMMITTED.value,
        col(EntryRow.video).is_(None),
    )
    return from_cents(work.session.exec(query).one())


def _waiting(work: Work, half: Half, reference: str) -> Decimal:
    waiting = waiting_other(work, half, reference)
    if not waiting:
        raise Refused(
            say("Order {order} holds no other costs that wait for approval.", order=reference)
        )
    return waiting

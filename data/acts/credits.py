"""What an approved credit note does to the ledger: it lowers what its invoice bills.

A line without a video lowers every video of the invoice, in proportion to what is left of it. No
video goes below nothing that way, save what was paid and has to come back.
"""

from datetime import date
from decimal import Decimal

from budget import ledger
from budget.half import Half
from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book
from data.acts.parts import parts_of
from data.store import Work
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import IN_THE_BOOKS, find, folded, notes_on
from procurement.matching.billable import Billable
from procurement.matching.crediting import credited, lowered_by, summed
from procurement.matching.pool import Nets
from procurement.snapshot import Snapshot


def book_credit(work: Work, half: Half, note: Invoice, snapshot: Snapshot, day: date) -> None:
    """Book an approved credit note, or a corrective invoice below zero.

    Raises:
        Refused: when its invoice is not in the books, or bills less of a video.
    """
    left = _left(note, snapshot)
    found = credited(note, left)
    parts = parts_of(note, found)
    _check_left(note, summed(found), left)
    for part in parts:
        postings = ledger.credit(part.video, part.net, part.vat)
        book(work, half, postings, day=day, act="credit", document=note.number, vat_rate=part.rate)


def _left(note: Invoice, snapshot: Snapshot) -> dict[str | None, Decimal]:
    """What its invoice bills per video by the ledger, less what was credited before."""
    known = snapshot.dossier.invoices
    bill = find(note.preceding, known)
    if bill is None or bill.state not in IN_THE_BOOKS:
        raise Refused(
            say(
                "Credit note {number} lowers invoice {invoice}, which is not approved; "
                "approve that first.",
                number=note.number,
                invoice=note.preceding or say("(no number)"),
            )
        )
    booked = Billable(snapshot=snapshot).booked
    left = dict(booked.get(folded(bill.number), {}))
    for other in notes_on(bill, known):
        taken = booked.get(folded(other.number), {})
        lowered_by(left, {video: -net for video, net in taken.items()})
    return left


def _check_left(note: Invoice, taken: Nets, left: Nets) -> None:
    for video, net in taken.items():
        if 0 <= net <= left.get(video, ZERO):
            continue
        raise Refused(
            say(
                "Credit note {number} takes {net} off {what}, of which {left} is left on invoice "
                "{invoice}; send it back.",
                number=note.number,
                net=net,
                what=say("video {video}", video=video) if video else say("the other costs"),
                left=left.get(video, ZERO),
                invoice=note.preceding,
            )
        )

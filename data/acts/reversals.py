"""Correction by reversal: what was booked wrongly is booked the other way round, with a reason.

    reverse(work, half, 17, day=…, by="finance", reason="dubbel geboekt")

The new entries name the one that they reverse, and nothing is erased. What a step, an invoice or
a credit note did is not reversed here: those are undone by their own acts, so that production,
invoices and ledger never tell different things.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO
from budget.refused import Refused
from budget.reversal import Reversal, act_of, reversing
from budget.words import Words, say
from data.acts.booking import book, held
from data.acts.costs import waiting_other
from data.acts.limits import check_effect
from data.acts.papers import add_paper
from data.acts.unsettling import reopen
from data.reading.money import entries
from data.reading.reversals import CALL_OFF
from data.store import Work
from data.tables import CallOffRow
from procurement.invoicing.outstanding import PAY
from procurement.ordering.corrections import Correctable, is_reversible

INSTEAD: Mapping[str, Words] = {
    "accept": say("record a changed version, or make a new video"),
    "recut": say("approve the changed version"),
    "cancelled": say("order a new video"),
    "bill": say("ask the supplier for a credit note"),
    "credit": say("ask the supplier for a new invoice"),
}
"""What to do about an act that is undone by its own act."""
OTHERWISE = say("book it again by its own act")


def reverse(work: Work, half: Half, entry: int, *, day: date, by: str, reason: str) -> None:
    """Reverse the whole act that made an entry; a payment leaves its invoice open again.

    Raises:
        Refused: without a reason, for an entry that is not there, was reversed before or is
            undone by its own act; when later bookings used what would be taken back; over the
            free budget where the limits stop that; and before the last booking on what it moves.
    """
    known = entries(work.session, half, date.max)
    act = act_of(known, entry)
    _check(act, known, entry, reason)
    _check_left(work, half, act)
    first = act[0]
    wrong = Correctable(entries=act)
    if wrong.takes > 0:
        check_effect(work, half, wrong.event, day=day, amount=wrong.takes)
    for old, posting in zip(act, reversing(act), strict=True):
        named = Reversal.named(first.number)
        rate = old.vat_rate
        book(work, half, (posting,), day=day, act=named, document=old.document, vat_rate=rate)
    _keep(work, half, first, day, by, reason)
    if first.act == PAY:
        reopen(work, half, first.document, day=day, by=by, reason=reason)


def _check(act: Sequence[Entry], known: Sequence[Entry], entry: int, reason: str) -> None:
    if not act:
        raise Refused(say("There is no entry {entry}; choose one of the ledger.", entry=str(entry)))
    if not reason.strip():
        raise Refused(say("Say why entry {entry} is reversed.", entry=str(entry)))
    first = act[0]
    if any(other.act == Reversal.named(first.number) for other in known):
        raise Refused(say("Entry {entry} was reversed before.", entry=str(entry)))
    if not is_reversible(first):
        raise Refused(
            say(
                "Entry {entry} of {document} is not reversed; {instead}.",
                entry=str(entry),
                document=first.document,
                instead=INSTEAD.get(first.act, OTHERWISE),
            )
        )


def _check_left(work: Work, half: Half, act: Sequence[Entry]) -> None:
    """What an act put somewhere must still be there; only invoiced may fall below zero."""
    for (stage, video), amount in _put(act).items():
        left = held(work, half, stage, video)
        if act[0].act == CALL_OFF and video is None and stage is MoneyStage.COMMITTED:
            left = waiting_other(work, half, act[0].document)
        if amount > left and stage is not MoneyStage.INVOICED:
            raise Refused(
                say(
                    "Entry {entry} cannot be reversed: of its {amount}, {left} is still there; "
                    "undo what came after it first.",
                    entry=str(act[0].number),
                    amount=amount,
                    left=left,
                )
            )


def _put(act: Sequence[Entry]) -> dict[tuple[MoneyStage, str | None], Decimal]:
    """What an act put in each stage of each video, where it put anything."""
    sums: dict[tuple[MoneyStage, str | None], Decimal] = {}
    for entry in act:
        place = entry.stage, entry.video
        sums[place] = sums.get(place, ZERO) + entry.amount
    return {place: amount for place, amount in sums.items() if amount > 0}


def _keep(work: Work, half: Half, first: Entry, day: date, by: str, reason: str) -> None:
    """Under its half-year; that of an order under its contract too, which is for all halves."""
    reversal = Reversal(
        half=half.id,
        entry=first.number,
        act=first.act,
        document=first.document,
        reason=reason,
        by=by,
        day=day,
    )
    key = f"{half.id} {first.number}"
    add_paper(work, reversal, key, day, half=half.id)
    order = work.session.get(CallOffRow, first.document) if first.act == CALL_OFF else None
    if order is not None:
        add_paper(work, reversal, key, day, half=order.contract)

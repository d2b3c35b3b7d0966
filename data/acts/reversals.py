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
from budget.limits import Event
from budget.money import ZERO
from budget.refused import Refused
from budget.reversal import Reversal, act_of, reversing
from budget.words import Words, say
from data.acts.booking import book, held
from data.acts.costs import waiting_other
from data.acts.limits import check_effect
from data.acts.unsettling import reopen
from data.codec import to_text
from data.reading.money import entries
from data.store import Work
from data.tables import PaperRow
from procurement.outstanding import PAY

CALL_OFF = "call_off"
REVERSIBLE = frozenset({"earmark", "release", CALL_OFF, "price_difference", PAY})
WITHOUT_VIDEO = frozenset({"accept", "cancelled"})
"""Acts of a step, which are reversed only where they belong to no video."""

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
    taken = sum((posting.amount for posting in reversing(act)), ZERO)
    if taken > 0:
        event = Event.EARMARK if first.act == "release" else Event.COST
        check_effect(work, half, event, day=day, amount=taken)
    for old, posting in zip(act, reversing(act), strict=True):
        named = Reversal.named(first.number)
        rate = old.vat_rate
        book(work, half, (posting,), day=day, act=named, document=old.document, vat_rate=rate)
    work.add(_paper(half, first, day, by, reason))
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
    loose = first.act in WITHOUT_VIDEO and first.video is None
    if first.act not in REVERSIBLE and not loose:
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


def _paper(half: Half, first: Entry, day: date, by: str, reason: str) -> PaperRow:
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
    return PaperRow(kind=Reversal.__name__.lower(), key=key, day=day, body=to_text(reversal))

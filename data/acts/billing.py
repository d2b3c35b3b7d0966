"""What an approved invoice does to the ledger, video by video.

A line that names so many videos or an instalment bills them whole: what its net differs from what
was accepted of them is a price difference, and free at once. A line that names one video bills a
part of it where it is lower by more than the contract tolerates; the rest waits for a person.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from budget import ledger
from budget.half import Half
from budget.ledger import BILLED, MoneyStage, Posting
from budget.limits import Event
from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book
from data.acts.limits import check_effect
from data.acts.parts import Part, parts_of
from data.store import Work
from procurement.invoicing.invoice import Invoice
from procurement.matching.beyond import beyond, freed
from procurement.matching.billable import Billable
from procurement.matching.case import Case
from procurement.matching.crediting import summed
from procurement.snapshot import Snapshot


def book_bill(work: Work, half: Half, invoice: Invoice, snapshot: Snapshot, day: date) -> None:
    """Book an approved invoice: it uses up what was accepted, as far as it goes.

    Raises:
        Refused: for a document without lines, for a video that it bills below zero or that nothing
            is accepted of, and where the limits stop what it takes beyond what was accepted.
    """
    case = Case(invoice=invoice, snapshot=snapshot)
    billable, parts, sums = case.billable, parts_of(invoice, case.covers), summed(case.covers)
    _check_positive(invoice, sums)
    _check_accepted(invoice, sums, billable)
    left = {video: max(billable.accepted.get(video, ZERO), ZERO) for video in sums}
    _check_limits(work, half, beyond(sums, billable.accepted), day)
    for rate in dict.fromkeys(part.rate for part in parts):
        own = (part for part in parts if part.rate == rate)
        postings = [posting for part in own for posting in _billed(part, left)]
        book(work, half, postings, day=day, act="bill", document=invoice.number, vat_rate=rate)
    free = (
        Posting(stage=MoneyStage.ACCEPTED, amount=-rest, video=video)
        for video, rest in freed(left, case)
    )
    book(work, half, free, day=day, act="price_difference", document=invoice.number)


def _billed(part: Part, left: dict[str | None, Decimal]) -> tuple[Posting, ...]:
    used = min(left[part.video], part.net)
    left[part.video] -= used
    return ledger.bill(part.video, used, part.net, part.vat)


def _check_limits(work: Work, half: Half, more: Decimal, day: date) -> None:
    """What is billed beyond what was accepted comes out of the free budget."""
    if more > 0:
        check_effect(work, half, Event.INVOICE, day=day, amount=more)


def _check_positive(invoice: Invoice, sums: Mapping[str | None, Decimal]) -> None:
    """An invoice gives nothing back; whoever it billed too much sends a credit note."""
    for video, net in sums.items():
        if net < 0:
            raise Refused(
                say(
                    "Invoice {number} bills {net} of {what}; send it back, and ask for a credit "
                    "note.",
                    number=invoice.number,
                    net=net,
                    what=say("video {video}", video=video) if video else say("the other costs"),
                )
            )


def _check_accepted(
    invoice: Invoice, sums: Mapping[str | None, Decimal], billable: Billable
) -> None:
    """Of each video something is accepted; or it is approved and was credited whole."""
    for video in sums:
        if video is None or billable.accepted.get(video, ZERO) > 0:
            continue
        if video not in billable.accepted_on or _is_billed(video, billable):
            raise Refused(
                say(
                    "Invoice {number} bills video {video}, of which nothing is approved and "
                    "unbilled; approve the video first, or send the invoice back.",
                    number=invoice.number,
                    video=video,
                )
            )


def _is_billed(video: str, billable: Billable) -> bool:
    entries = billable.snapshot.books.entries
    return bool(sum((e.amount for e in entries if e.video == video and e.stage in BILLED), ZERO))

"""Booking postings as entries, and what the ledger says while a change is made.

What belongs together is booked in the order of its days: nothing is booked on a video before the
last booking on it, so that no stage is below zero on a day in between.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import from_cents, to_cents
from budget.refused import Refused
from budget.words import say
from data.reading.money import POINTS
from data.reading.papers import papers
from data.reading.rows import summed
from data.snapshots import VAT_UNTIL_A_CONTRACT_SAYS_OTHERWISE
from data.store import Work
from data.tables import EntryRow
from procurement.agreement.contract import Contract


def book(
    work: Work,
    half: Half,
    postings: Iterable[Posting],
    *,
    day: date,
    act: str,
    document: str,
    vat_rate: Decimal | None = None,
) -> None:
    """Put postings in the ledger of a half; the VAT rate is the contract's where none is given.

    Raises:
        Refused: for a day to come, or before the last booking on the same video.
    """
    moved = [posting for posting in postings if posting.amount or posting.vat]
    for video in {posting.video for posting in moved}:
        _check_day(work, half, video, day)
    rate = signed_contract(work, day).vat_rate if vat_rate is None else vat_rate
    work.add(*(_row(half, p, day=day, act=act, document=document, rate=rate) for p in moved))


def held(work: Work, half: Half, stage: MoneyStage, video: str | None) -> Decimal:
    """What a stage holds of a video, whatever the day; of no video where `video` is None."""
    query = select(summed(EntryRow.cents)).where(
        EntryRow.half == half.id, EntryRow.stage == stage.value, _of(video)
    )
    return from_cents(work.session.exec(query).one())


def signed_contract(work: Work, day: date) -> Contract:
    """The contract in force on a day.

    Raises:
        Refused: when none was signed by then.
    """
    known = papers(work.session, Contract, day)
    if not known or not known[-1].signed_by(day):
        raise Refused(
            say("No contract is signed on {day}; record the signed contract first.", day=day)
        )
    return known[-1]


def known_rate(work: Work, day: date) -> Decimal:
    """The VAT rate of the contract as known on a day, signed or not; the usual one without any."""
    known = papers(work.session, Contract, day)
    return known[-1].vat_rate if known else VAT_UNTIL_A_CONTRACT_SAYS_OTHERWISE


def check_not_to_come(work: Work, day: date) -> None:
    """Nothing is recorded on a day that is still to come.

    Raises:
        Refused: for a day after the day of the work.
    """
    if day > work.day:
        raise Refused(say("{day} is still to come; choose today or earlier.", day=day))


def _check_day(work: Work, half: Half, video: str | None, day: date) -> None:
    check_not_to_come(work, day)
    days = select(col(EntryRow.day)).where(EntryRow.half == half.id, _of(video))
    last = work.session.exec(days.order_by(col(EntryRow.day).desc()).limit(1)).first()
    if last is None or day >= last:
        return
    if video is None:
        raise Refused(
            say(
                "The last booking without a video is of {last}; choose that day or later.",
                last=last,
            )
        )
    raise Refused(
        say(
            "The last booking on video {video} is of {last}; choose that day or later.",
            video=video,
            last=last,
        )
    )


def _of(video: str | None) -> ColumnElement[bool]:
    column = col(EntryRow.video)
    return column.is_(None) if video is None else column == video


def _row(
    half: Half, posting: Posting, *, day: date, act: str, document: str, rate: Decimal
) -> EntryRow:
    return EntryRow(
        half=half.id,
        day=day,
        stage=posting.stage.value,
        cents=to_cents(posting.amount),
        vat_cents=None if posting.vat is None else to_cents(posting.vat),
        vat_points=int(rate * POINTS),
        video=posting.video,
        act=act,
        document=document,
    )

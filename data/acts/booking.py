"""Booking postings as entries, and reading what the ledger holds while a change is made."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from budget.books import BudgetVersion, Decision
from budget.half import Half
from budget.ledger import MoneyStage, Posting
from budget.money import ZERO, from_cents, to_cents
from budget.refused import Refused
from budget.words import say
from data.reading.money import POINTS, versions
from data.reading.papers import papers
from data.store import Work
from data.tables import EntryRow
from procurement.contract import Contract


def book(
    work: Work,
    half: Half,
    postings: Iterable[Posting],
    *,
    day: date,
    act: str,
    document: str,
) -> None:
    """Put postings in the ledger of a half, at the VAT rate of the contract known that day."""
    rate = int(signed_contract(work, day).vat_rate * POINTS)
    moved = (posting for posting in postings if posting.amount or posting.vat)
    work.add(*(_row(half, p, day=day, act=act, document=document, rate=rate) for p in moved))


def held(work: Work, half: Half, stage: MoneyStage, video: str | None) -> Decimal:
    """What a stage holds of a video; of no video where `video` is None."""
    return from_cents(_sum(work, half, stage, EntryRow.cents, _of(video)))


def granted(work: Work, half: Half, day: date) -> BudgetVersion | None:
    """The budget version in force on a day."""
    known = versions(work.session, half, day)
    return next((v for v in reversed(known) if v.decision is Decision.GRANTED), None)


def free(work: Work, half: Half, day: date) -> Decimal:
    """What is granted on a day and in no stage, whatever the day on which it was booked."""
    budget = granted(work, half, day)
    spent = sum(_sum(work, half, stage, EntryRow.cents) for stage in MoneyStage)
    return (budget.amount if budget else ZERO) - from_cents(spent)


def signed_contract(work: Work, day: date) -> Contract:
    """The contract in force on a day.

    Raises:
        Refused: when none was signed by then.
    """
    known = papers(work.session, Contract, day)
    if not known or known[-1].signed_on is None or known[-1].signed_on > day:
        raise Refused(
            say("No contract is signed on {day}; record the signed contract first.", day=day)
        )
    return known[-1]


def _row(
    half: Half, posting: Posting, *, day: date, act: str, document: str, rate: int
) -> EntryRow:
    return EntryRow(
        half=half.id,
        day=day,
        stage=posting.stage.value,
        cents=to_cents(posting.amount),
        vat_cents=None if posting.vat is None else to_cents(posting.vat),
        vat_points=rate,
        video=posting.video,
        act=act,
        document=document,
    )


def _of(video: str | None) -> ColumnElement[bool]:
    column = col(EntryRow.video)
    return column.is_(None) if video is None else column == video


def _sum(
    work: Work, half: Half, stage: MoneyStage, cents: int | None, *where: ColumnElement[bool]
) -> int:
    # PostgreSQL gives the sum of a BIGINT as a Decimal.
    query = select(func.sum(cents)).where(
        EntryRow.half == half.id, EntryRow.stage == stage.value, *where
    )
    return int(work.session.exec(query).one() or 0)

"""Whatever people try, in whatever order and on whatever day, the books stay right.

Each try is carried out or refused; after it every euro is in one place, on every day.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budget.books import Books, CallOff
from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.position import Basis, position, spend_per_video, without_video
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from budget.words import Words
from data.acts import invoices, orders, payments, production
from data.store import Work, open_store, take_snapshot, unit_of_work
from data.verify import verify
from procurement.invoicing.invoice import Invoice
from tests.billed import (
    DAY,
    HALF,
    begin,
    credit_note,
    invoice,
)

LAST = DAY + timedelta(days=40)
Try = Callable[[Work, date], object]

DAYS = st.integers(0, 40).map(lambda n: DAY + timedelta(days=n))
VIDEOS = st.sampled_from(["V01", "V02", "V03", "V04"])
AMOUNTS = st.sampled_from([from_cents(n) for n in (1, 2000, 4928, 9855, 9856, 9857, 20000)])
NUMBERS = st.sampled_from(["1", "2", "3"])


def order(video: str, price: Decimal, other: Decimal) -> Try:
    def act(work: Work, day: date) -> None:
        what = CallOff(
            reference=f"{video}-{day}", day=day, prices={video: price}, other=other, contract="C-1"
        )
        orders.call_off(work, HALF, what)

    return act


def move(video: str, step: Step, kind: Move) -> Try:
    def act(work: Work, day: date) -> None:
        event = StepEvent(video=video, step=step, move=kind, day=day, side=step.side, cut="a")
        production.record(work, HALF, event)

    return act


def bill(number: str, video: str, net: Decimal) -> Try:
    def act(work: Work, day: date) -> None:
        what = replace(invoice(number, video, net=net), issued_on=day)
        take_in(work, day, what)

    return act


def note(number: str, net: Decimal) -> Try:
    def act(work: Work, day: date) -> None:
        what = replace(credit_note(f"C{number}", number, net), issued_on=day)
        take_in(work, day, what)

    return act


def take_in(work: Work, day: date, what: Invoice) -> None:
    original = what.number.encode()
    invoices.receive(work, HALF, what, day=day, by="finance", original=original, name="f.xml")


def approve(number: str) -> Try:
    return lambda work, day: invoices.approve(work, HALF, number, day=day, by="manager")


def accept(number: str) -> Try:
    """Whatever is doubted about it, if anything is."""

    def act(work: Work, day: date) -> None:
        with suppress(Refused):
            invoices.override(work, HALF, number, day=day, by="procurement", reason="x")
        invoices.approve(work, HALF, number, day=day, by="manager")

    return act


def pay(number: str, gross: Decimal | None = None) -> Try:
    return lambda work, day: payments.pay(work, HALF, number, day=day, by="finance", gross=gross)


def close(video: str) -> Try:
    return lambda work, day: payments.close(work, HALF, video, day=day, reason="x")


DOCUMENTS = st.one_of(NUMBERS, NUMBERS.map(lambda n: f"C{n}"))
TRIES = st.one_of(
    st.builds(order, VIDEOS, AMOUNTS, st.sampled_from([ZERO, Decimal("10.00")])),
    st.builds(move, VIDEOS, st.sampled_from(Step), st.sampled_from(Move)),
    st.builds(move, VIDEOS, st.just(Step.APPROVE), st.just(Move.DONE)),
    st.builds(bill, NUMBERS, VIDEOS, AMOUNTS),
    st.builds(note, NUMBERS, AMOUNTS),
    DOCUMENTS.map(approve),
    DOCUMENTS.map(accept),
    DOCUMENTS.map(pay),
    st.builds(pay, DOCUMENTS, AMOUNTS),
    VIDEOS.map(close),
)
PARTS = st.sampled_from([from_cents(n) for n in (1, -1, 2000, -2000, 2420, -2420, 9999)])
BILLING = st.one_of(
    st.builds(bill, NUMBERS, st.sampled_from(["V01", "V02"]), AMOUNTS),
    st.builds(note, NUMBERS, AMOUNTS),
    DOCUMENTS.map(approve),
    DOCUMENTS.map(accept),
    DOCUMENTS.map(pay),
    st.builds(pay, DOCUMENTS, PARTS),
)


def wrong(books: Books) -> Iterator[str]:
    """What is wrong with the books on their day."""
    stands, rest, spends = position(books), without_video(books), spend_per_video(books)
    for basis in Basis:
        whole = position(books, basis)
        if whole.granted != whole.free + sum(whole.stages.values(), ZERO):
            yield f"{books.on}: the identity, {basis}"
    for stage in MoneyStage:
        if sum((s.stages[stage] for s in spends), rest[stage]) != stands.stages[stage]:
            yield f"{books.on}: videos and the rest are not the whole"
        below = [s.video.id for s in spends if s.stages[stage] < 0]
        if below and stage is not MoneyStage.INVOICED:
            yield f"{books.on}: {stage} of {below} below zero"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Books that every series of tries begins with."""
    file = tmp_path_factory.mktemp("any-order") / "begun.db"
    engine = open_store(f"sqlite:///{file}")
    begin(engine)
    engine.dispose()
    return file


def faults(begun: Path, tries: Iterable[tuple[Try, date]]) -> tuple[list[str], tuple[Words, ...]]:
    """What is wrong after some tries, on each of their days and in the journal."""
    file = begun.with_name("tried.db")
    for old in file.parent.glob("tried.db*"):
        old.unlink()
    shutil.copy(begun, file)
    engine = open_store(f"sqlite:///{file}")
    days = {DAY - timedelta(days=1), DAY, LAST}
    for attempt, day in tries:
        days.add(day)
        with suppress(Refused), unit_of_work(engine, act="try", by="x", day=LAST) as work:
            attempt(work, day)
    found = [f for day in days for f in wrong(take_snapshot(engine, HALF, day).books)]
    whole = verify(engine)
    engine.dispose()
    return found, whole


@settings(max_examples=30)
@given(st.lists(st.tuples(TRIES, DAYS), min_size=10, max_size=30))
def test_books_stay_right_whatever_is_tried(begun: Path, tries: list[tuple[Try, date]]) -> None:
    assert faults(begun, tries) == ([], ())


@settings(max_examples=15)
@given(st.lists(st.tuples(BILLING, DAYS), min_size=20, max_size=40))
def test_bills_and_payments_stay_right_day_after_day(
    begun: Path, tries: list[tuple[Try, date]]
) -> None:
    assert faults(begun, sorted(tries, key=lambda attempt: attempt[1])) == ([], ())

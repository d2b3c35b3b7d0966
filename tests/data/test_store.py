"""The store: rows and their journal line land together, only grow, and show what was done."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from budget.books import CallOff
from budget.evidence import Evidence
from budget.half import Half
from budget.money import ZERO
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, dossier, orders, production
from data.store import open_store, revision, take_snapshot, unit_of_work
from data.verify import verify
from procurement.agreement.contract import Contract
from tests.billed import video

HALF = Half("2021-W14")
DAY = date(2021, 4, 1)
NOTE = Evidence(title="MT-besluit", place="punt 3", date=DAY)


def granted(engine: Engine, amount: str = "197.12", videos: int = 2) -> None:
    """A half with a grant, a signed contract and the known videos V01 to V04."""
    with unit_of_work(engine, act="grant", by="manager", day=DAY) as work:
        budgets.grant(
            work,
            HALF,
            day=DAY,
            amount=Decimal(amount),
            videos=videos,
            by="MT",
            reason="",
            evidence=NOTE,
        )
        signed = Contract(known_on=DAY, signed_on=DAY, number="C-1", videos=videos, evidence=NOTE)
        dossier.record_contract(work, signed)
        for n in range(1, 5):
            production.add_video(work, HALF, video(f"V0{n}", DAY))


def done(step: Step) -> StepEvent:
    return StepEvent(video="V01", step=step, move=Move.DONE, day=DAY, side=step.side)


def order(reference: str, *videos: str, price: str = "98.56") -> CallOff:
    prices = dict.fromkeys(videos, Decimal(price))
    return CallOff(reference=reference, day=DAY, prices=prices, other=ZERO, contract="C-1")


def call_off(engine: Engine, what: CallOff) -> None:
    with unit_of_work(engine, act="call off", by="procurement", day=DAY) as work:
        orders.call_off(work, HALF, what)


def test_what_was_recorded_is_read_back(engine: Engine) -> None:
    granted(engine)
    call_off(engine, order("NO-1", "V01", "V02"))
    books = take_snapshot(engine, HALF, DAY).books
    assert books.call_offs == (order("NO-1", "V01", "V02"),)
    assert [(e.video, e.amount) for e in books.entries] == [
        ("V01", Decimal("98.56")),
        ("V02", Decimal("98.56")),
    ]


def test_a_snapshot_leaves_out_what_came_later(engine: Engine) -> None:
    granted(engine)
    assert take_snapshot(engine, HALF, date(2021, 3, 31)).books.granted is None


def test_a_refusal_leaves_nothing_behind(engine: Engine) -> None:
    granted(engine)
    before = revision(engine)
    with pytest.raises(Refused, match="room for 2 more"):
        call_off(engine, order("NO-1", "V01", "V02", "V03", price="1.00"))
    assert (revision(engine), take_snapshot(engine, HALF, DAY).books.entries) == (before, ())


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (order("NO-2", "V01", price="197.13"), "does not fit"),
        (order("NO-2", "V09"), "is not known"),
        (order("NO-2", "V01", price="0.00"), "above zero"),
    ],
)
def test_an_order_that_cannot_be(engine: Engine, what: CallOff, why: str) -> None:
    granted(engine)
    with pytest.raises(Refused, match=why):
        call_off(engine, what)


def test_an_order_of_exactly_what_is_free_fits(engine: Engine) -> None:
    granted(engine)
    call_off(engine, order("NO-1", "V01", "V02"))
    with pytest.raises(Refused, match="already ordered"):
        call_off(engine, order("NO-2", "V01"))


def test_an_approval_of_a_video_that_nobody_ordered_is_refused(engine: Engine) -> None:
    granted(engine)
    with unit_of_work(engine, act="steps", by="social", day=DAY) as work:
        for step in list(Step)[:4]:
            production.record(work, HALF, done(step))
        with pytest.raises(Refused, match="never ordered"):
            production.record(work, HALF, done(Step.APPROVE))


@pytest.mark.parametrize("verb", ["UPDATE entry SET cents = 1", "DELETE FROM entry"])
def test_no_entry_is_changed_or_removed_even_by_hand(engine: Engine, verb: str) -> None:
    granted(engine)
    call_off(engine, order("NO-1", "V01"))
    with pytest.raises(DBAPIError, match="only grows"), engine.begin() as connection:
        connection.execute(text(verb))


def test_two_orders_at_once_never_spend_the_same_euro(engine: Engine) -> None:
    granted(engine, amount="98.56", videos=4)
    refused: list[Refused] = []

    def try_order(number: int) -> None:
        try:
            call_off(engine, order(f"NO-{number}", f"V0{number}"))
        except Refused as error:
            refused.append(error)

    threads = [Thread(target=try_order, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(refused), len(take_snapshot(engine, HALF, DAY).books.call_offs)) == (3, 1)
    assert verify(engine) == ()


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(database_url: str) -> None:
    engine = open_store(database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(Refused, match="newer than this program"):
        open_store(database_url)


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'deep' / 'tracker.db'}"
    first = open_store(url)
    granted(first)
    first.dispose()
    again = open_store(url)
    assert (revision(again), verify(again)) == (1, ())
    again.dispose()


def test_an_unknown_half_is_refused(engine: Engine) -> None:
    with pytest.raises(Refused, match="There is no half-year 2030-W01"):
        take_snapshot(engine, Half("2030-W01"), DAY)

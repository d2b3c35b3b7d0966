"""An order that was reversed: its videos can be ordered anew; and what free is in between."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from budget.books import CallOff
from budget.half import Half
from budget.money import ZERO
from budget.refused import Refused
from budget.reversal import Reversal
from data.acts import budgets, dossier, earmarks, orders, production
from data.acts.reversals import reverse
from data.reading.money import entries
from data.reading.ordered import ordered, ordered_in
from data.reading.papers import papers
from data.store import Work, take_snapshot, unit_of_work
from data.verify import verify
from procurement.agreement.contract import Contract
from tests.billed import DAY, HALF, NOTE, PRICE, video

NEXT, LAST = Half("2021-W40"), DAY + timedelta(days=30)
CONTRACT = Contract(known_on=DAY, signed_on=DAY, number="C-1", evidence=NOTE)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """98.56 granted for a video in each of two half-years, under one contract."""
    with unit_of_work(engine, act="begin", by="manager", day=LAST) as work:
        dossier.record_contract(work, CONTRACT)
        for half in (HALF, NEXT):
            budgets.grant(
                work,
                half,
                day=DAY,
                amount=PRICE,
                videos=1,
                by="mt",
                reason="",
                evidence=NOTE,
            )
            production.add_video(work, half, video("V01"))
    return engine


def in_one(engine: Engine, half: Half = HALF, day: date = DAY, reference: str = "NO-1") -> None:
    """V01 is ordered."""
    what = CallOff(reference=reference, day=day, prices={"V01": PRICE}, other=ZERO, contract="C-1")
    with unit_of_work(engine, act="order", by="manager", day=LAST) as work:
        orders.call_off(work, half, what)


def undo_last(work: Work) -> None:
    number = entries(work.session, HALF, date.max)[-1].number
    reverse(work, HALF, number, day=DAY, by="finance", reason="vergissing")


def undone(engine: Engine) -> None:
    with unit_of_work(engine, act="undo", by="finance", day=LAST) as work:
        undo_last(work)


def test_a_video_of_a_reversed_order_is_ordered_anew(books: Engine) -> None:
    in_one(books)
    undone(books)
    in_one(books, reference="NO-2")
    known = take_snapshot(books, HALF, LAST).books
    assert [(o.reference, dict(o.prices)) for o in known.call_offs] == [("NO-2", {"V01": PRICE})]
    assert verify(books) == ()


def test_a_video_is_not_ordered_twice_at_once(books: Engine) -> None:
    in_one(books)
    with pytest.raises(Refused, match="already ordered"):
        in_one(books, reference="NO-2")


def test_a_reversal_counts_in_its_half_and_under_its_contract_only(books: Engine) -> None:
    in_one(books)
    in_one(books, NEXT, reference="NO-2")
    undone(books)
    with Session(books) as session:
        assert (ordered_in(session, HALF), ordered_in(session, NEXT)) == (0, 1)
        assert ordered(session, "C-1").videos == 1
        assert len(papers(session, Reversal, LAST, half=HALF.id)) == 1
        assert papers(session, Reversal, LAST, half=NEXT.id) == ()


def test_what_is_ordered_may_not_be_earmarked_on_a_day_in_between(books: Engine) -> None:
    with unit_of_work(books, act="plan", by="manager", day=LAST) as work:
        for act, after in ((earmarks.earmark, 10), (earmarks.release, 20)):
            act(work, HALF, "plan", amount=PRICE, day=DAY + timedelta(days=after))
    with pytest.raises(Refused, match="does not fit"):
        in_one(books, day=DAY + timedelta(days=15))
    in_one(books, day=DAY + timedelta(days=20))


def test_an_order_uses_what_is_earmarked_and_no_more(books: Engine) -> None:
    with unit_of_work(books, act="plan", by="manager", day=LAST) as work:
        earmarks.earmark(work, HALF, "plan", amount=Decimal("50.00"), day=DAY)
    in_one(books, day=DAY + timedelta(days=1))
    assert take_snapshot(books, HALF, LAST).books.call_offs

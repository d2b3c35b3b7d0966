"""The totals that the database keeps are what the entries add up to, whatever comes and goes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, delete, insert, text
from sqlmodel import Session, col, select

from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.portfolio import paid_by_year
from budget.position import position
from data import example, start
from data.guards import guard, unguard
from data.reading.ordered import ordered, ordered_in
from data.reading.totals import portfolio
from data.snapshots import read_snapshot, take_snapshots
from data.tables import EntryRow, EntryTotalRow, HalfRow
from data.totals import drifted
from data.verify import verify

HALVES = ("2020-W40", "2021-W14", "2021-W40")
FIRST, LAST = date(2020, 12, 1), date(2021, 2, 28)
ENTRIES = st.fixed_dictionaries(
    {
        "half": st.sampled_from(HALVES),
        "day": st.dates(FIRST, LAST),
        "stage": st.sampled_from([stage.value for stage in MoneyStage]),
        "cents": st.integers(-(10**13), 10**13),
        "vat_cents": st.none() | st.integers(-(10**13), 10**13),
    }
)
FIXED = {"vat_points": 2100, "video": None, "act": "", "document": "", "example": False}
CHANGES = st.lists(st.lists(ENTRIES, max_size=8) | st.sampled_from(HALVES), max_size=12)
"""Entries that come in together, or a half whose entries all go, as at a clean start."""


Change = list[dict[str, object]] | str


def carry_out(connection: Connection, change: Change) -> None:
    if isinstance(change, str):
        unguard(connection, "entry")
        connection.execute(delete(EntryRow).where(col(EntryRow.half) == change))
        guard(connection, "entry")
    elif change:
        connection.execute(insert(EntryRow), [entry | FIXED for entry in change])


@contextmanager
def three_halves(engine: Engine) -> Iterator[Connection]:
    """A database that knows three half-years, and forgets afterwards all that is done to it."""
    with engine.connect() as connection:
        connection.execute(insert(HalfRow), [{"id": half, "example": False} for half in HALVES])
        yield connection
        connection.rollback()


def kept(connection: Connection) -> dict[tuple[str, str, str], tuple[int, int, int]]:
    with Session(connection) as session:
        rows = session.exec(select(EntryTotalRow))
        return {(r.half, r.month, r.stage): (r.cents, r.vat_cents, r.entries) for r in rows}


def added_up(connection: Connection) -> dict[tuple[str, str, str], tuple[int, int, int]]:
    sums: dict[tuple[str, str, str], tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    with Session(connection) as session:
        for row in session.exec(select(EntryRow)):
            key = (row.half, f"{row.day:%Y-%m}", row.stage)
            cents, vat, entries = sums[key]
            sums[key] = cents + row.cents, vat + (row.vat_cents or 0), entries + 1
    return dict(sums)


def test_totals_follow_the_entries_whatever_comes_and_goes(engine: Engine) -> None:
    @settings(max_examples=40)
    @given(CHANGES)
    def totals_follow(changes: list[Change]) -> None:
        with three_halves(engine) as connection:
            for change in changes:
                carry_out(connection, change)
                assert kept(connection) == added_up(connection)

    totals_follow()


def test_the_portfolio_of_a_day_is_what_the_entries_up_to_it_say(engine: Engine) -> None:
    @settings(max_examples=40)
    @given(st.lists(ENTRIES, min_size=1, max_size=20), st.dates(FIRST, LAST))
    def figures_agree(entries: list[dict[str, object]], day: date) -> None:
        with three_halves(engine) as connection, Session(connection) as session:
            carry_out(connection, entries)
            found = portfolio(session, day)
            taken = [position(read_snapshot(session, each.half, day).books) for each in found]
        assert [half.stages for half in found] == [each.stages for each in taken]
        assert [half.free for half in found] == [each.free for each in taken]

    figures_agree()


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    """The example half-year in a database of each kind."""
    example.load(engine)
    return engine


def test_the_example_is_paid_in_the_year_of_its_payments(loaded: Engine) -> None:
    with Session(loaded) as session:
        paid = paid_by_year(portfolio(session))
    [taken] = take_snapshots(loaded, date.max)
    entries = [e for e in taken.books.entries if e.stage is MoneyStage.PAID]
    assert {year: money.incl for year, money in paid.items()} == {
        2021: sum((e.amount + (e.vat or ZERO) for e in entries), ZERO)
    }


def test_what_was_ordered_is_what_the_orders_add_up_to(loaded: Engine) -> None:
    [taken] = take_snapshots(loaded, date.max)
    orders = taken.books.call_offs
    with Session(loaded) as session:
        found = ordered(session, orders[0].contract)
        assert ordered_in(session, taken.books.half) == found.videos
    assert from_cents(found.cents) == sum((order.amount for order in orders), ZERO)
    assert found.videos == sum(len(order.prices) for order in orders)


def test_a_clean_start_leaves_no_total_behind(loaded: Engine) -> None:
    start.clean_start(loaded, by="admin", day=date(2021, 12, 31))
    with loaded.connect() as connection:
        assert kept(connection) == {}
        assert connection.scalar(text("SELECT count(*) FROM order_total")) == 0
    assert verify(loaded) == ()


def test_a_total_changed_by_hand_shows(loaded: Engine) -> None:
    with loaded.begin() as connection:
        connection.execute(text("UPDATE entry_total SET cents = cents + 1 WHERE stage = 'paid'"))
    assert [str(fault) for fault in verify(loaded)] == [
        "The totals in table entry_total are not what their rows add up to."
    ]


@pytest.mark.parametrize(
    ("verb", "table"),
    [
        ("DELETE FROM entry_total", "entry_total"),
        ("UPDATE entry_total SET entries = 1", "entry_total"),
        ("UPDATE order_total SET videos = videos + 1", "order_total"),
    ],
)
def test_totals_that_lack_something_have_drifted(loaded: Engine, verb: str, table: str) -> None:
    with loaded.begin() as connection:
        assert drifted(connection) == ()
        connection.execute(text(verb))
        assert drifted(connection) == (table,)

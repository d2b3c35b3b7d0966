"""Measures the figures of one half-year, and of all, in books of 1,000 and of 1,000,000 entries.

What it is measured against is Python's own sqlite3 with the same rows: those of the same tables,
the ledger by its covering index, added up in whole cents.
"""

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from budget.burn import burn
from budget.ledger import MoneyStage
from budget.money import ZERO, to_cents
from budget.portfolio import HalfMoney
from budget.position import position, spend_per_video
from data.reading.totals import portfolio
from data.snapshots import take_snapshot
from data.store import open_store
from tests import crowd
from tests.bench.measure import Measured, medians
from tests.crowd import HALF

DAY = date(2021, 10, 3)
SMALL, LARGE, ROUNDS = 2, 2_000, 60
Figures = tuple[dict[str, int], dict[tuple[str, str], int], list[int]]
"""Cents by stage, by video and stage, and what was earned at the end of each week."""

QUERIES = (
    """SELECT number, day, stage, cents, vat_cents, vat_points, video, act, document FROM entry
    WHERE half = ? AND day <= ? ORDER BY day, number""",
    """SELECT video, step, move, day, side, cut, note FROM step_event
    WHERE half = ? AND day <= ? ORDER BY day, number""",
    "SELECT * FROM video WHERE half = ? AND added_on <= ? ORDER BY id",
    "SELECT * FROM result WHERE half = ? AND counted_on <= ? ORDER BY counted_on, video",
    "SELECT day, count FROM followers WHERE half = ? AND day <= ? ORDER BY day",
    "SELECT * FROM invoice WHERE half = ? AND received_on <= ?",
    "SELECT * FROM invoice_event WHERE half = ? AND day <= ? ORDER BY day, number",
    "SELECT reference, video, cents FROM call_off_price WHERE half = ? AND ? <> ''",
    "SELECT * FROM call_off WHERE half = ? AND day <= ?",
    "SELECT * FROM budget_version WHERE half = ? AND day <= ?",
    "SELECT kind, key, body FROM paper WHERE ? <> '' AND day <= ?",
)
ROLL_UP = (
    "SELECT half, stage, substr(month, 1, 4), sum(cents), sum(vat_cents) FROM entry_total "
    "GROUP BY half, stage, substr(month, 1, 4)"
)


def measured(folder: Path) -> Iterator[Measured]:
    """The aims for one half-year, and for all."""
    small, large = (f"sqlite:///{folder / name}" for name in ("small.db", "large.db"))
    crowd.begin(small)
    shutil.copy(crowd.file_of(small), crowd.file_of(large))
    for url, halves in ((small, SMALL), (large, LARGE)):
        print(f"  making books of {halves * crowd.ENTRIES:,} entries …", flush=True)
        crowd.grow(url, halves)
    few, many = open_store(small), open_store(large)
    bare = sqlite3.connect(crowd.file_of(large))
    assert ours(many) == raw(bare)
    mine, other, alone = medians(ROUNDS, lambda: ours(many), lambda: raw(bare), lambda: ours(few))
    what = "a half's figures, 1,000,000 entries, raw sqlite3"
    yield Measured(what=what, ours=mine, against=other, limit=3.0)
    what = "a half's figures, 1,000,000 against 1,000"
    yield Measured(what=what, ours=mine, against=alone, limit=1.2)
    mine, other = medians(
        ROUNDS, lambda: all_halves(many), lambda: bare.execute(ROLL_UP).fetchall()
    )
    what = "2,000 half-years, against the roll-up query"
    yield Measured(what=what, ours=mine, against=other, limit=3.0)
    bare.close()
    few.dispose()
    many.dispose()


def ours(engine: Engine) -> Figures:
    """A snapshot and the money in it."""
    books = take_snapshot(engine, HALF, DAY).books
    stages = {s.value: to_cents(a) for s, a in position(books).stages.items()}
    videos = {
        (each.video.id, stage.value): to_cents(amount)
        for each in spend_per_video(books)
        for stage, amount in each.stages.items()
        if amount
    }
    return stages, videos, [to_cents(week.actual_cost or ZERO) for week in burn(books)]


def raw(database: sqlite3.Connection) -> Figures:
    """The same rows, and the same figures in whole cents."""
    known = [database.execute(query, (HALF.id, DAY.isoformat())).fetchall() for query in QUERIES]
    stages = dict.fromkeys((stage.value for stage in MoneyStage), 0)
    videos: dict[tuple[str, str], int] = defaultdict(int)
    weeks = [0] * (HALF.weeks + 2)
    for _number, day, stage, cents, _vat, _points, video, _act, _document in known[0]:
        stages[stage] += cents
        if video:
            videos[video, stage] += cents
        if stage in ("accepted", "invoiced", "paid"):
            weeks[HALF.week_of(date.fromisoformat(day))] += cents
    ends = [sum(weeks[: week + 1]) for week in range(1, HALF.weeks + 1)]
    return stages, {key: cents for key, cents in videos.items() if cents}, ends


def all_halves(engine: Engine) -> tuple[HalfMoney, ...]:
    """The money of every half-year."""
    with Session(engine) as session:
        return portfolio(session)

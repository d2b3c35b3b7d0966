"""Reading one half-year costs the same, however many others the books hold.

Time would tell it too, but never twice the same; SQLite counts the steps of its own machine.
"""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from sqlalchemy import Engine

from data.acts.room import free_from, value_left, videos_left
from data.reading.money import ENTRIES
from data.snapshots import take_snapshot
from data.store import Work, open_store, unit_of_work
from tests import crowd
from tests.crowd import HALF

DAY = date(2021, 8, 1)
MORE = 1.01


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The addresses of a database with 2 half-years and of one with 60."""
    folder = tmp_path_factory.mktemp("sizes")
    small, large = (f"sqlite:///{folder / name}" for name in ("small.db", "large.db"))
    crowd.begin(small)
    shutil.copy(crowd.file_of(small), crowd.file_of(large))
    crowd.grow(small, 2)
    crowd.grow(large, 60)
    return small, large


def steps(url: str, act: Callable[[Engine], object]) -> int:
    """How many steps SQLite takes for an act that was done before."""
    engine = open_store(url)
    act(engine)
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    with engine.connect() as connection:
        bare = cast("sqlite3.Connection", connection.connection.dbapi_connection)
        bare.set_progress_handler(step, 1)
    act(engine)
    engine.dispose()
    return count


def in_work(ask: Callable[[Work], object]) -> Callable[[Engine], object]:
    def act(engine: Engine) -> object:
        with unit_of_work(engine, act="ask", by="manager", day=DAY) as work:
            return ask(work)

    return act


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda engine: take_snapshot(engine, HALF, DAY), id="snapshot"),
        pytest.param(in_work(lambda work: free_from(work, HALF, DAY)), id="free"),
        pytest.param(in_work(lambda work: value_left(work, DAY)), id="value left"),
        pytest.param(in_work(lambda work: videos_left(work, HALF, DAY)), id="videos left"),
    ],
)
def test_one_half_costs_the_same_among_many(
    sizes: tuple[str, str], act: Callable[[Engine], object]
) -> None:
    small, large = (steps(url, act) for url in sizes)
    assert 0 < large <= MORE * small


def test_the_ledger_is_read_from_its_index_alone(sizes: tuple[str, str]) -> None:
    engine = open_store(sizes[1])
    with engine.connect() as connection:
        asked = ENTRIES.compile(engine, compile_kwargs={"render_postcompile": True})
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {asked}", (HALF.id, DAY.isoformat())
        ).all()
    engine.dispose()
    assert [row[3] for row in plan] == [
        "SEARCH entry USING COVERING INDEX ix_entry_cover (half=? AND day<?)"
    ]

"""Page, snapshot, exports and memo of the example half-year say the same figures."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from budget.money import CENT
from data import example
from data.store import open_store, take_snapshot
from procurement.snapshot import Snapshot
from tests import build
from tests.agreement import (
    Sums,
    added_up,
    after_a_round_trip,
    differences,
    in_hledger,
    in_json,
    in_tables,
    in_the_memo,
)

Check = Callable[[Snapshot, Sums], Iterator[str]]
DAYS = [date(2021, 4, 5), date(2021, 6, 30), date(2021, 12, 31)]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database with the example half-year in it."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('example') / 'tracker.db'}")
    example.load(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_figure_is_the_same_everywhere(loaded: Engine, day: date, tmp_path: Path) -> None:
    snapshot = take_snapshot(loaded, build.HALF, day)
    assert list(differences(snapshot)) == []
    assert list(after_a_round_trip(loaded, snapshot, tmp_path)) == []


@pytest.mark.parametrize("check", [in_json, in_hledger, in_tables, in_the_memo])
def test_a_cent_of_difference_is_seen(check: Check) -> None:
    snapshot = build.snapshot(build.books())
    true = added_up(snapshot.books)
    other = {**true, MoneyStage.PAID: true[MoneyStage.PAID] + CENT}
    assert list(check(snapshot, true)) == []
    assert list(check(snapshot, other)) != []

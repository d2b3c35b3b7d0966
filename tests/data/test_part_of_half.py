"""A year's contract in two half-years: each is said to cost its own part, on every day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.half import Half
from budget.outlook import earned
from data.language import language
from data.loading import load_folder
from data.snapshots import take_snapshot
from data.store import open_store
from procurement.memo.advice import Advice, advise
from procurement.memo.case import case_of
from procurement.memo.words import compose

SCENARIO = Path(__file__).parents[1] / "scenario_contract"
FIRST, SECOND = Half("2026-W01"), Half("2026-W27")
PART, TODAY = Decimal("5125.00"), date(2026, 11, 25)
ONCE_ORDERED = date(2026, 6, 15)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The contract for a year, with half of its videos ordered in each half-year."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('parts') / 'books.db'}")
    load_folder(engine, SCENARIO, by="procurement", day=TODAY)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("half", "day"),
    [
        (FIRST, date(2026, 1, 5)),
        (FIRST, date(2026, 6, 14)),
        (FIRST, ONCE_ORDERED),
        (SECOND, date(2026, 6, 14)),
        (SECOND, date(2026, 7, 1)),
    ],
)
def test_a_half_year_costs_its_own_part(engine: Engine, half: Half, day: date) -> None:
    assert earned(take_snapshot(engine, half, day).books).eac_contract == PART


def test_the_memo_asks_no_money_for_the_other_half(engine: Engine) -> None:
    snapshot = take_snapshot(engine, FIRST, ONCE_ORDERED)
    assert advise(case_of(snapshot, ())) is not Advice.FREEZE
    assert "5.125,00 meer" not in " ".join(compose(snapshot, (), language("nl")).words())

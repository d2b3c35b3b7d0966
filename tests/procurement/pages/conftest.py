"""What tests of pages about orders share: real books to write to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.acts import budgets
from data.store import open_store, unit_of_work
from tests.billed import HALF
from tests.ordered import TODAY, begin


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Engine]:
    """Two of three videos ordered, with 250.00 for other costs."""
    engine = open_store(f"sqlite:///{tmp_path / 'orders.db'}")
    begin(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def nothing(tmp_path: Path) -> Iterator[Engine]:
    """A half of which nothing is known yet."""
    engine = open_store(f"sqlite:///{tmp_path / 'nothing.db'}")
    with unit_of_work(engine, act="begin", by="manager", day=TODAY) as work:
        budgets.open_half(work, HALF)
    yield engine
    engine.dispose()

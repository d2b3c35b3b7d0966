"""From the first form of the database to the newest: every row stays, and new tables only grow."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from data.migrate import FORMS, STEPS, migrate
from data.tables import PaymentKeyRow
from data.totals import drifted

ENTRY = (
    "INSERT INTO entry (number, half, day, stage, cents, vat_points, act, document, example) "
    "VALUES (1, '2021-W14', '2021-06-29', 'paid', 9856, 2100, '', '', false)"
)
KEY = "INSERT INTO payment_key VALUES ('k', '2021-W14', '2021-06-29', 'F-1', 23852, false)"


@pytest.fixture
def first(database_url: str) -> Iterator[Engine]:
    """A database of the first form with one half-year in it."""
    engine = create_engine(database_url)
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO half VALUES ('2021-W14', false)"))
    yield engine
    engine.dispose()


def test_a_step_keeps_every_row(first: Engine) -> None:
    migrate(first)
    with first.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == FORMS[-1]
        assert connection.scalar(text("SELECT id FROM half")) == "2021-W14"
    assert inspect(first).has_table(str(PaymentKeyRow.__tablename__))


def test_totals_begin_with_the_entries_that_there_are(first: Engine) -> None:
    with first.begin() as connection:
        connection.execute(text(ENTRY))
    migrate(first)
    with first.connect() as connection:
        [total] = connection.execute(text("SELECT month, stage, cents, entries FROM entry_total"))
        assert tuple(total) == ("2021-06", "paid", 9856, 1)
        assert not drifted(connection)


@pytest.mark.parametrize("verb", ["UPDATE payment_key SET cents = 1", "DELETE FROM payment_key"])
def test_a_key_is_never_changed_or_removed(first: Engine, verb: str) -> None:
    migrate(first)
    with first.begin() as connection:
        connection.execute(text(KEY))
    with pytest.raises(DBAPIError, match="only grows"), first.begin() as connection:
        connection.execute(text(verb))

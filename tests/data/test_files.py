"""Files that show something are kept by their content, once, and named when the name is taken."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from budget.evidence import File
from budget.refused import Refused
from budget.words import Words
from data.acts.files import keep
from data.store import revision, unit_of_work
from data.tables import FileRow
from data.verify import verify

DAY = date(2021, 4, 6)
CONTRACT = File("contract.pdf", b"%PDF signed")


def kept(engine: Engine, file: File | None, day: date = DAY) -> Words | None:
    with unit_of_work(engine, act="keep", by="procurement", day=DAY) as work:
        return keep(work, file, day)


def contents(engine: Engine) -> list[tuple[str, bytes]]:
    with Session(engine) as session:
        return sorted((file.name, file.content) for file in session.exec(select(FileRow)))


def test_a_file_is_kept_as_it_was_handed_in(engine: Engine) -> None:
    assert kept(engine, CONTRACT) is None
    assert contents(engine) == [("contract.pdf", b"%PDF signed")]
    assert verify(engine) == ()


def test_the_same_bytes_are_kept_once(engine: Engine) -> None:
    kept(engine, CONTRACT)
    before = revision(engine)
    assert kept(engine, File("kopie.pdf", CONTRACT.content)) is None
    assert (len(contents(engine)), revision(engine)) == (1, before)


def test_other_bytes_under_the_same_name_are_kept_too_and_said(engine: Engine) -> None:
    kept(engine, CONTRACT)
    words = kept(engine, File("contract.pdf", b"%PDF changed"))
    assert "Another file named contract.pdf was kept on" in str(words)
    assert len(contents(engine)) == 2


def test_nothing_is_kept_where_there_is_no_file(engine: Engine) -> None:
    assert kept(engine, None) is None
    assert contents(engine) == []


def test_a_file_of_a_day_to_come_is_refused(engine: Engine) -> None:
    with pytest.raises(Refused, match="still to come"):
        kept(engine, CONTRACT, DAY + timedelta(days=1))
    assert contents(engine) == []

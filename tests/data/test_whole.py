"""Whole books in one zip: another database that takes them in shows the same to the last byte."""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine, text

from budget.half import Half
from budget.language import Language
from budget.refused import Refused
from data import example, start
from data.acts import budgets
from data.exporters.plain_text import plain_text
from data.exporters.whole import write_whole
from data.guards import guard, unguard
from data.importers.whole import restore
from data.snapshots import known_halves, take_snapshots
from data.store import open_store, revision, unit_of_work
from data.verify import verify
from data.whole import models
from procurement.canonical import fingerprint
from procurement.checks import judge

DAYS = [date(2021, 4, 1), date(2021, 6, 30), date(2021, 10, 3), date(2021, 12, 31)]
OTHER_HALF = Half("2021-W40")
LATER = date(2021, 12, 31)


def packed(engine: Engine) -> bytes:
    out = BytesIO()
    write_whole(engine, out)
    return out.getvalue()


def kept(folder: Path, content: bytes) -> Path:
    file = folder / "kijkgeld.zip"
    file.write_bytes(content)
    return file


def seals(engine: Engine) -> list[str]:
    """The fingerprint of every half on several days."""
    taken = [snapshot for day in DAYS for snapshot in take_snapshots(engine, day)]
    return [fingerprint(snapshot, judge(snapshot)) for snapshot in taken]


def add_half(engine: Engine) -> None:
    with unit_of_work(engine, act="open", by="admin", day=LATER) as work:
        budgets.open_half(work, OTHER_HALF)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The example half-year and an empty one, on SQLite."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('example') / 'tracker.db'}")
    example.load(engine)
    add_half(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def taken_in(engine: Engine, loaded: Engine, tmp_path: Path) -> Engine:
    """An empty database of each kind, after it took in the books of another."""
    restore(engine, kept(tmp_path, packed(loaded)))
    return engine


def test_every_figure_of_every_half_and_day_is_the_same(loaded: Engine, taken_in: Engine) -> None:
    assert len(seals(taken_in)) == 2 * len(DAYS)
    assert seals(taken_in) == seals(loaded)


def test_rows_journal_and_originals_are_whole(loaded: Engine, taken_in: Engine) -> None:
    assert verify(taken_in) == ()
    assert revision(taken_in) == revision(loaded)


def test_the_next_zip_is_the_same_to_the_byte(loaded: Engine, taken_in: Engine) -> None:
    assert packed(taken_in) == packed(loaded) == packed(loaded)


def test_the_ledger_is_the_same_text(loaded: Engine, taken_in: Engine) -> None:
    here, there = (
        plain_text([snapshot.books for snapshot in take_snapshots(engine, LATER)], Language("en"))
        for engine in (loaded, taken_in)
    )
    assert here == there


def test_and_back_again(loaded: Engine, taken_in: Engine, tmp_path: Path) -> None:
    back = open_store(f"sqlite:///{tmp_path / 'back.db'}")
    restore(back, kept(tmp_path, packed(taken_in)))
    assert (verify(back), seals(back)) == ((), seals(loaded))
    back.dispose()


def test_the_books_go_on_where_they_were(taken_in: Engine) -> None:
    before = revision(taken_in)
    start.clean_start(taken_in, by="admin", day=LATER)
    assert verify(taken_in) == ()
    assert revision(taken_in) > before


def test_books_with_a_clean_start_behind_them_come_back_too(
    taken_in: Engine, tmp_path: Path
) -> None:
    start.clean_start(taken_in, by="admin", day=LATER)
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    restore(other, kept(tmp_path, packed(taken_in)))
    assert (verify(other), seals(other)) == ((), seals(taken_in))
    other.dispose()


@pytest.mark.parametrize("fill", [start.begin, add_half])
def test_a_database_with_anything_in_it_is_left_alone(
    engine: Engine, loaded: Engine, tmp_path: Path, fill: Callable[[Engine], object]
) -> None:
    fill(engine)
    before = packed(engine)
    with pytest.raises(Refused, match="holds books already"):
        restore(engine, kept(tmp_path, packed(loaded)))
    assert packed(engine) == before


def test_an_empty_database_makes_a_zip_of_empty_books(engine: Engine, tmp_path: Path) -> None:
    assert restore(engine, kept(tmp_path, packed(engine))) == 0
    assert known_halves(engine) == ()


def test_the_zip_names_every_table_and_every_original(loaded: Engine) -> None:
    names = ZipFile(BytesIO(packed(loaded))).namelist()
    assert {f"{table}.jsonl" for table in models()} | {"manifest.json"} <= set(names)
    with loaded.connect() as connection:
        files = connection.scalar(text("SELECT count(*) FROM file"))
    assert sum(name.startswith("originals/") for name in names) == files


def test_books_that_are_not_whole_are_not_exported(engine: Engine) -> None:
    add_half(engine)
    with engine.begin() as connection:
        unguard(connection, "half")
        connection.execute(text("UPDATE half SET id = '2022-W01'"))
        guard(connection, "half")
    with pytest.raises(Refused, match="Table half"):
        packed(engine)

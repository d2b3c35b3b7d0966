"""The ledger as plain text: an independent program adds it up and finds the snapshot's figures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.books import Books, Decision
from budget.half import Half
from budget.language import Language
from budget.ledger import MoneyStage
from budget.plain import plain_books
from data import example
from data.exporters.plain_text import plain_text
from data.language import language
from data.snapshots import take_snapshot, take_snapshots
from data.store import open_store
from tests import build
from tests.hledger import Balances, balances, whole_stages

EN = Language("en")
HALF = build.HALF
DAYS = [
    date(2021, 3, 31),
    date(2021, 4, 1),
    date(2021, 5, 31),
    date(2021, 6, 30),
    date(2021, 10, 3),
    date(2021, 12, 31),
]


def until(day: date) -> str:
    """The option that leaves out what came after a day."""
    return f"--end={day + timedelta(days=1)}"


def parts_of_stages(books: Books) -> Balances:
    """What the snapshot says of each video in each stage, and of what belongs to no video."""
    plain = plain_books(books)
    per_video, rest = plain["per_video"], plain["without_video"]
    assert isinstance(per_video, list)
    assert isinstance(rest, dict)
    lines = {"without video": rest} | {line["id"]: line for line in per_video}
    return {
        f"budget:{books.half.id}:{stage}:{name}": Decimal(line[stage])
        for name, line in lines.items()
        for stage in MoneyStage
        if Decimal(line[stage])
    }


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database with the example half-year in it."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('example') / 'tracker.db'}")
    example.load(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def journal(loaded: Engine) -> str:
    """The whole ledger of the example."""
    taken = take_snapshots(loaded, date.max)
    return plain_text([snapshot.books for snapshot in taken], language("nl"))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_each_day_every_stage_is_what_the_snapshot_says(
    loaded: Engine, journal: str, day: date
) -> None:
    books = take_snapshot(loaded, HALF, day).books
    assert balances(journal, "--depth=3", until(day)) == whole_stages(books)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_each_day_every_video_is_what_the_snapshot_says(
    loaded: Engine, journal: str, day: date
) -> None:
    books = take_snapshot(loaded, HALF, day).books
    found = balances(journal, until(day))
    assert {name: held for name, held in found.items() if name.count(":") > 2} == parts_of_stages(
        books
    )


def test_the_figures_in_between_are_not_all_nothing(loaded: Engine) -> None:
    halfway = take_snapshot(loaded, HALF, date(2021, 6, 30)).books
    assert len(whole_stages(halfway)) >= 5
    assert len(parts_of_stages(halfway)) >= 39


def test_a_journal_up_to_a_day_has_the_figures_of_that_day(loaded: Engine, journal: str) -> None:
    day = date(2021, 6, 30)
    cut = plain_text([take_snapshot(loaded, HALF, day).books], EN)
    assert "; Nothing later than 30 June 2021 is in it." in cut.splitlines()
    assert balances(cut) == balances(journal, until(day))


def test_the_example_says_that_it_is_one(journal: str) -> None:
    assert "; VOORBEELD - gesimuleerde gegevens" in journal.splitlines()


def test_two_halves_stay_apart() -> None:
    first = build.books()
    second = replace(build.books(date(2021, 5, 1)), half=Half("2021-W40"))
    found = balances(plain_text([first, second], EN), "--depth=3")
    assert found == whole_stages(first) | whole_stages(second)


def test_raised_cut_proposed_and_declined_budgets_end_at_what_was_granted() -> None:
    books, day = build.books(), build.ON
    steps = [
        ("6000.00", Decision.GRANTED),
        ("9000.00", Decision.PROPOSED),
        ("9000.00", Decision.DECLINED),
        ("4000.50", Decision.GRANTED),
    ]
    later = [
        replace(books.versions[1], version=n, day=day, amount=Decimal(amount), decision=decision)
        for n, (amount, decision) in enumerate(steps, start=3)
    ]
    books = replace(books, versions=(*books.versions, *later))
    journal = plain_text([books], EN)
    assert balances(journal, "--depth=3") == whole_stages(books)
    assert "; 2021-06-30 2021-W14 Budget declined" in journal.splitlines()


def test_a_document_is_found_by_its_tag(journal: str) -> None:
    found = balances(journal, "tag:document=^VB-2021-001$", "tag:video=^V01$")
    assert set(found) == {f"budget:2021-W14:{stage}:V01" for stage in ("accepted", "paid")}


def test_equal_books_give_equal_text() -> None:
    assert plain_text([build.books()], EN) == plain_text([build.books()], EN)

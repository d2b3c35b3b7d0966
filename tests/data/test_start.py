"""How the books begin, take the example, and go back to the e-mail's facts."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, func, select

from budget.half import Half
from budget.refused import Refused
from data import start
from data.acts import budgets
from data.snapshots import known_halves, take_snapshot
from data.store import unit_of_work
from data.tables import JournalRow
from data.verify import verify
from procurement.canonical import fingerprint
from procurement.checks import judge

HALF = Half("2021-W14")
DAY = date(2021, 9, 1)


def silent(_done: int, _whole: int) -> None:
    """Nobody looks on."""


def seal(engine: Engine) -> str:
    snapshot = take_snapshot(engine, HALF, DAY)
    return fingerprint(snapshot, judge(snapshot))


def lines(engine: Engine) -> int:
    with Session(engine) as session:
        return session.exec(select(func.count()).select_from(JournalRow)).one()


def test_the_books_begin_with_the_facts_of_the_e_mail_once(engine: Engine) -> None:
    assert start.begin(engine)
    assert not start.begin(engine)
    assert known_halves(engine) == (HALF,)


def test_books_with_only_the_e_mail_are_new(engine: Engine) -> None:
    start.begin(engine)
    assert start.is_new(engine)
    with unit_of_work(engine, act="open", by="admin", day=DAY) as work:
        budgets.open_half(work, Half("2021-W40"))
    assert not start.is_new(engine)


def test_a_clean_start_gives_the_facts_of_the_e_mail_again(engine: Engine) -> None:
    start.begin(engine)
    before = seal(engine)
    start.load_example(engine, silent)
    assert seal(engine) != before
    start.clean_start(engine, by="admin", day=DAY)
    assert (seal(engine), start.is_example(engine)) == (before, False)


def test_a_clean_start_loses_nothing_and_is_not_undone_by_the_next_start(engine: Engine) -> None:
    start.begin(engine)
    start.load_example(engine, silent)
    told = lines(engine)
    start.clean_start(engine, by="admin", day=DAY)
    assert lines(engine) == told + 1
    assert verify(engine) == ()
    assert not start.is_new(engine)


def test_what_was_recorded_since_the_example_is_counted(engine: Engine) -> None:
    start.begin(engine)
    assert start.own_changes(engine) == 0
    start.load_example(engine, silent)
    assert start.own_changes(engine) == 0
    for half in ("2021-W40", "2022-W14"):
        with unit_of_work(engine, act="open", by="admin", day=DAY) as work:
            budgets.open_half(work, Half(half))
    assert start.own_changes(engine) == 2
    start.clean_start(engine, by="admin", day=DAY)
    assert start.own_changes(engine) == 0


def test_after_a_clean_start_the_example_can_be_loaded_again(engine: Engine) -> None:
    start.begin(engine)
    start.load_example(engine, silent)
    full = seal(engine)
    start.clean_start(engine, by="admin", day=DAY)
    start.load_example(engine, silent)
    assert seal(engine) == full


def test_the_example_is_loaded_once(engine: Engine) -> None:
    start.begin(engine)
    start.load_example(engine, silent)
    with pytest.raises(Refused, match="loaded already"):
        start.load_example(engine, silent)


def test_an_example_that_stopped_halfway_begins_anew(engine: Engine) -> None:
    def stop(done: int, _whole: int) -> None:
        if done == 20:
            raise KeyboardInterrupt

    start.begin(engine)
    with pytest.raises(KeyboardInterrupt):
        start.load_example(engine, stop)
    assert start.is_half_loaded(engine)
    start.load_example(engine, silent)
    assert not start.is_half_loaded(engine)
    assert verify(engine) == ()


def own_facts(engine: Engine) -> None:
    start.begin(engine)
    with unit_of_work(engine, act="open", by="admin", day=DAY) as work:
        budgets.open_half(work, Half("2021-W40"))


def test_facts_of_your_own_never_mix_with_the_example(engine: Engine) -> None:
    own_facts(engine)
    with pytest.raises(Refused, match="facts of your own"):
        start.load_example(engine, silent)


def test_facts_of_your_own_are_never_removed(engine: Engine) -> None:
    own_facts(engine)
    with pytest.raises(Refused, match="never removed"):
        start.clean_start(engine, by="admin", day=DAY)
    assert known_halves(engine) == (HALF, Half("2021-W40"))

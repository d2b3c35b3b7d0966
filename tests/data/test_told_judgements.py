"""A judgement that does not say what it is about, or why, is not written down."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from budget.production import Move, Step
from budget.refused import Refused
from data.acts import production
from data.store import take_snapshot, unit_of_work
from tests.billed import DAY, HALF, done


@pytest.mark.parametrize(
    ("move", "cut", "note", "why"),
    [
        (Move.DONE, "", "", "name the version that is approved"),
        (Move.REJECTED, "a", " ", "say what must change"),
        (Move.DONE, "b", "", "is not the one that was delivered"),
    ],
)
def test_nothing_is_written_of_it(books: Engine, move: Move, cut: str, note: str, why: str) -> None:
    with unit_of_work(books, act="make", by="agency", day=DAY) as work:
        for each in (Step.TOPIC, Step.SCRIPT, Step.STEER, Step.MAKE):
            production.record(work, HALF, done("V03", each))
    judged = replace(done("V03", Step.APPROVE), move=move, cut=cut, note=note)
    before = take_snapshot(books, HALF, DAY).books
    with (
        pytest.raises(Refused, match=why),
        unit_of_work(books, act="judge", by="social", day=DAY) as work,
    ):
        production.record(work, HALF, judged)
    assert take_snapshot(books, HALF, DAY).books.events == before.events

"""A shift is a cut in one half-year and a raise in another, both or neither."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.books import Decision, Shift
from budget.desk import Asked, Moved
from budget.evidence import Evidence
from budget.half import Half
from budget.limits import Level
from budget.refused import Refused
from budget.versions import Change, history
from data.acts import budgets, earmarks
from data.doors.budget import budget_desk, record
from data.store import revision, take_snapshot, unit_of_work
from data.verify import verify
from tests.billed import DAY as BEGUN
from tests.billed import begin

FIRST, NEXT = Half("2021-W14"), Half("2021-W40")
DAY = date(2021, 6, 30)
NOTE = Evidence(title="MT-verslag", place="punt 4", date=DAY)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two halves, of which the first is granted."""
    with unit_of_work(engine, act="test", by="manager", day=DAY) as work:
        for half in (FIRST, NEXT):
            budgets.open_half(work, half)
        budgets.grant(
            work,
            FIRST,
            day=date(2021, 4, 1),
            amount=Decimal("5125.00"),
            videos=52,
            by="MT",
            reason="Besluit",
            evidence=NOTE,
        )
    return engine


def moved(
    amount: str = "500.00",
    videos: int = 5,
    *,
    source: Half = FIRST,
    target: Half = NEXT,
    reason: str = "Minder video's nodig",
    day: date = DAY,
) -> Moved:
    """A shift from the first half to the next."""
    return Moved(
        source=source,
        target=target,
        day=day,
        amount=Decimal(amount),
        videos=videos,
        decider="MT",
        reason=reason,
        evidence=NOTE,
    )


def asked(decision: Decision, *, answers: int | None = None, amount: str = "5600.00") -> Asked:
    """A version as the form asks it."""
    return Asked(
        decision=decision,
        day=DAY,
        amount=Decimal(amount),
        videos=57,
        approximate=decision is Decision.PROPOSED,
        decider="MT",
        reason="Meer onderwerpen",
        evidence=NOTE,
        answers=answers,
    )


def granted(engine: Engine, half: Half) -> tuple[Decimal, int] | None:
    """The budget in force."""
    version = take_snapshot(engine, half, DAY).books.granted
    return (version.amount, version.videos) if version else None


def test_what_is_cut_in_one_half_is_granted_to_the_other(books: Engine) -> None:
    assert budget_desk(books, FIRST, DAY).shift(moved(), "manager").versions == (2, 1)
    assert granted(books, FIRST) == (Decimal("4625.00"), 47)
    assert granted(books, NEXT) == (Decimal("500.00"), 5)


def test_both_histories_say_that_it_was_a_shift(books: Engine) -> None:
    budget_desk(books, FIRST, DAY).shift(moved(), "manager")
    for half, other in ((FIRST, NEXT), (NEXT, FIRST)):
        last = history(take_snapshot(books, half, DAY).books)[-1]
        assert (last.change, last.other) == (Change.SHIFT, other.id)


def test_a_shift_is_one_change_in_the_journal(books: Engine) -> None:
    before = revision(books)
    budget_desk(books, FIRST, DAY).shift(moved(), "manager")
    assert revision(books) == before + 1
    assert verify(books) == ()
    shifts = take_snapshot(books, FIRST, DAY).books.shifts
    assert [(s.source_version, s.target_version) for s in shifts] == [(2, 1)]
    assert isinstance(shifts[0], Shift)


@pytest.mark.parametrize(
    ("shift", "why"),
    [
        (moved("5125.01"), "5125.00 is free"),
        (moved(videos=53), "not called off is 52"),
        (moved(target=FIRST), "choose another one"),
        (moved(source=NEXT, target=FIRST), "no grant"),
        (moved("0.00", 0), "above zero"),
        (moved("1000000000000.00"), "whole cents"),
        (moved("-1.00"), "above zero"),
        (moved(target=Half("2022-W14")), "no half-year"),
        (moved(day=date(2021, 7, 1)), "still to come"),
    ],
)
def test_what_cannot_be_shifted_is_refused_and_nothing_is_kept(
    books: Engine, shift: Moved, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        budget_desk(books, FIRST, DAY).shift(shift, "manager")
    assert (granted(books, FIRST), granted(books, NEXT)) == ((Decimal("5125.00"), 52), None)


def test_what_is_called_off_stays_in_its_half(engine: Engine) -> None:
    begin(engine)
    with unit_of_work(engine, act="test", by="manager", day=DAY) as work:
        budgets.open_half(work, NEXT)
    with pytest.raises(Refused, match="not called off is 0"):
        budget_desk(engine, FIRST, DAY).shift(moved("0.00", 1), "manager")


def test_a_shift_that_lifts_a_budget_too_high_is_refused_in_a_sentence(books: Engine) -> None:
    record(books, NEXT, DAY, asked(Decision.GRANTED, amount="999999999999.00"), "manager")
    with pytest.raises(Refused, match="whole cents below a million millions"):
        budget_desk(books, FIRST, DAY).shift(moved(), "manager")
    with pytest.raises(Refused, match="whole cents below a million millions"):
        budget_desk(books, NEXT, DAY).foresee(NEXT, Decimal(10**12), 57, DAY)


def test_a_budget_that_is_dated_back_is_foreseen_with_what_was_booked_since(
    engine: Engine,
) -> None:
    begin(engine)
    with unit_of_work(engine, act="earmark", by="manager", day=DAY) as work:
        earmarks.earmark(work, FIRST, "zomer", amount=Decimal("100.00"), day=DAY)
    foreseen = budget_desk(engine, FIRST, DAY).foresee(FIRST, Decimal("395.67"), 3, BEGUN)
    assert (foreseen.free_after, foreseen.level) == (Decimal("-0.01"), Level.WARNS)


def test_a_refused_raise_leaves_no_cut(books: Engine) -> None:
    later = asked(Decision.GRANTED)
    record(books, NEXT, DAY, later, "manager")
    with pytest.raises(Refused, match="choose that day or later"):
        budget_desk(books, FIRST, DAY).shift(moved(day=date(2021, 5, 1)), "manager")
    assert granted(books, FIRST) == (Decimal("5125.00"), 52)


def test_a_proposal_grants_nothing_and_its_grant_does(books: Engine) -> None:
    assert record(books, FIRST, DAY, asked(Decision.PROPOSED), "manager") == ((2,), None)
    assert granted(books, FIRST) == (Decimal("5125.00"), 52)
    assert record(books, FIRST, DAY, asked(Decision.GRANTED, answers=2), "mt") == ((3,), None)
    assert granted(books, FIRST) == (Decimal("5600.00"), 57)


def test_a_declined_proposal_changes_nothing(books: Engine) -> None:
    record(books, FIRST, DAY, asked(Decision.PROPOSED), "manager")
    record(books, FIRST, DAY, asked(Decision.DECLINED, answers=2), "mt")
    last = history(take_snapshot(books, FIRST, DAY).books)[-1]
    assert (last.change, granted(books, FIRST)) == (Change.NONE, (Decimal("5125.00"), 52))


def test_a_decision_without_a_reason_is_refused() -> None:
    with pytest.raises(Refused, match="reason"):
        moved(reason=" ")


def test_a_decline_names_what_it_declines() -> None:
    with pytest.raises(Refused, match="Choose the proposal"):
        asked(Decision.DECLINED)

"""The seven steps: in order, by the right side, with two ways back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.allowed import check_told
from budget.production import Move, Progress, Side, Step, StepEvent
from budget.progress import advance, progress
from budget.refused import Refused

MONDAY = date(2021, 4, 5)


def road(*moves: str) -> tuple[StepEvent, ...]:
    """Moves such as "5", "5-" (rejected), "recut" and "cancel", a day apart."""
    return tuple(event(move, MONDAY + timedelta(days=n)) for n, move in enumerate(moves))


def event(move: str, day: date = MONDAY, side: Side | None = None) -> StepEvent:
    if move == "cancel":
        return StepEvent(
            video="V01", step=Step.TOPIC, move=Move.CANCELLED, day=day, side=side or Side.MINISTRY
        )
    if move == "recut":
        return StepEvent(
            video="V01", step=Step.MAKE, move=Move.RECUT, day=day, side=side or Side.AGENCY
        )
    step = Step(int(move[0]))
    kind = Move.REJECTED if move.endswith("-") else Move.DONE
    return StepEvent(video="V01", step=step, move=kind, day=day, side=side or step.side, cut="a")


@pytest.mark.parametrize(
    ("moves", "waits"),
    [
        ((), Step.TOPIC),
        (("1",), Step.SCRIPT),
        (("1", "2", "3", "4"), Step.APPROVE),
        (("1", "2", "3", "4", "5-"), Step.MAKE),
        (("1", "2", "3", "4", "5-", "4", "5"), Step.POST),
        (("1", "2", "3", "4", "5", "recut"), Step.APPROVE),
        (("1", "2", "3", "4", "5", "6"), Step.WEBCARE),
        (("1", "2", "3", "4", "5", "6", "7"), None),
        (("1", "cancel"), None),
    ],
)
def test_the_step_that_waits(moves: tuple[str, ...], waits: Step | None) -> None:
    assert progress(road(*moves)).step is waits


@pytest.mark.parametrize(
    ("moves", "why"),
    [
        (("2",), "step 2 cannot be recorded"),
        (("1", "1"), "step 1 cannot be recorded"),
        (("1", "2", "3", "4", "6"), "step 6 cannot be recorded"),
        (("1-",), "only a delivered version"),
        (("cancel", "1"), "is cancelled"),
        (("1", "2", "3", "4", "5", "6", "7", "7"), "is done"),
        (("1", "2", "3", "4", "5", "cancel"), "withdraw the approval first"),
        (("1", "recut"), "only possible between approval and posting"),
        (("1", "2", "3", "4", "5", "6", "recut"), "only possible between approval and posting"),
    ],
)
def test_a_move_out_of_order_is_refused(moves: tuple[str, ...], why: str) -> None:
    with pytest.raises(Refused, match=why):
        progress(road(*moves))


@pytest.mark.parametrize("move", ["1", "3", "5", "7", "cancel"])
def test_the_agency_cannot_record_a_step_of_the_ministry(move: str) -> None:
    before = road(*"1234567"[: "1234567".find(move)]) if move != "cancel" else ()
    with pytest.raises(Refused, match="not for this side"):
        progress((*before, event(move, date(2021, 5, 1), Side.AGENCY)))


def test_an_approval_names_the_cut_and_falls_with_it() -> None:
    approved = progress(road("1", "2", "3", "4", "5"))
    assert (approved.cut, approved.accepted_on) == ("a", date(2021, 4, 9))
    assert progress(road("1", "2", "3", "4", "5", "recut")).accepted_on is None


def test_only_the_version_that_was_delivered_can_be_judged() -> None:
    delivered = road("1", "2", "3", "4")
    for move in ("5", "5-"):
        other = replace(event(move, date(2021, 5, 1)), cut="b")
        with pytest.raises(Refused, match="version b is not the one that was delivered, a"):
            progress((*delivered, other))


def test_a_changed_version_is_the_one_to_judge() -> None:
    changed = replace(event("recut", date(2021, 5, 1)), cut="b")
    before = (*road("1", "2", "3", "4", "5"), changed)
    again = replace(event("5", date(2021, 5, 2)), cut="b")
    assert progress((*before, again)).cut == "b"
    with pytest.raises(Refused, match="was delivered, b"):
        progress((*before, replace(again, cut="a")))


def test_only_the_approved_version_is_posted() -> None:
    approved = road("1", "2", "3", "4", "5")
    other = replace(event("6", date(2021, 5, 1)), cut="b")
    with pytest.raises(Refused, match="version b was never approved"):
        progress((*approved, other))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (replace(event("5"), cut=" "), "name the version that is approved"),
        (event("5-"), "say what must change"),
    ],
)
def test_a_judgement_says_what_it_is_about(told: StepEvent, why: str) -> None:
    with pytest.raises(Refused, match=why):
        check_told(told)


def test_a_judgement_that_says_it_is_let_through() -> None:
    for told in (event("5"), replace(event("5-"), note="Het geluid hapert."), event("4")):
        check_told(told)
        assert told.video == "V01"


MOVES = st.builds(
    StepEvent,
    video=st.just("V01"),
    step=st.sampled_from(Step),
    move=st.sampled_from(Move),
    day=st.integers(0, 9).map(lambda n: MONDAY + timedelta(days=n)),
    side=st.sampled_from(Side),
    cut=st.sampled_from(["", "a", "b"]),
)


def onward(now: Progress, day: date) -> StepEvent:
    """The move that the waiting step asks for."""
    return event(str(int(now.step or Step.TOPIC)), day)


@given(st.lists(st.none() | MOVES, max_size=40))
def test_whatever_is_tried_the_steps_are_kept(tried: list[StepEvent | None]) -> None:
    now, last = Progress(), MONDAY
    for move in (each or onward(now, last) for each in tried):
        try:
            now = advance(now, move)
        except Refused:
            continue
        last = move.day
        assert move.side is (Side.MINISTRY if move.move is Move.CANCELLED else move.step.side)
        assert not now.posted_on or now.accepted_on
        assert not (now.cancelled and now.accepted_on)
        assert now.accepted_on or not now.cut
        assert now.since == last


def test_a_day_before_the_last_step_is_refused() -> None:
    with pytest.raises(Refused, match="lies before the last step"):
        progress((event("1", date(2021, 4, 6)), event("2", MONDAY)))


def test_rejections_are_counted() -> None:
    assert progress(road("1", "2", "3", "4", "5-", "4", "5-", "4", "5")).rejections == 2

"""The seven steps: in order, by the right side, with two ways back."""

from datetime import date, timedelta

import pytest

from budget.production import Move, Side, Step, StepEvent
from budget.progress import progress
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


def test_a_day_before_the_last_step_is_refused() -> None:
    with pytest.raises(Refused, match="lies before the last step"):
        progress((event("1", date(2021, 4, 6)), event("2", MONDAY)))


def test_rejections_are_counted() -> None:
    assert progress(road("1", "2", "3", "4", "5-", "4", "5-", "4", "5")).rejections == 2

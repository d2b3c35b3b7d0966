"""Books of a half-year by hand: videos with the moves that a test tells, and nothing else.

told(date(2021, 6, 30), {"V01": "2021-04-06:1 2021-04-07:2", "V02": ""})

A move is a day and a step: "5" is done, "5-" rejected, "recut" and "x" (cancelled) have no step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from budget.books import Books, CallOff
from budget.half import Half
from budget.money import ZERO
from budget.production import Kind, Move, Side, Step, StepEvent, Topic, Video
from tests import build


def told(on: date, videos: Mapping[str, str], half: Half = build.HALF) -> Books:
    """The books on a day; each video is known from the first of its moves."""
    events = [event for name, moves in videos.items() for event in _events(name, moves)]
    order = CallOff(
        reference="NO-1",
        day=half.first_day,
        prices=dict.fromkeys(videos, build.PRICES["V01"]),
        other=ZERO,
        contract="C-1",
    )
    return replace(
        build.email_only(on),
        half=half,
        videos=tuple(map(video, videos)),
        events=tuple(sorted(events, key=lambda event: event.day)),
        call_offs=(order,),
    )


def posted_on(on: date, *days: date, half: Half = build.HALF) -> Books:
    """Books in which a video was posted on each of these days; all else of it was done then too."""
    moves = {
        f"V{n:02}": " ".join(f"{day}:{step}" for step in range(1, 7))
        for n, day in enumerate(days, start=1)
        if day <= on
    }
    return told(on, moves, half)


def video(name: str) -> Video:
    """A video about washing hands, without a planned day."""
    return Video(
        id=name,
        title=name,
        topic=Topic.CORONA,
        subject="handen wassen",
        kind=Kind.INFLUENCER,
        requester="team social",
        added_on=date(2020, 1, 1),
    )


def _events(name: str, moves: str) -> Iterator[StepEvent]:
    for told_move in moves.split():
        day, verb = told_move.split(":")
        yield _event(name, date.fromisoformat(day), verb)


def _event(name: str, day: date, verb: str) -> StepEvent:
    step, move, side = Step.MAKE, Move.RECUT, Side.AGENCY
    if verb == "x":
        step, move, side = Step.TOPIC, Move.CANCELLED, Side.MINISTRY
    elif verb != "recut":
        step = Step(int(verb[0]))
        move, side = Move.REJECTED if verb.endswith("-") else Move.DONE, step.side
    return StepEvent(video=name, step=step, move=move, day=day, side=side)

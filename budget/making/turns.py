"""Turns: for how long a video lay with whoever acts in a step, and so with either side.

    known = turns(courses(books), books.on)
    per_step(known)[Step.APPROVE].days.median        days between delivery and judgement

A rejected video is made twice and judged twice, so it has two turns in both steps. The sides
take turns: after each move the other side acts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from budget.making.course import JUDGED, Course
from budget.production import Progress, Side, Step
from budget.progress import advance
from budget.spread import Spread, spread


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One stay of a video in a step; `ended_on` None while it waits there still.

    `finished` says that the step was carried out, not left by a cancellation or a changed cut.
    """

    video: str
    step: Step
    since: date
    ended_on: date | None
    finished: bool
    days: int

    @property
    def side(self) -> Side:
        """Whose turn it was."""
        return self.step.side


@dataclass(frozen=True, kw_only=True)
class Taken:
    """How long turns took: `days` spreads the finished ones, `total` adds up all days so far.

    `longest` is the longest of all, one that still waits included; `waiting` is how many do.
    """

    days: Spread
    total: int
    longest: Turn | None
    waiting: int


def turns(made: Iterable[Course], on: date) -> tuple[Turn, ...]:
    """Every turn up to a day, video by video, in order."""
    return tuple(turn for course in made for turn in _turns(course, on))


def per_step(known: Sequence[Turn]) -> Mapping[Step, Taken]:
    """How long each step takes."""
    return {step: _taken(turn for turn in known if turn.step is step) for step in Step}


def per_side(known: Sequence[Turn]) -> Mapping[Side, Taken]:
    """How long videos lie with each side."""
    return {side: _taken(turn for turn in known if turn.side is side) for side in Side}


def _turns(course: Course, on: date) -> Iterator[Turn]:
    now = Progress(since=course.video.added_on)
    for event in course.moves:
        after = advance(now, event)
        yield from _turn(course, now, event.day, ended=True, finished=event.move in JUDGED)
        now = after
    yield from _turn(course, now, on, ended=False, finished=False)


def _turn(
    course: Course, now: Progress, until: date, *, ended: bool, finished: bool
) -> Iterator[Turn]:
    if now.step is None:
        return
    since = now.since or course.video.added_on
    yield Turn(
        video=course.video.id,
        step=now.step,
        since=since,
        ended_on=until if ended else None,
        finished=finished,
        days=max((until - since).days, 0),
    )


def _taken(found: Iterable[Turn]) -> Taken:
    known = tuple(found)
    return Taken(
        days=spread(turn.days for turn in known if turn.finished),
        total=sum(turn.days for turn in known),
        longest=max(known, key=lambda turn: turn.days, default=None),
        waiting=sum(turn.ended_on is None for turn in known),
    )

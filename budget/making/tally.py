"""Videos counted together: all, or those of one topic, requester, kind or creator.

    tally(courses(books)).first_time_right         Decimal("0.8"), None where nothing is accepted
    tallies(courses(books), By.TOPIC)              (("corona", Tally(…)), ("other", Tally(…)))

Each video is in one group of each sort, so groups add up to the whole.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from budget.by import By, grouped
from budget.exact import figure
from budget.making.course import Course
from budget.production import Step


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Numbers of videos; `scheduled` are those with a planned day, whatever became of them.

    `rejected` are videos of which a version was ever rejected, `rejections` how often that was.
    `right` are the accepted ones whose first version was approved. `by_step` is what waits.
    """

    videos: int
    scheduled: int
    called_off: int
    accepted: int
    posted: int
    cancelled: int
    rejected: int
    rejections: int
    right: int
    by_step: Mapping[Step, int]

    @property
    def first_time_right(self) -> Decimal | None:
        """The part of the accepted videos whose first version was approved, 0 to 1."""
        return figure(lambda right, of: right / of, Decimal(self.right), Decimal(self.accepted))


def tally(made: Iterable[Course]) -> Tally:
    """These videos together."""
    known = tuple(made)
    states = tuple(course.progress for course in known)
    waiting = Counter(state.step for state in states if state.step)
    return Tally(
        videos=len(known),
        scheduled=sum(course.video.planned_on is not None for course in known),
        called_off=sum(course.called_off_on is not None for course in known),
        accepted=sum(state.accepted_on is not None for state in states),
        posted=sum(state.posted_on is not None for state in states),
        cancelled=sum(state.cancelled for state in states),
        rejected=sum(state.rejections > 0 for state in states),
        rejections=sum(state.rejections for state in states),
        right=sum(course.first_time_right for course in known),
        by_step={step: waiting[step] for step in Step},
    )


def tallies(made: Iterable[Course], by: By) -> tuple[tuple[str | None, Tally], ...]:
    """Each group with its count, most videos first; None is of what nobody has said it yet."""
    groups = grouped(made, by, lambda course: course.video)
    counted = ((name, tally(held)) for name, held in groups.items())
    return tuple(sorted(counted, key=lambda pair: (-pair[1].videos, pair[0] or "")))

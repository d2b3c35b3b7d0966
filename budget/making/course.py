"""The course of a video: all that was done on it, from which counts, times and rounds are made.

courses(books)[0].moves            every move on the first video, in order
"""

from dataclasses import dataclass
from datetime import date

from budget.books import Books
from budget.production import Move, Progress, Step, StepEvent, Video

JUDGED = (Move.DONE, Move.REJECTED)
"""What the ministry can say of a version in the step of approval."""


@dataclass(frozen=True, kw_only=True)
class Course:
    """A video, where it stands, its moves in order, and the day of its call-off if there was one.

    What belongs to the call-off alone is None for a video that nobody ordered.
    """

    video: Video
    progress: Progress
    moves: tuple[StepEvent, ...]
    called_off_on: date | None

    @property
    def judgements(self) -> int:
        """How many versions the ministry approved or rejected."""
        return sum(move.step is Step.APPROVE and move.move in JUDGED for move in self.moves)

    @property
    def first_time_right(self) -> bool:
        """Whether its approval stands and the first version was the only one to be judged."""
        return self.progress.accepted_on is not None and self.judgements == 1


def courses(books: Books) -> tuple[Course, ...]:
    """The course of every known video, in the books' order."""
    moves: dict[str, list[StepEvent]] = {video.id: [] for video in books.videos}
    for event in books.events:
        moves[event.video].append(event)
    ordered = {video: order.day for order in books.call_offs for video in order.prices}
    return tuple(
        Course(
            video=video,
            progress=books.progress[video.id],
            moves=tuple(moves[video.id]),
            called_off_on=ordered.get(video.id),
        )
        for video in books.videos
    )

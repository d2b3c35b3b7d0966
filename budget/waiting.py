"""Who blocks what: the step that each video waits in, whose move it is, and for how many days.

waiting(books)[0].days      the longest wait of all
"""

from dataclasses import dataclass

from budget.books import Books
from budget.production import Side, Step, Video


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One video that is not done: `days` in this step, `late` days past its planned post (or 0)."""

    video: Video
    step: Step
    days: int
    late: int

    @property
    def side(self) -> Side:
        """Whose move it is."""
        return self.step.side


def waiting(books: Books) -> tuple[Waiting, ...]:
    """Every video that waits for somebody; what is latest comes first, then what waits longest."""
    found = [_waiting(books, video) for video in books.videos]
    return tuple(sorted((w for w in found if w), key=lambda w: (-w.late, -w.days, w.video.id)))


def _waiting(books: Books, video: Video) -> Waiting | None:
    now = books.progress[video.id]
    if now.step is None:
        return None
    due = None if now.posted_on else video.planned_on
    return Waiting(
        video=video,
        step=now.step,
        days=(books.on - (now.since or video.added_on)).days,
        late=max((books.on - due).days, 0) if due else 0,
    )

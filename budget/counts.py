"""Production counts: planned, called off, accepted, posted, cancelled, and which step waits.

    counts(books).accepted      videos whose approval stands on the books' day

`planned` is the budget version's number of videos; a cancelled video does not lower it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from budget.books import Books
from budget.production import Step


@dataclass(frozen=True, kw_only=True)
class Counts:
    """Numbers of videos; `planned` is None as long as nothing is granted."""

    planned: int | None
    called_off: int
    accepted: int
    posted: int
    cancelled: int
    by_step: Mapping[Step, int]


def counts(books: Books) -> Counts:
    """The counts of the half on the books' day."""
    states = books.progress.values()
    waiting = Counter(state.step for state in states if state.step)
    return Counts(
        planned=books.granted.videos if books.granted else None,
        called_off=len(books.price),
        accepted=sum(1 for state in states if state.accepted_on),
        posted=sum(1 for state in states if state.posted_on),
        cancelled=sum(1 for state in states if state.cancelled),
        by_step={step: waiting[step] for step in Step},
    )

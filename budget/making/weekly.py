"""What happened in each week: called off, accepted, posted, cancelled, rejected, and scheduled.

week_tallies(books)[1].posted       videos posted in the first week of the half

Week 0 is all that lies before the half and the last one all that lies after it, so that weeks add
up to the whole.
"""

from collections import Counter
from dataclasses import dataclass

from budget.books import Books
from budget.burn import accepted_by_week, posted_by_week
from budget.production import Move


@dataclass(frozen=True, kw_only=True)
class WeekTally:
    """Numbers of one week; `scheduled` are the videos planned for it, cancelled ones left out.

    `accepted` counts approvals less those withdrawn, so it may be below zero. `rejected` counts
    rejections. `label` is the ISO week, empty before and after the half.
    """

    number: int
    label: str
    scheduled: int
    called_off: int
    accepted: int
    posted: int
    cancelled: int
    rejected: int


def week_tallies(books: Books) -> tuple[WeekTally, ...]:
    """All weeks, from before the half to after it, as known on the books' day."""
    half = books.half
    accepted, posted = accepted_by_week(books), posted_by_week(books)
    scheduled, called_off = _scheduled(books), _called_off(books)
    cancelled, rejected = _moved(books, Move.CANCELLED), _moved(books, Move.REJECTED)
    return tuple(
        WeekTally(
            number=number,
            label=half.week_label(number) if 1 <= number <= half.weeks else "",
            scheduled=scheduled[number],
            called_off=called_off[number],
            accepted=accepted[number],
            posted=posted[number],
            cancelled=cancelled[number],
            rejected=rejected[number],
        )
        for number in range(half.weeks + 2)
    )


def _scheduled(books: Books) -> Counter[int]:
    standing = (video for video in books.videos if not books.progress[video.id].cancelled)
    days = (video.planned_on for video in standing)
    return Counter(books.half.week_of(day) for day in days if day)


def _called_off(books: Books) -> Counter[int]:
    weeks: Counter[int] = Counter()
    for order in books.call_offs:
        weeks[books.half.week_of(order.day)] += len(order.prices)
    return weeks


def _moved(books: Books, move: Move) -> Counter[int]:
    return Counter(books.half.week_of(event.day) for event in books.events if event.move is move)

"""Results in time: what all counted videos reached together, and the channel's followers.

    in_time(books)[-1].views.total        the views of all videos, each by its latest count so far
    counts_of(books, "V07")               every count of one video, by day

An export holds few posts, so each day takes of every video the latest count up to that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from budget.books import Books
from budget.results import Followers, Result


@dataclass(frozen=True, kw_only=True)
class Total:
    """A sum of what is known of `n` videos; None where nothing is known of any."""

    total: int | None
    n: int


@dataclass(frozen=True, kw_only=True)
class Reached:
    """All videos counted by a day, and what they had reached together."""

    day: date
    videos: int
    views: Total
    likes: Total
    comments: Total
    shares: Total


@dataclass(frozen=True, kw_only=True)
class Growth:
    """The channel's followers between two days; `more` is None where one count is all there is."""

    first: Followers
    last: Followers

    @property
    def more(self) -> int | None:
        """How many followers were won, below zero when lost."""
        return None if self.first.day == self.last.day else self.last.count - self.first.count


def in_time(books: Books) -> tuple[Reached, ...]:
    """One point for each day on which something was counted."""
    latest: dict[str, Result] = {}
    points: dict[date, Reached] = {}
    for result in sorted(books.results, key=lambda result: result.counted_on):
        latest[result.video] = result
        points[result.counted_on] = _reached(result.counted_on, tuple(latest.values()))
    return tuple(points.values())


def counts_of(books: Books, video: str) -> tuple[Result, ...]:
    """Every count of one video, by day."""
    own = (result for result in books.results if result.video == video)
    return tuple(sorted(own, key=lambda result: result.counted_on))


def growth(books: Books) -> Growth | None:
    """From the first known count of followers to the last; None where there is none."""
    days = sorted(books.followers, key=lambda count: count.day)
    return Growth(first=days[0], last=days[-1]) if days else None


def _reached(day: date, results: tuple[Result, ...]) -> Reached:
    return Reached(
        day=day,
        videos=len(results),
        views=_total(result.views for result in results),
        likes=_total(result.likes for result in results),
        comments=_total(result.comments for result in results),
        shares=_total(result.shares for result in results),
    )


def _total(values: Iterable[int | None]) -> Total:
    known = [value for value in values if value is not None]
    return Total(total=sum(known) if known else None, n=len(known))

"""Books with counts by hand: videos that cost EUR 100 each, posted and counted on days of a test.

counted(Count(video="V01", views=1000, likes=50, comments=4, shares=6))
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.ledger import Entry, MoneyStage
from budget.production import Kind
from budget.results import Followers, Result
from tests.budget.making.half_year import told

POSTED, COUNTED, ON = date(2021, 4, 10), date(2021, 5, 10), date(2021, 6, 30)
PRICE = Decimal("100.00")


@dataclass(frozen=True, kw_only=True)
class Count:
    """What one video had reached on a day."""

    video: str
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    on: date = COUNTED


def counted(*counts: Count, own: Sequence[str] = (), followers: Sequence[int] = ()) -> Books:
    """The books with these counts; the videos that `own` names were made without a creator."""
    moves = " ".join(f"{POSTED}:{step}" for step in range(1, 7))
    names = list(dict.fromkeys(count.video for count in counts))
    books = told(ON, dict.fromkeys(names, moves))
    return replace(
        books,
        videos=tuple(
            replace(video, kind=Kind.OWN) if video.id in own else video for video in books.videos
        ),
        entries=tuple(_entry(name) for name in names),
        results=tuple(map(_result, counts)),
        followers=tuple(
            Followers(day=date(2021, 6, n), count=count) for n, count in enumerate(followers, 1)
        ),
    )


def _entry(video: str) -> Entry:
    return Entry(
        number=1,
        day=POSTED,
        stage=MoneyStage.ACCEPTED,
        amount=PRICE,
        video=video,
        act="accept",
        document="",
        vat_rate=Decimal("0.21"),
    )


def _result(count: Count) -> Result:
    return Result(
        video=count.video,
        tiktok_id=f"69{count.video}",
        counted_on=count.on,
        views=count.views,
        likes=count.likes,
        comments=count.comments,
        shares=count.shares,
    )

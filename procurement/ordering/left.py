"""Making a call-off: which videos can be ordered, the next number, and prices to the cent.

next_reference(("NO-2021-01", "NO-2021-02"))            "NO-2021-03"
prices(("V01", "V02", "V03"), total=Decimal("100.00"))  33.34, 33.33 and 33.33
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count

from budget.books import Books
from budget.money import CENT, split
from budget.production import Video
from budget.refused import Refused
from budget.words import Words, say, say_n

FIRST_ORDER, FIRST_VIDEO = "NO-1", "V01"
NUMBERED = re.compile(r"(.*?)([0-9]+)")


@dataclass(frozen=True, kw_only=True)
class Left:
    """What the contract still allows to be called off, over all half-years; None is no limit."""

    value: Decimal | None
    videos: int | None


def orderable(books: Books) -> tuple[Video, ...]:
    """The videos that can be called off: known, not ordered yet and not cancelled."""
    return tuple(
        video
        for video in books.videos
        if video.id not in books.price and not books.progress[video.id].cancelled
    )


def next_reference(known: Sequence[str]) -> str:
    """The reference that follows the last one; the books decide whether it is free."""
    return next(_after(known, FIRST_ORDER))


def new_videos(books: Books, like: Video, titles: Sequence[str], number: int) -> tuple[Video, ...]:
    """Videos that the books do not know yet, each `like` this one but for its id and title.

    Without a title of its own a video is called after its subject, with its number.
    """
    ids = _after([video.id for video in books.videos], FIRST_VIDEO)
    named = [*titles, *([""] * (number - len(titles)))]
    return tuple(
        replace(like, id=name, title=title or f"{like.subject} {name}")
        for title, name in zip(named, ids, strict=False)
    )


def prices(
    videos: Sequence[str], *, each: Decimal | None = None, total: Decimal | None = None
) -> Mapping[str, Decimal]:
    """A price for every video: the same one, or a total split over them to the cent.

    Raises:
        Refused: for a price that is not above zero, or a total that is not a cent each.
    """
    if not videos:
        return {}
    typed = each if total is None else total
    least = CENT if total is None else CENT * len(videos)
    if typed is None or typed < least:
        raise Refused(say("Write what the videos cost: a price above zero for each."))
    if total is None:
        return dict.fromkeys(videos, typed)
    return dict(zip(videos, split(total, len(videos)), strict=True))


def ceiling_words(left: Left | None, amount: Decimal, videos: int) -> tuple[Words, bool]:
    """What the contract still allows after an order, and whether it allows the order."""
    if left is None:
        return say("No contract is signed on that day, so nothing can be called off."), False
    value = None if left.value is None else left.value - amount
    number = None if left.videos is None else left.videos - videos
    if value is not None and value < 0:
        return say("It is {over} more than the contract still allows.", over=-value), False
    if number is not None and number < 0 and videos:
        return _too_many(-number), False
    return _still(value, None if number is None else max(number, 0)), True


def _too_many(n: int) -> Words:
    return say_n(
        "It is {n} video more than the contract still allows.",
        "It is {n} videos more than the contract still allows.",
        n,
    )


def _still(value: Decimal | None, number: int | None) -> Words:
    if value is None and number is None:
        return say("The contract sets no ceiling.")
    if number is None:
        return say("The contract then still allows {value}.", value=value)
    if value is None:
        return say_n(
            "The contract then still allows {n} video.",
            "The contract then still allows {n} videos.",
            number,
        )
    return say_n(
        "The contract then still allows {value} and {n} video.",
        "The contract then still allows {value} and {n} videos.",
        number,
        value=value,
    )


def _after(known: Sequence[str], first: str) -> Iterator[str]:
    """Names that go on counting where the known ones of the last kind ended."""
    found = [match for name in known if (match := NUMBERED.fullmatch(name))]
    if not found:
        yield first
        found = [match for match in (NUMBERED.fullmatch(first),) if match]
    before, width = found[-1][1], len(found[-1][2])
    last = max(int(match[2]) for match in found if match[1] == before)
    yield from (f"{before}{n:0{width}}" for n in count(last + 1))

"""What a number of videos counts: how many were ordered, and how many of those were cancelled.

    counted(spend_per_video(books))
    "53 videos: 52 ordered, of which 1 cancelled, and 1 not ordered, of which 1 cancelled."

A table of all videos and a count of ordered ones differ; this says by how much, and why.
"""

from collections.abc import Sequence

from budget.position import VideoSpend
from budget.words import Words, say, say_n


def counted(spends: Sequence[VideoSpend]) -> Words | None:
    """What these videos are; None where all are ordered and none was cancelled."""
    ordered = [spend for spend in spends if spend.price is not None]
    rest = [spend for spend in spends if spend.price is None]
    if not rest and not _gone(ordered):
        return None
    parts = _ordered(len(ordered), _gone(ordered))
    if rest:
        other = _not_ordered(len(rest), _gone(rest))
        parts = say("{ordered}, and {rest}", ordered=parts, rest=other) if ordered else other
    return say_n("{n} video: {parts}.", "{n} videos: {parts}.", len(spends), parts=parts)


def _gone(spends: Sequence[VideoSpend]) -> int:
    return sum(spend.progress.cancelled for spend in spends)


def _ordered(n: int, gone: int) -> Words:
    if gone:
        return say("{number} ordered, of which {gone} cancelled", number=n, gone=gone)
    return say("{number} ordered", number=n)


def _not_ordered(n: int, gone: int) -> Words:
    if gone:
        return say("{number} not ordered, of which {gone} cancelled", number=n, gone=gone)
    return say("{number} not ordered", number=n)

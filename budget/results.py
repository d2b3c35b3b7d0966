"""What the audience did: reach, likes, comments and followers, as counted on a day.

Figures are None where TikTok gives no data ("undefined"); that is not the same as 0.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Result:
    """What one posted video had reached on the day it was counted."""

    video: str
    tiktok_id: str
    counted_on: date
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None


@dataclass(frozen=True, kw_only=True)
class Followers:
    """How many followers the channel had at the end of a day."""

    day: date
    count: int

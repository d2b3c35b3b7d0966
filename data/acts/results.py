"""What the audience did, as TikTok's exports say; the same count twice changes nothing."""

from collections.abc import Sequence

from budget.half import Half
from budget.refused import Refused
from budget.results import Followers, Result
from budget.words import say
from data.store import Work
from data.tables import FollowersRow, ResultRow, VideoRow


def add_results(work: Work, half: Half, results: Sequence[Result]) -> int:
    """Add counts that are not yet known; gives how many were new.

    Raises:
        Refused: for a video that the books do not know, or that was counted otherwise that day.
    """
    return sum(_add(work, half, result) for result in results)


def _add(work: Work, half: Half, result: Result) -> bool:
    if work.session.get(VideoRow, (half.id, result.video)) is None:
        raise Refused(
            say("Video {video} is not known; link the result to another video.", video=result.video)
        )
    kept = work.session.get(ResultRow, (half.id, result.video, result.counted_on))
    if kept is None:
        work.add(ResultRow(half=half.id, **vars(result)))
    elif kept.views != result.views or kept.tiktok_id != result.tiktok_id:
        raise Refused(
            say(
                "Video {video} has another count on {day}; export again, or check the link.",
                video=result.video,
                day=result.counted_on,
            )
        )
    return kept is None


def add_followers(work: Work, half: Half, followers: Sequence[Followers]) -> int:
    """Add days that are not yet known; gives how many were new."""
    new = [
        FollowersRow(half=half.id, day=count.day, count=count.count)
        for count in followers
        if work.session.get(FollowersRow, (half.id, count.day)) is None
    ]
    work.add(*new)
    return len(new)

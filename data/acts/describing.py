"""What is told of a video beside its place in the plan: kept as a paper, never overwritten.

describe(work, half, Described(video="V07", seconds=34, link="https://…"), day=…)
"""

from dataclasses import fields
from datetime import date

from budget.half import Half
from budget.particulars import Described, Particulars
from budget.production import Video
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.store import Work
from data.tables import VideoRow

NOTHING = Particulars()


def describe(work: Work, half: Half, told: Described, day: date) -> None:
    """Keep the particulars of a video from a day on, in the place of all that were told before.

    Raises:
        Refused: for an unknown video, a day to come, or one before the video was known.
    """
    check_not_to_come(work, day)
    known = work.session.get(VideoRow, (half.id, told.video))
    if known is None:
        raise Refused(say("Video {video} is not known; add it first.", video=told.video))
    if day < known.added_on:
        raise Refused(
            say(
                "Video {video} is known since {since}; choose that day or a later one.",
                video=told.video,
                since=known.added_on,
            )
        )
    add_paper(work, told, told.video, day, half=half.id)


def keep(work: Work, half: Half, video: Video, day: date) -> None:
    """Keep what a new video says of itself, where it says anything."""
    told = {field.name: getattr(video, field.name) for field in fields(Particulars)}
    if Particulars(**told) != NOTHING:
        add_paper(work, Described(video=video.id, **told), video.id, day, half=half.id)

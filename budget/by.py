"""By what videos are put together: topic, subject, requester, kind or creator.

    grouped(spends, By.KIND, lambda spend: spend.video)      {"influencer": (…), "own": (…)}
    named(By.KIND, "own")                                    say("Without a creator")

A name that nobody has said yet, such as a creator that is still to be chosen, is None.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from budget.names import KINDS, TOPICS
from budget.production import Kind, Topic, Video
from budget.words import Words, say

T = TypeVar("T")
NOT_KNOWN = say("not known yet")


class By(StrEnum):
    """What the videos of a group have in common."""

    TOPIC = "topic"
    SUBJECT = "subject"
    REQUESTER = "requester"
    KIND = "kind"
    CREATOR = "creator"


NAME: Mapping[By, Callable[[Video], str | None]] = {
    By.TOPIC: lambda video: video.topic.value,
    By.SUBJECT: lambda video: video.subject,
    By.REQUESTER: lambda video: video.requester,
    By.KIND: lambda video: video.kind.value,
    By.CREATOR: lambda video: video.creator,
}


def grouped(
    things: Iterable[T], by: By, video_of: Callable[[T], Video]
) -> Mapping[str | None, tuple[T, ...]]:
    """Each group's things, in the order in which they came."""
    groups: dict[str | None, list[T]] = {}
    for thing in things:
        groups.setdefault(NAME[by](video_of(thing)) or None, []).append(thing)
    return {name: tuple(held) for name, held in groups.items()}


def named(by: By, name: str | None) -> Words | str:
    """A group as a reader sees it."""
    if name is None:
        return NOT_KNOWN
    match by:
        case By.TOPIC:
            return TOPICS[Topic(name)]
        case By.KIND:
            return KINDS[Kind(name)]
        case _:
            return name

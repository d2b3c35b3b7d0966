"""Videos and the seven steps of the proposal e-mail, and what can happen in a step.

StepEvent(video="V01", step=Step.APPROVE, move=Move.REJECTED, day=…, side=Side.MINISTRY)
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from budget.refused import Refused
from budget.words import say

OLDEST, LONGEST = 120, 3_600
"""Years and seconds above which a figure is a slip of the pen: our own marks."""


class Side(StrEnum):
    """Whose move it is."""

    MINISTRY = "ministry"
    AGENCY = "agency"


class Step(IntEnum):
    """The seven steps, as the e-mail lists them."""

    TOPIC = 1
    SCRIPT = 2
    STEER = 3
    MAKE = 4
    APPROVE = 5
    POST = 6
    WEBCARE = 7

    @property
    def side(self) -> Side:
        """Who acts in this step."""
        return Side.AGENCY if self in (Step.SCRIPT, Step.MAKE, Step.POST) else Side.MINISTRY


class Move(StrEnum):
    """What happened in a step."""

    DONE = "done"
    REJECTED = "rejected"
    RECUT = "recut"
    CANCELLED = "cancelled"


class Topic(StrEnum):
    """The two families of topics in the e-mail."""

    CORONA = "corona"
    OTHER = "other"


class Kind(StrEnum):
    """Made with an influencer, or not ("niet-influencers video's")."""

    INFLUENCER = "influencer"
    OWN = "own"


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What is told of a video beside its place in the plan; what is empty or None is not known.

    `budget_line` is that of a requester who pays along. `age` is the creator's at the recording,
    in years; `seconds` is the length, `link` the post on the channel.
    """

    message: str = ""
    conditions: str = ""
    target_group: str = ""
    budget_line: str = ""
    age: int | None = None
    seconds: int | None = None
    link: str = ""

    def __post_init__(self) -> None:
        """Refuse a figure that no video has."""
        if self.age is not None and not 0 <= self.age <= OLDEST:
            raise Refused(
                say("An age of {age} cannot be; give it in years, or none.", age=self.age)
            )
        if self.seconds is not None and not 0 < self.seconds <= LONGEST:
            raise Refused(
                say(
                    "A length of {seconds} seconds cannot be; give 1 to {longest}, or none.",
                    seconds=self.seconds,
                    longest=LONGEST,
                )
            )


@dataclass(frozen=True, kw_only=True)
class Described(Particulars):
    """The particulars of one video as they are kept; a later one takes the place of the whole.

    `creator` and `planned_on`, where they are given, take the place of what was said at first.
    """

    video: str
    creator: str | None = None
    planned_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Video(Particulars):
    """One commissioned video, known from `added_on`; `planned_on` is when it should be posted."""

    id: str
    title: str
    topic: Topic
    subject: str
    kind: Kind
    requester: str
    added_on: date
    planned_on: date | None = None
    creator: str | None = None


@dataclass(frozen=True, kw_only=True)
class StepEvent:
    """One move on one video; `cut` names the version that was judged, `note` the feedback."""

    video: str
    step: Step
    move: Move
    day: date
    side: Side
    cut: str = ""
    note: str = ""

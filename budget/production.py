"""Videos and the seven steps of the proposal e-mail, what can happen in a step, where it leads.

StepEvent(video="V01", step=Step.APPROVE, move=Move.REJECTED, day=…, side=Side.MINISTRY)
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from budget.particulars import Particulars


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


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Where a video stands; `step` is the step that waits now, None when done or cancelled.

    `delivered` names the version that was delivered last, `cut` the one that was approved.
    """

    step: Step | None = Step.TOPIC
    since: date | None = None
    accepted_on: date | None = None
    delivered: str = ""
    cut: str = ""
    posted_on: date | None = None
    cancelled_on: date | None = None
    rejections: int = 0

    @property
    def cancelled(self) -> bool:
        """Whether the video was cancelled."""
        return self.cancelled_on is not None

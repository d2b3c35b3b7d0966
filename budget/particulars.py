"""What is told of a video beside its place in the plan, such as its message and its length.

Described(video="V07", message="Was je handen", seconds=34)
"""

from dataclasses import dataclass
from datetime import date

from budget.refused import Refused
from budget.words import say

OLDEST, LONGEST = 120, 3_600
"""Years and seconds above which a figure is a slip of the pen: our own marks."""


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

"""Rounds of revision: how often a video was sent back, and how many rounds the contract has left.

    rounds(course.progress, allowed=2).left         1 after one rejection

How many are allowed is handed in; None where nobody wrote it down, and then nothing is left over
or used up.
"""

from dataclasses import dataclass

from budget.production import Progress


@dataclass(frozen=True, kw_only=True)
class Rounds:
    """Rounds used by one video, each begun by a rejection, against those that are allowed."""

    used: int
    allowed: int | None

    @property
    def left(self) -> int | None:
        """How many more may be asked for; 0 when all are used."""
        return None if self.allowed is None else max(self.allowed - self.used, 0)

    @property
    def over(self) -> int | None:
        """How many were asked for beyond what is allowed."""
        return None if self.allowed is None else max(self.used - self.allowed, 0)


def rounds(progress: Progress, allowed: int | None) -> Rounds:
    """The rounds of a video."""
    return Rounds(used=progress.rejections, allowed=allowed)

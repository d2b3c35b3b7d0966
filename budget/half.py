"""A half-year of 26 ISO weeks, Monday to Sunday, named after its first week.

half = Half("2021-W14")
half.first_day, half.last_day       2021-04-05, 2021-10-03
half.week_of(date(2021, 6, 30))     13
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from budget.refused import Refused
from budget.words import say

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Half:
    """A half-year by the id of its first ISO week, such as `2021-W14`."""

    id: str
    weeks: int = 26

    def __post_init__(self) -> None:
        """Refuse an id that names no ISO week."""
        try:
            valid = self.id == f"{self.first_day:%G-W%V}" and self.last_day > self.first_day
        except (ValueError, OverflowError):
            valid = False
        if not valid:
            raise Refused(
                say(
                    "{half} is not a half-year; name its first week, such as 2021-W14.",
                    half=self.id,
                )
            )

    @cached_property
    def first_day(self) -> date:
        """The Monday of the first week."""
        return date.fromisocalendar(int(self.id[:4]), int(self.id[6:]), 1)

    @cached_property
    def last_day(self) -> date:
        """The Sunday of the last week."""
        return self.first_day + self.weeks * WEEK - timedelta(days=1)

    def elapsed_days(self, day: date) -> int:
        """Days since the start, `day` itself included; 0 before it, more than the half after it."""
        return max(0, (day - self.first_day).days + 1)

    def week_of(self, day: date) -> int:
        """The running week, 1 to 26; 0 before the half and 27 after it."""
        return min(max((day - self.first_day).days // 7 + 1, 0), self.weeks + 1)

    def nearest(self, day: date) -> date:
        """The day itself where it lies in the half, else the half's day nearest to it."""
        return min(max(day, self.first_day), self.last_day)

    def week_ends(self) -> tuple[date, ...]:
        """The Sunday of each week, in order."""
        return tuple(
            self.first_day + n * WEEK - timedelta(days=1) for n in range(1, self.weeks + 1)
        )

    def week_label(self, week: int) -> str:
        """The ISO name of the half's nth week, 1 to 26: week 1 of 2021-W14 is "2021-W14"."""
        return f"{self.first_day + (week - 1) * WEEK:%G-W%V}"

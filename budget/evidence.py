"""Evidence: where a fact is written, and how sure that makes it.

Evidence(title="E-mail VWS op TikTok", place="Budget, third paragraph",
         date=date(2021, 3, 30), sure=Sure.HIGH, quotation="zowat 5.125 euro (exclusief btw)")
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Sure(StrEnum):
    """How sure a source makes its fact; only the first two can carry a verdict."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    BACKGROUND = "background"

    @property
    def carries(self) -> bool:
        """Whether a verdict may rest on it; the rest may be shown, not judged by."""
        return self in (Sure.HIGH, Sure.MEDIUM)


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A title and a place that a person can look up; sha256 names the file that was kept."""

    title: str
    place: str = ""
    date: datetime.date | None = None
    sha256: str | None = None
    sure: Sure = Sure.HIGH
    quotation: str = ""

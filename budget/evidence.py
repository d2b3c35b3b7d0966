"""Evidence: where a fact is written, how sure that makes it, and the file that shows it.

Evidence(title="E-mail VWS op TikTok", place="Budget, third paragraph",
         date=date(2021, 3, 30), sure=Sure.HIGH, quotation="zowat 5.125 euro (exclusief btw)")
File("contract.pdf", content).sha256        "53f21d94…", by which evidence names it
"""

import datetime
import hashlib
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from budget.refused import Refused
from budget.words import say

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 25
LONGEST_NAME = 200
UNWRITABLE = frozenset({"Cc", "Cs"})
"""Control characters and half signs, which no database and no disk takes in a name."""


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


@dataclass(frozen=True)
class File:
    """A file that shows something, as it was handed in; its content is kept and never opened.

    Raises:
        Refused: for an empty file, one of more than 25 MB, or a name that cannot be written down.
    """

    name: str
    content: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Take no file that cannot be kept and found again."""
        if not self.name.strip() or len(self.name) > LONGEST_NAME or _unwritable(self.name):
            raise Refused(
                say(
                    "A file's name has 1 to {most} characters and no control characters; rename "
                    "the file.",
                    most=LONGEST_NAME,
                )
            )
        if not self.content:
            raise Refused(say("File {name} is empty; choose another.", name=self.name))
        if len(self.content) > MOST_MEGABYTES * MEGABYTE:
            raise Refused(
                say(
                    "File {name} is larger than {most} MB; hand in a smaller one.",
                    name=self.name,
                    most=MOST_MEGABYTES,
                )
            )

    @cached_property
    def sha256(self) -> str:
        """What names its content, in 64 hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


def _unwritable(name: str) -> bool:
    return any(unicodedata.category(sign) in UNWRITABLE for sign in name)

"""Elements of an XML file, read strictly: nothing is guessed.

    invoice = read_xml("f-061.xml", content, prefixes)
    invoice.said("cbc:ID")              'F-2026-0061'
    invoice.need("cbc:IssueDate").day() date(2026, 7, 3)

What is missing, stands there twice or is written otherwise is `Refused`, with its place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

from lxml.etree import _Element as Element

from budget.money import euros
from budget.refused import Refused
from budget.words import Words, say

MOST_LETTERS = 1_000
AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,2})?")
NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,24})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Part:
    """One element of a file; paths such as cac:OrderReference/cbc:ID start from it."""

    file: str
    element: Element
    prefixes: Mapping[str, str]
    place: str = ""

    def all(self, path: str) -> tuple["Part", ...]:
        """Every element on a path, in the file's order."""
        found = self.element.findall(path, dict(self.prefixes))
        return tuple(Part(self.file, each, self.prefixes, self._to(path)) for each in found)

    def maybe(self, path: str) -> "Part | None":
        """The only element on a path, None where there is none."""
        found = self.all(path)
        if len(found) > 1:
            raise Refused(
                say(
                    "{file}: {place} stands there {n} times, where one is allowed; "
                    "ask the supplier for a corrected invoice.",
                    file=self.file,
                    place=self._to(path),
                    n=len(found),
                )
            )
        return found[0] if found else None

    def need(self, path: str) -> "Part":
        """The only element on a path, which must be there."""
        part = self.maybe(path)
        if part is None:
            raise Refused(
                say(
                    "{file}: {place} is missing; ask the supplier for a complete invoice.",
                    file=self.file,
                    place=self._to(path),
                )
            )
        return part

    def words(self, path: str) -> str:
        """The text on a path without blanks around it, empty where there is none."""
        part = self.maybe(path)
        return part.text() if part else ""

    def said(self, path: str) -> str:
        """The text on a path, which must say something."""
        part = self.need(path)
        return part.text() or part.wrong(say("a text"))

    def every(self, path: str) -> str:
        """All different texts on a path in one, the rest beyond 1,000 characters left out."""
        texts = ((part.element.text or "").strip() for part in self.all(path))
        return ", ".join(filter(None, dict.fromkeys(texts)))[:MOST_LETTERS]

    def day_at(self, path: str) -> date | None:
        """The first day on a path, None where there is none."""
        found = self.all(path)
        return found[0].day() if found else None

    def number_at(self, path: str) -> Decimal | None:
        """The number on a path, None where there is none."""
        part = self.maybe(path)
        return part.number() if part else None

    def day(self) -> date:
        """The day that it says, as ISO writes it."""
        needed = say("a day such as 2026-07-03")
        try:
            return date.fromisoformat(self.matching(DAY, needed))
        except ValueError:
            self.wrong(needed)

    def amount(self) -> Decimal:
        """The amount that it says: at most two decimals, below 10^12."""
        return euros(self.matching(AMOUNT, say("an amount such as 5125.00")))

    def number(self) -> Decimal:
        """The number that it says: below 10^12, with at most 24 decimals."""
        return Decimal(self.matching(NUMBER, say("a plain number such as 5125.00")))

    def text(self) -> str:
        """What the element says, without blanks around it."""
        text = (self.element.text or "").strip()
        if len(text) > MOST_LETTERS:
            self.wrong(say("a text of at most {most} characters", most=MOST_LETTERS))
        return text

    def matching(self, pattern: re.Pattern[str], needed: Words) -> str:
        """What it says to the letter, if that is written like this pattern."""
        text = self.element.text or ""
        return text if pattern.fullmatch(text) else self.wrong(needed)

    def wrong(self, needed: Words) -> NoReturn:
        """Refuse what the element says, and name what was needed there."""
        raise Refused(
            say(
                "{file}: {place} says “{value}”, where {needed} is needed; "
                "ask the supplier for a corrected invoice.",
                file=self.file,
                place=self.place,
                value=shortened(self.element.text or ""),
                needed=needed,
            )
        )

    def _to(self, path: str) -> str:
        return f"{self.place}/{path}".strip("/")


def shortened(text: str) -> str:
    """At most forty characters of a text that somebody else wrote."""
    most = 40
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"

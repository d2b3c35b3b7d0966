"""What was typed in a form about orders, right or wrong: an amount, or a document.

Typed(Decimal("5125.00")).needed()      5125.00
Typed(wrong=words).checked()            Refused
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Words, say


class Typed(NamedTuple):
    """An amount as it was typed: empty, an amount excl. VAT, or what is wrong with it."""

    value: Decimal | None = None
    wrong: Words | None = None

    def checked(self) -> Decimal | None:
        """The amount, None where nothing was typed.

        Raises:
            Refused: for what cannot be read as one amount.
        """
        if self.wrong is not None:
            raise Refused(self.wrong)
        return self.value

    def needed(self) -> Decimal:
        """The amount of a form that cannot do without.

        Raises:
            Refused: also when nothing was typed.
        """
        amount = self.checked()
        if amount is None:
            raise Refused(say("Write an amount, such as 5125,00 or 5125.00."))
        return amount


class Paper(NamedTuple):
    """The document that something rests on, as it was typed."""

    title: str
    place: str
    day: date

    def evidence(self) -> Evidence | None:
        """The document, None where none was named."""
        title, place = self.title.strip(), self.place.strip()
        return Evidence(title=title, place=place, date=self.day) if title else None

    def needed(self) -> Evidence:
        """The document where there must be one.

        Raises:
            Refused: when none was named.
        """
        found = self.evidence()
        if found is None:
            raise Refused(say("Name the document that it rests on, so that others can look it up."))
        return found

"""An amount as it was typed in a form, right or wrong.

Typed(Decimal("5125.00")).needed()      5125.00
Typed(wrong=words).checked()            Refused
"""

from decimal import Decimal
from typing import NamedTuple

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

"""Options: what was priced beforehand, what was used of it, and what can still be used.

optioned(contract, amendments, day)[0].left        Decimal("2562.50") excl. VAT
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.money import ZERO
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Option


class OptionState(StrEnum):
    """What became of an option."""

    OPEN = "open"
    USED = "used"
    LAPSED = "lapsed"


@dataclass(frozen=True, kw_only=True)
class Optioned:
    """One option and the changes that used it by a day; amounts excl. VAT."""

    option: Option
    state: OptionState
    changes: tuple[Amendment, ...]

    @property
    def used(self) -> Decimal:
        """What was signed for under the option."""
        return sum((change.amount for change in self.changes), ZERO)

    @property
    def used_videos(self) -> int:
        """How many videos that was for."""
        return sum(change.videos for change in self.changes)

    @property
    def left(self) -> Decimal | None:
        """What was priced and not used; None where the option has no price, below zero over it."""
        return None if self.option.amount is None else self.option.amount - self.used

    @property
    def left_videos(self) -> int:
        """How many videos were priced and not used."""
        return self.option.videos - self.used_videos


def optioned(
    contract: Contract, amendments: Sequence[Amendment], day: date
) -> tuple[Optioned, ...]:
    """Each option of the contract on a day; none where it has none or nobody wrote them down."""
    signed = [a for a in amendments if a.signed_on <= day]
    found = []
    for option in contract.scope.options or ():
        changes = tuple(a for a in signed if a.option == option.id)
        state = _state(option, changes, day)
        found.append(Optioned(option=option, state=state, changes=changes))
    return tuple(found)


def _state(option: Option, changes: Sequence[Amendment], day: date) -> OptionState:
    if changes:
        return OptionState.USED
    over = option.latest_on is not None and day > option.latest_on
    return OptionState.LAPSED if over else OptionState.OPEN

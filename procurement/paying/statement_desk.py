"""What a person can do with a sheet of a bank or ledger: see what it would pay, and confirm it.

sheet = desk.preview("ing.csv", content)        nothing is written
desk.record(sheet.matches, "finance")           how many of them were new
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from budget.money import ZERO
from procurement.paying.payments import Fit, Proposal
from procurement.paying.statement import RowFault


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet that was read: a proposal for each row, and the rows that cannot be read."""

    name: str
    form: str
    proposals: tuple[Proposal, ...]
    faults: tuple[RowFault, ...]

    def of(self, *fits: Fit) -> tuple[Proposal, ...]:
        """The rows that fit like this."""
        return self._by_fit(fits)

    @cached_property
    def matches(self) -> tuple[Proposal, ...]:
        """The rows that would be recorded."""
        return self.of(Fit.MATCHED)

    @property
    def paid(self) -> Decimal:
        """What the matches pay together incl. VAT, less what came back."""
        return sum((match.row.gross for match in self.matches), ZERO)

    def _by_fit(self, fits: Sequence[Fit]) -> tuple[Proposal, ...]:
        return tuple(proposal for proposal in self.proposals if proposal.fit in fits)


@dataclass(frozen=True, kw_only=True)
class StatementDesk:
    """The functions of the page."""

    preview: Callable[[str, bytes], Sheet]
    record: Callable[[Sequence[Proposal], str], int]

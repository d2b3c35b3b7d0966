"""An invoice as the three-way match looks at it: beside its contract and what came in before.

case = Case(invoice=invoice, snapshot=snapshot)
case.covers, case.before, case.stands
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from budget.money import ZERO
from procurement.agreement.contract import Contract, Tolerance
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import earlier, find
from procurement.matching.billable import Billable
from procurement.matching.cover import Bills, Cover
from procurement.matching.covering import covers_after, standing
from procurement.matching.pool import Standing
from procurement.snapshot import Snapshot

FEW = 5
"""How many lines a sentence names; a document can have thousands."""


def numbers(covers: Sequence[Cover]) -> str:
    """The numbers of lines as a sentence names them: "3, 4, 5, 6, 7, …" for many."""
    named = [cover.line.number for cover in covers[:FEW]]
    return ", ".join((*named, "…") if len(covers) > FEW else named)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One document on one day; what is found about it is found once."""

    invoice: Invoice
    snapshot: Snapshot

    @cached_property
    def billable(self) -> Billable:
        """What can be billed on that day."""
        return Billable(snapshot=self.snapshot)

    @property
    def contract(self) -> Contract | None:
        """The signed contract, None where nothing is signed."""
        return self.billable.contract

    @property
    def tolerance(self) -> Tolerance:
        """How far an invoice may be off."""
        return self.billable.tolerance

    @cached_property
    def before(self) -> tuple[Invoice, ...]:
        """What was taken in before and stands."""
        return earlier(self.invoice, self.snapshot)

    @cached_property
    def bill(self) -> Invoice | None:
        """The invoice that it corrects."""
        return find(self.invoice.preceding, self.before)

    @cached_property
    def stands(self) -> Standing:
        """What the documents before it bill."""
        return standing(self.before, self.billable)

    @cached_property
    def covers(self) -> tuple[Cover, ...]:
        """What each line bills."""
        return covers_after(self.invoice, self.before, self.stands, self.billable)

    def of(self, what: Bills) -> Iterator[Cover]:
        """The lines that bill one sort of thing."""
        return (cover for cover in self.covers if cover.what is what)

    def videos(self) -> dict[str, Decimal]:
        """What the lines that name a video bill of each, excl. VAT."""
        sums: dict[str, Decimal] = {}
        for cover in self.of(Bills.VIDEO):
            for video in cover.videos:
                sums[video] = sums.get(video, ZERO) + cover.net
        return sums

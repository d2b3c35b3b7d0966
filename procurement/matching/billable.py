"""What can be billed: approved videos, and what the ledger holds of each and booked for whom.

billable = Billable(snapshot=snapshot)
billable.ready              ("V01", "V02", …), approved, the oldest approval first
billable.booked["f-1"]      {"V01": Decimal("98.56"), …}, net of what was credited
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from budget.ledger import MoneyStage
from budget.money import ZERO
from procurement.agreement.contract import Contract, Instalment, Tolerance
from procurement.agreement.part_of_half import instalments_of
from procurement.invoicing.taken_in import folded
from procurement.snapshot import Snapshot

BOOKED = frozenset({"bill", "credit"})
"""The acts of entries that a document made when it was approved."""


def signed(snapshot: Snapshot) -> Contract | None:
    """The contract with an agency, None as long as it is not signed."""
    contract = snapshot.dossier.contract
    if contract is None or contract.agency is None:
        return None
    return contract if contract.signed_by(snapshot.on) else None


@dataclass(frozen=True, kw_only=True)
class Billable:
    """The snapshot as an invoice meets it."""

    snapshot: Snapshot

    @cached_property
    def contract(self) -> Contract | None:
        """The signed contract."""
        return signed(self.snapshot)

    @property
    def tolerance(self) -> Tolerance:
        """How far an invoice may be off; nothing without a contract."""
        return self.contract.tolerance if self.contract else Tolerance()

    @cached_property
    def accepted_on(self) -> Mapping[str, date]:
        """The day on which each video was approved; without those that are not."""
        progress = self.snapshot.books.progress
        return {video: now.accepted_on for video, now in progress.items() if now.accepted_on}

    @cached_property
    def ready(self) -> tuple[str, ...]:
        """The approved videos that were ordered, the oldest approval first."""
        days, prices = self.accepted_on, self.snapshot.books.price
        return tuple(
            sorted((v for v in days if v in prices), key=lambda video: (days[video], video))
        )

    @cached_property
    def accepted(self) -> Mapping[str | None, Decimal]:
        """What the ledger holds as accepted per video; of other costs under None."""
        sums: dict[str | None, Decimal] = defaultdict(lambda: ZERO)
        for entry in self.snapshot.books.entries:
            if entry.stage is MoneyStage.ACCEPTED:
                sums[entry.video] += entry.amount
        return dict(sums)

    @cached_property
    def booked(self) -> Mapping[str, Mapping[str | None, Decimal]]:
        """What each document put in the stage "invoiced", by its folded number."""
        sums: dict[str, dict[str | None, Decimal]] = defaultdict(lambda: defaultdict(lambda: ZERO))
        for entry in self.snapshot.books.entries:
            if entry.stage is MoneyStage.INVOICED and entry.act in BOOKED:
                sums[folded(entry.document)][entry.video] += entry.amount
        return sums

    @cached_property
    def instalments(self) -> tuple[Instalment, ...]:
        """Those of the half-year: that have their middle in it, or else overlap with it."""
        return instalments_of(self.contract, self.snapshot.books.half) if self.contract else ()

    def instalment_of(self, video: str) -> Instalment | None:
        """The instalment in whose period a video was approved, or that next comes nearest.

        A video that was approved after the last instalment of the half-year belongs to that one.
        """
        day, known = self.accepted_on[video], self.instalments
        return next((i for i in known if day <= i.last_day), known[-1] if known else None)

    def weight(self, video: str | None) -> Decimal:
        """What is accepted of a video and not billed; its price where the ledger has none left."""
        price = self.snapshot.books.price.get(video, ZERO) if video else ZERO
        return self.accepted.get(video, ZERO) or price

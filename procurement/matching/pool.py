"""What documents bill already, and what none does yet: videos, instalments, other costs.

pool.within(period, billable)       the videos that were approved in a period, oldest first
pool.without(nets, instalment)      what is left once a line takes these
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from budget.money import ZERO
from procurement.agreement.contract import Instalment
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.parts import Period
from procurement.invoicing.taken_in import folded
from procurement.matching.billable import Billable

Nets = Mapping[str | None, Decimal]
"""Net by video; what belongs to no video is under None."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What documents bill and was not credited: each video, each instalment, and other costs."""

    videos: dict[str, Invoice] = field(default_factory=dict)
    instalments: dict[str, Invoice] = field(default_factory=dict)
    nets: dict[str, Nets] = field(default_factory=dict)
    other: list[Decimal] = field(default_factory=list)

    def copied(self) -> "Standing":
        """The same, to add to."""
        videos, instalments = dict(self.videos), dict(self.instalments)
        return Standing(
            videos=videos, instalments=instalments, nets=dict(self.nets), other=list(self.other)
        )

    def add(
        self,
        bill: Invoice,
        free: Nets,
        shareless: Collection[str | None],
        instalments: Iterable[Instalment | None],
    ) -> None:
        """An invoice bills these; of a video of which nothing is left it bills nothing.

        `shareless` videos never had a part of its net, and it bills them for that.
        """
        bills = (v for v, net in free.items() if net > 0 or (not net and v in shareless))
        self.videos.update({video: bill for video in bills if video is not None})
        self.instalments.update({i.number: bill for i in instalments if i is not None})

    def of(self, bill: Invoice) -> Nets:
        """What is left of an invoice per video, after every credit note on it."""
        return self.nets.get(folded(bill.number), {})


@dataclass(frozen=True, kw_only=True)
class Pool:
    """What no document bills yet; `other` is what is accepted of other costs."""

    videos: Sequence[str]
    instalments: Sequence[Instalment]
    other: Decimal

    def of(self, instalment: Instalment, billable: Billable) -> tuple[str, ...]:
        """The videos that are approved in an instalment's period and not billed."""
        return tuple(v for v in self.videos if billable.instalment_of(v) == instalment)

    def within(self, period: Period | None, billable: Billable) -> tuple[str, ...]:
        """The same of a period; all where there is none."""
        named = named_by(period, billable)
        if named is not None:
            return self.of(named, billable)
        if period is None:
            return tuple(self.videos)
        first, last = period.first_day, period.last_day
        days = billable.accepted_on
        return tuple(
            v
            for v in self.videos
            if (first is None or first <= days[v]) and (last is None or days[v] <= last)
        )

    def without(self, nets: Nets, instalment: Instalment | None) -> "Pool":
        """What is left once a line takes these."""
        return Pool(
            videos=tuple(video for video in self.videos if video not in nets),
            instalments=tuple(i for i in self.instalments if i != instalment),
            other=self.other - nets.get(None, ZERO),
        )


def named_by(period: Period | None, billable: Billable) -> Instalment | None:
    """The instalment of the contract that has exactly this period."""
    if period is None or billable.contract is None:
        return None
    days = period.first_day, period.last_day
    known = billable.contract.instalments
    return next((i for i in known if (i.first_day, i.last_day) == days), None)

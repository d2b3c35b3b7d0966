"""Books: everything about money and production of one half-year, as known on one day.

Pages and figures read nothing else, so the same day always shows the same figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from budget.evidence import Evidence
from budget.half import Half
from budget.ledger import Entry
from budget.production import Progress, StepEvent, Video
from budget.progress import progress
from budget.results import Followers, Result


class Decision(StrEnum):
    """What became of a budget version."""

    PROPOSED = "proposed"
    GRANTED = "granted"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True)
class BudgetVersion:
    """One version of the half's budget; a new one never overwrites the old.

    `amount` is excl. VAT. `approximate` marks a sum its source calls "about". A decision
    `answers` the version that was proposed.
    """

    version: int
    day: date
    amount: Decimal
    videos: int
    decision: Decision
    approximate: bool
    by: str
    reason: str
    evidence: Evidence
    answers: int | None = None


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Budget that moved between two halves: a cut of one version, and a raise of another.

    `source` and `target` are ids of halves; the versions are those that the shift made.
    """

    day: date
    amount: Decimal
    videos: int
    source: str
    source_version: int
    target: str
    target_version: int

    def other_half(self, half: str, version: int) -> str | None:
        """The other half, where this is the version that the shift made; else None."""
        sides = {
            (self.source, self.source_version): self.target,
            (self.target, self.target_version): self.source,
        }
        return sides.get((half, version))


@dataclass(frozen=True, kw_only=True)
class CallOff:
    """An order under the contract (nadere opdracht): prices per video, and other costs if any.

    `other` is an amount that belongs to no video.
    """

    reference: str
    day: date
    prices: Mapping[str, Decimal]
    other: Decimal
    contract: str
    evidence: Evidence | None = None

    @cached_property
    def amount(self) -> Decimal:
        """The whole order excl. VAT."""
        return sum(self.prices.values(), self.other)


@dataclass(frozen=True, kw_only=True)
class Books:
    """All facts of one half on one day; tuples in the order in which they happened.

    `contract_value` and `amended` are what `procurement` knows of the contract, handed in because
    budget does not know procurement: the part of the signed value that is for this half (None
    before signature; the whole where the contract is for one half) and the sum of signed
    amendments.
    """

    half: Half
    on: date
    example: bool
    vat_rate: Decimal
    versions: tuple[BudgetVersion, ...]
    videos: tuple[Video, ...]
    events: tuple[StepEvent, ...]
    call_offs: tuple[CallOff, ...]
    entries: tuple[Entry, ...]
    results: tuple[Result, ...]
    followers: tuple[Followers, ...]
    contract_value: Decimal | None
    amended: Decimal
    shifts: tuple[Shift, ...] = ()

    @cached_property
    def granted(self) -> BudgetVersion | None:
        """The budget version in force, None as long as nothing was granted."""
        return next((v for v in reversed(self.versions) if v.decision is Decision.GRANTED), None)

    @cached_property
    def proposed(self) -> BudgetVersion | None:
        """The last proposal, granted since or not; a declined one counts no longer."""
        declined = {v.answers for v in self.versions if v.decision is Decision.DECLINED}
        return next(
            (
                v
                for v in reversed(self.versions)
                if v.decision is Decision.PROPOSED and v.version not in declined
            ),
            None,
        )

    @cached_property
    def price(self) -> Mapping[str, Decimal]:
        """The called-off price of each ordered video, excl. VAT."""
        return {video: p for order in self.call_offs for video, p in order.prices.items()}

    @cached_property
    def progress(self) -> Mapping[str, Progress]:
        """Where each known video stands."""
        moves: dict[str, list[StepEvent]] = {video.id: [] for video in self.videos}
        for event in self.events:
            moves[event.video].append(event)
        return {v.id: progress(tuple(moves[v.id]), v.added_on) for v in self.videos}

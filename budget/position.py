"""Where the money stands: the budget, each stage and what is free, excl. or incl. VAT.

position(books).free                 what nobody has reserved, ordered or spent
position(books, Basis.INCL)          the same identity with VAT in it, to the cent
spend_per_video(books)               one line per video, in the books' order
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from budget.books import Books
from budget.ledger import Entry, MoneyStage, total, total_vat
from budget.money import ZERO, share, vat_of, with_vat
from budget.production import Video
from budget.progress import Progress

FIXED_VAT = (MoneyStage.INVOICED, MoneyStage.PAID)
"""Stages in which the invoices' own VAT counts, not the rate."""


class Basis(StrEnum):
    """Whether an amount has VAT in it."""

    EXCL = "excl"
    INCL = "incl"


@dataclass(frozen=True, kw_only=True)
class Position:
    """The granted budget and what each stage holds; `free` is the rest and may be negative."""

    granted: Decimal
    stages: Mapping[MoneyStage, Decimal]

    @property
    def free(self) -> Decimal:
        """What is left: granted less all stages; below zero means overspent."""
        return self.granted - sum(self.stages.values(), ZERO)

    @property
    def earned(self) -> Decimal:
        """Accepted or further: what the ministry owes or has paid (accrual basis)."""
        return sum((self.stages[stage] for stage in EARNED_STAGES), ZERO)


EARNED_STAGES = (MoneyStage.ACCEPTED, MoneyStage.INVOICED, MoneyStage.PAID)


@dataclass(frozen=True, kw_only=True)
class VideoSpend:
    """What one video costs and where that money is; `price` is None before its call-off."""

    video: Video
    progress: Progress
    price: Decimal | None
    stages: Mapping[MoneyStage, Decimal]

    @property
    def money_stage(self) -> MoneyStage | None:
        """The furthest stage that holds money of this video."""
        return next((s for s in reversed(MoneyStage) if self.stages[s] != 0), None)


def position(books: Books, basis: Basis = Basis.EXCL) -> Position:
    """The position of the half on its day; without a grant the granted amount is 0.00."""
    granted = books.granted.amount if books.granted else ZERO
    excl = Position(granted=granted, stages=stage_totals(books.entries))
    return excl if basis is Basis.EXCL else _including_vat(excl, books)


def stage_totals(entries: Iterable[Entry]) -> dict[MoneyStage, Decimal]:
    """What each stage holds, excl. VAT."""
    held = list(entries)
    return {stage: total(held, stage) for stage in MoneyStage}


def spend_per_video(books: Books) -> tuple[VideoSpend, ...]:
    """Every known video with its price and stages, excl. VAT."""
    sums: dict[str | None, dict[MoneyStage, Decimal]] = {}
    for entry in books.entries:
        held = sums.setdefault(entry.video, dict.fromkeys(MoneyStage, ZERO))
        held[entry.stage] += entry.amount
    return tuple(
        VideoSpend(
            video=video,
            progress=books.progress[video.id],
            price=books.price.get(video.id),
            stages=sums.get(video.id) or dict.fromkeys(MoneyStage, ZERO),
        )
        for video in books.videos
    )


def without_video(books: Books) -> dict[MoneyStage, Decimal]:
    """What the stages hold that belongs to no video."""
    return stage_totals(entry for entry in books.entries if entry.video is None)


def _including_vat(excl: Position, books: Books) -> Position:
    # The VAT of the whole is computed once and shared over the parts, so that the identity holds.
    gross = {s: excl.stages[s] + total_vat(books.entries, s) for s in FIXED_VAT}
    granted = with_vat(excl.granted, books.vat_rate)
    open_stages = [stage for stage in MoneyStage if stage not in FIXED_VAT]
    nets = [excl.free, *(excl.stages[stage] for stage in open_stages)]
    rest_vat = granted - sum(gross.values(), ZERO) - sum(nets, ZERO)
    parts = _spread(rest_vat, nets, books.vat_rate)
    stages = gross | dict(zip(open_stages, parts[1:], strict=True))
    return Position(granted=granted, stages={stage: stages[stage] for stage in MoneyStage})


def _spread(vat: Decimal, nets: list[Decimal], rate: Decimal) -> list[Decimal]:
    """Nets with the VAT of their total shared over them; negative nets take their own VAT first."""
    if all(net >= 0 for net in nets):
        return [n + v for n, v in zip(nets, share(vat, nets), strict=True)]
    own = [vat_of(net, rate) for net in nets]
    own[0] += vat - sum(own, ZERO)
    return [n + v for n, v in zip(nets, own, strict=True)]

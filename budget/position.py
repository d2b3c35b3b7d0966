"""Where the money stands: the budget, each stage and what is free, excl. or incl. VAT.

position(books).free                 what nobody has reserved, ordered or spent
position(books, Basis.INCL)          the same identity with VAT in it, to the cent
spend_per_video(books, basis)        one line per video, in the books' order
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from budget.books import Books
from budget.ledger import Entry, MoneyStage, total, total_vat
from budget.money import ZERO, gross_parts, vat_of, with_vat
from budget.production import Progress, Video

FIXED_VAT = (MoneyStage.INVOICED, MoneyStage.PAID)
"""Stages in which the invoices' own VAT counts, not the rate."""
OPEN_STAGES = tuple(stage for stage in MoneyStage if stage not in FIXED_VAT)
EARNED_STAGES = (MoneyStage.ACCEPTED, MoneyStage.INVOICED, MoneyStage.PAID)


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
    vats = {stage: total_vat(books.entries, stage) for stage in FIXED_VAT}
    excl = Position(granted=granted, stages=stage_totals(books.entries))
    return on_basis(excl, vats, books.vat_rate, basis)


def on_basis(
    excl: Position, vats: Mapping[MoneyStage, Decimal], rate: Decimal, basis: Basis
) -> Position:
    """A position on a basis; `vats` is the VAT that invoices stated for invoiced and for paid.

    The VAT of the whole is computed once and shared over the parts, so that the identity holds.
    """
    if basis is Basis.EXCL:
        return excl
    granted, gross = with_vat(excl.granted, rate), {s: excl.stages[s] + vats[s] for s in FIXED_VAT}
    nets = [excl.free, *(excl.stages[stage] for stage in OPEN_STAGES)]
    rest_vat = granted - sum(gross.values(), ZERO) - sum(nets, ZERO)
    parts = gross_parts(rest_vat, nets, rate)
    stages = gross | dict(zip(OPEN_STAGES, parts[1:], strict=True))
    return Position(granted=granted, stages={stage: stages[stage] for stage in MoneyStage})


def stage_totals(entries: Iterable[Entry]) -> dict[MoneyStage, Decimal]:
    """What each stage holds, excl. VAT."""
    held = list(entries)
    return {stage: total(held, stage) for stage in MoneyStage}


def spend_per_video(books: Books, basis: Basis = Basis.EXCL) -> tuple[VideoSpend, ...]:
    """Every known video with its price and stages; on either basis they add up to the position."""
    sums, prices = _held(books, basis), prices_on(books, basis)
    return tuple(
        VideoSpend(
            video=video,
            progress=books.progress[video.id],
            price=prices.get(video.id),
            stages=sums.get(video.id) or dict.fromkeys(MoneyStage, ZERO),
        )
        for video in books.videos
    )


def without_video(books: Books, basis: Basis = Basis.EXCL) -> dict[MoneyStage, Decimal]:
    """What the stages hold that belongs to no video."""
    return _held(books, basis).get(None) or dict.fromkeys(MoneyStage, ZERO)


def prices_on(books: Books, basis: Basis) -> Mapping[str | None, Decimal]:
    """What was called off per video, and under None for none; VAT is computed once on it all."""
    other = sum((order.other for order in books.call_offs), ZERO)
    prices = dict[str | None, Decimal](books.price.items()) | {None: other}
    if basis is Basis.EXCL:
        return prices
    nets, rate = list(prices.values()), books.vat_rate
    gross = gross_parts(vat_of(sum(nets, ZERO), rate), nets, rate)
    return dict(zip(prices, gross, strict=True))


def _held(books: Books, basis: Basis) -> dict[str | None, dict[MoneyStage, Decimal]]:
    """What each video, and None for what belongs to none, holds in each stage."""
    sums = defaultdict[str | None, dict[MoneyStage, Decimal]](dict.fromkeys(MoneyStage, ZERO).copy)
    for entry in books.entries:
        held = sums[entry.video]
        held[entry.stage] += entry.amount
        if basis is Basis.INCL and entry.stage in FIXED_VAT:
            held[entry.stage] += entry.vat or ZERO
    if basis is Basis.INCL:
        _add_vat(sums, position(books, basis).stages, books.vat_rate)
    return sums


def _add_vat(
    sums: Mapping[str | None, dict[MoneyStage, Decimal]],
    whole: Mapping[MoneyStage, Decimal],
    rate: Decimal,
) -> None:
    for stage in OPEN_STAGES:
        nets = [held[stage] for held in sums.values()]
        largest = max(range(len(nets)), key=lambda n: abs(nets[n]), default=0)
        parts = gross_parts(whole[stage] - sum(nets, ZERO), nets, rate, rest=largest)
        for held, part in zip(sums.values(), parts, strict=True):
            held[stage] = part

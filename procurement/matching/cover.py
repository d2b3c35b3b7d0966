"""What one line of an invoice bills: a video, so many videos, an instalment or other costs.

    26 x C62, no ids          the 26 oldest videos that are approved and unbilled in its period
    1 x C62, period H1        the instalment of that period: all such videos, whatever the quantity
    0.00                      nothing: a bonus video adds nothing

A line of quantity 1, or of a unit that counts no pieces, can be an instalment; else it is pieces.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from math import ceil

from procurement.agreement.contract import Instalment
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.parts import Period
from procurement.matching.billable import Billable
from procurement.matching.pool import Pool, named_by

PIECES = frozenset({"", "1", "C62", "E48", "EA", "H87", "NAR", "PCE", "XPP"})
"""Units of UN/ECE Recommendation 20 and 21 that count pieces; no unit counts as one."""


class Bills(StrEnum):
    """What a line bills."""

    NOTHING = "nothing"
    VIDEO = "video"
    PIECES = "pieces"
    INSTALMENT = "instalment"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Cover:
    """One line with its part of the whole document, and what that is for.

    `nets` is `net` by video, under None what belongs to none; `claimed` is how many videos the line
    asks for, `period` what it is about.
    """

    line: InvoiceLine
    what: Bills
    net: Decimal
    vat: Decimal
    period: Period | None = None
    nets: Mapping[str | None, Decimal] = field(default_factory=dict)
    instalment: Instalment | None = None
    claimed: int = 0

    @property
    def videos(self) -> tuple[str, ...]:
        """The videos that it bills or credits."""
        return tuple(video for video in self.nets if video is not None)


def period_of(line: InvoiceLine, invoice: Invoice) -> Period | None:
    """What a line is about: its own period, else that of the document."""
    period = line.period or invoice.period
    return period if period and period.is_stated else None


def what_of(
    cover: Cover, pool: Pool, billable: Billable, *, alone: bool
) -> tuple[Bills, Instalment | None]:
    """What a line without a video bills; amounts that fit decide between what it can be.

    `alone` says that a line of one piece can be more than a piece: it is not one of many.
    """
    line, net, period = cover.line, cover.net, cover.period
    pieces = is_pieces(line) and bool(billable.snapshot.books.price)
    named = named_by(period, billable)
    if pieces and not (alone and line.quantity == 1):
        return Bills.PIECES, None
    if named and fits(net, named.net, billable):
        return Bills.INSTALMENT, named
    if pool.other > 0 and fits(net, pool.other, billable):
        return Bills.OTHER, None
    if pieces and _is_one_video(net, pool.within(period, billable), billable):
        return Bills.PIECES, None
    alike = named or _alike(net, period, pool, billable, pieces=pieces)
    if alike:
        return Bills.INSTALMENT, alike
    return (Bills.PIECES if pieces and pool.other <= 0 else Bills.OTHER), None


def is_pieces(line: InvoiceLine) -> bool:
    """Whether its unit counts pieces."""
    return line.unit.upper() in PIECES


def pieces_of(line: InvoiceLine) -> int:
    """How many videos a line asks for; a part of one is one."""
    return max(ceil(line.quantity), 0)


def fits(net: Decimal, agreed: Decimal, billable: Billable) -> bool:
    """Whether an amount is the agreed one, within what the contract tolerates."""
    return abs(net - agreed) <= billable.tolerance.price


def _is_one_video(net: Decimal, ready: Sequence[str], billable: Billable) -> bool:
    prices = billable.snapshot.books.price
    return any(fits(net, prices[video], billable) for video in ready)


def _alike(
    net: Decimal, period: Period | None, pool: Pool, billable: Billable, *, pieces: bool
) -> Instalment | None:
    """An instalment not billed yet that fits by its amount, or by its period where nothing does."""
    own = [i for i in billable.instalments if i in pool.instalments]
    known = [i for i in own if period is None or _overlap(i, period)]
    fitting = next((i for i in known if fits(net, i.net, billable)), None)
    return fitting or (None if pieces or period is None else next(iter(known), None))


def _overlap(instalment: Instalment, period: Period) -> bool:
    first, last = period.first_day, period.last_day
    begins = last is None or instalment.first_day <= last
    return begins and (first is None or first <= instalment.last_day)

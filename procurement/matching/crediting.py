"""What a credit note takes back of its invoice, per video.

    credited(note, {"V01": Decimal("98.56"), "V02": Decimal("98.56")})
    summed(…)[None]         what lines bill or credit that belongs to no video

A corrective invoice below zero (384) is read as a credit note of the same amount.
"""

from collections.abc import Iterable
from decimal import Decimal

from budget.money import ZERO, share
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.taken_in import sign_of
from procurement.matching.cover import Bills, Cover
from procurement.matching.line_amounts import is_discount, shared
from procurement.matching.pool import Nets


def credited(note: Invoice, open_: Nets) -> tuple[Cover, ...]:
    """What takes back of an invoice, of which `open_` is left; amounts are positive.

    A line without a video lowers all that is left, in proportion.
    """
    left = {video: net for video, net in open_.items() if net > 0}
    sign = sign_of(note)
    found = []
    for line, (net, vat) in zip(note.lines, shared(note), strict=True):
        what, nets = _taken_back(note, line, net * sign, left)
        lowered_by(left, nets)
        found.append(Cover(line=line, what=what, net=net * sign, vat=vat * sign, nets=nets))
    return tuple(found)


def summed(found: Iterable[Cover]) -> dict[str | None, Decimal]:
    """What lines bill or credit per video."""
    sums: dict[str | None, Decimal] = {}
    for cover in found:
        for video, net in cover.nets.items():
            sums[video] = sums.get(video, ZERO) + net
    return sums


def lowered_by(left: dict[str | None, Decimal], taken: Nets) -> None:
    """Take from what is left."""
    for video, net in taken.items():
        left[video] = left.get(video, ZERO) - net


def _taken_back(note: Invoice, line: InvoiceLine, net: Decimal, left: Nets) -> tuple[Bills, Nets]:
    if line.video is not None:
        return Bills.VIDEO, {line.video: net}
    weights = {video: open_ for video, open_ in left.items() if open_ > 0}
    if not net or is_discount(note, line) or not weights:
        return Bills.NOTHING, {}
    parts = share(net, list(weights.values()))
    return Bills.PIECES, dict(zip(weights, parts, strict=True))

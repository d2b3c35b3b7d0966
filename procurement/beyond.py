"""What approving a document takes out of the free budget, judged video by video.

    beyond({"V01": Decimal("100.00")}, {"V01": Decimal("98.56")})       Decimal("1.44")
    takes(invoice, snapshot)        the same for a document; below zero where more becomes free

One video billed too high is not made good by another that was billed too low.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from budget.money import ZERO
from procurement.billable import Billable
from procurement.cover import Bills, Cover
from procurement.covering import covers
from procurement.crediting import summed
from procurement.invoice import Invoice
from procurement.snapshot import Snapshot
from procurement.taken_in import lowers

Nets = Mapping[str | None, Decimal]
WHOLE = frozenset({Bills.PIECES, Bills.INSTALMENT})
"""Lines that bill their videos whole: no rest of them waits for more."""


def beyond(nets: Nets, accepted: Nets) -> Decimal:
    """What is billed beyond what was accepted, excl. VAT; None names what belongs to no video."""
    return sum(
        (max(net - max(accepted.get(video, ZERO), ZERO), ZERO) for video, net in nets.items()),
        ZERO,
    )


def takes(document: Invoice, snapshot: Snapshot) -> Decimal:
    """What becomes less free by approving a document, excl. VAT; below zero where it is more."""
    if lowers(document):
        return -abs(document.net)
    found, billable = covers(document, snapshot), Billable(snapshot=snapshot)
    nets = summed(found)
    return beyond(nets, billable.accepted) or -sum(_freed(found, nets, billable), ZERO)


def _freed(found: tuple[Cover, ...], nets: Nets, billable: Billable) -> Iterator[Decimal]:
    """What stays accepted of a video and nothing more will be billed for."""
    tolerated = billable.contract.tolerance.price if billable.contract else ZERO
    whole = {video for cover in found if cover.what in WHOLE for video in cover.nets}
    for video, net in nets.items():
        rest = billable.accepted.get(video, ZERO) - net
        if rest > 0 and video and (video in whole or rest <= tolerated):
            yield rest

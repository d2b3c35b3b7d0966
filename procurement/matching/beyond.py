"""What approving a document takes out of the free budget, judged video by video.

    beyond({"V01": Decimal("100.00")}, {"V01": Decimal("98.56")})       Decimal("1.44")
    takes(invoice, snapshot)        the same for a document; below zero where more becomes free

One video billed too high is not made good by another that was billed too low.
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.money import ZERO
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import lowers
from procurement.matching.case import Case
from procurement.matching.cover import Bills
from procurement.matching.crediting import summed
from procurement.matching.pool import Nets
from procurement.snapshot import Snapshot

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
    case = Case(invoice=document, snapshot=snapshot)
    nets, accepted = summed(case.covers), case.billable.accepted
    left = {video: accepted.get(video, ZERO) - net for video, net in nets.items()}
    return beyond(nets, accepted) or -sum((rest for _, rest in freed(left, case)), ZERO)


def freed(left: Nets, case: Case) -> Iterator[tuple[str, Decimal]]:
    """What stays accepted of a video and nothing more will be billed for; the rest waits."""
    whole = {video for cover in case.covers if cover.what in WHOLE for video in cover.nets}
    for video, rest in left.items():
        if rest > 0 and video and (video in whole or rest <= case.tolerance.price):
            yield video, rest

"""Lines of one piece, or of a unit that counts none: each can be more than one video.

six lines, one a month, together 5,125.00 over H1       together the instalment
52 lines of one piece where 26 videos are approved      52 videos, not an instalment
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.money import ZERO
from procurement.agreement.contract import Instalment
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.matching.billable import Billable
from procurement.matching.cover import Bills, Cover, fits, is_pieces, what_of
from procurement.matching.pool import Pool, named_by


@dataclass(frozen=True, kw_only=True)
class Singles:
    """How the single lines of a document are to be read; `lines` are their positions.

    `alone` says that there are no more of them than videos to bill; `whole` is the instalment that
    they are together, None where each is read by itself.
    """

    lines: Collection[int]
    alone: bool
    whole: Instalment | None

    def what_of(
        self, n: int, cover: Cover, pool: Pool, billable: Billable
    ) -> tuple[Bills, Instalment | None]:
        """What the line at position `n`, without a video, bills, read beside the others."""
        if self.whole is not None and n in self.lines:
            return Bills.INSTALMENT, self.whole
        return what_of(cover, pool, billable, alone=self.alone)


def singles_of(
    invoice: Invoice, nets: Sequence[Decimal], pool: Pool, billable: Billable
) -> Singles:
    """The lines that name no video and no number of pieces; `nets` are those of all lines."""
    amounts = enumerate(zip(invoice.lines, nets, strict=True))
    found = {n: net for n, (line, net) in amounts if net and _is_single(line)}
    pieces = sum(is_pieces(invoice.lines[n]) for n in found)
    alone = pieces <= max(1, len(pool.within(invoice.period, billable)))
    named = named_by(invoice.period, billable)
    together = sum(found.values(), ZERO)
    whole = named if alone and named and fits(together, named.net, billable) else None
    return Singles(lines=found.keys(), alone=alone, whole=whole)


def _is_single(line: InvoiceLine) -> bool:
    return line.video is None and (line.quantity == 1 or not is_pieces(line))

"""What must always be true of money, on any day and whatever happened before.

list(wrong(snapshot))       [] where every euro is in one place
"""

from collections.abc import Iterator

from budget.books import Books
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis, position, spend_per_video, without_video
from procurement.invoice import DocumentKind, InvoiceState
from procurement.snapshot import Snapshot


def wrong(snapshot: Snapshot) -> Iterator[str]:
    """What is wrong with the books on their day."""
    books = snapshot.books
    for basis in Basis:
        whole = position(books, basis)
        if whole.granted != whole.free + sum(whole.stages.values(), ZERO):
            yield f"{books.on}: the identity, {basis}"
        spends, rest = spend_per_video(books, basis), without_video(books, basis)
        for stage, amount in whole.stages.items():
            if sum((s.stages[stage] for s in spends), rest[stage]) != amount:
                yield f"{books.on}: videos and the rest are not the whole of {stage}, {basis}"
    yield from (f"{books.on}: {fault}" for fault in below_zero(books, snapshot))


def below_zero(books: Books, snapshot: Snapshot) -> Iterator[str]:
    """Stages below zero; invoiced may be, as long as a refund is waited for."""
    awaits = any(
        each.kind is DocumentKind.CREDIT_NOTE and each.state is InvoiceState.APPROVED
        for each in snapshot.dossier.invoices
    )
    held = {spend.video.id: spend.stages for spend in spend_per_video(books)}
    for name, stages in {**held, "no video": without_video(books)}.items():
        for stage, amount in stages.items():
            if amount < 0 and not (stage is MoneyStage.INVOICED and awaits):
                yield f"{stage} of {name} is {amount}"

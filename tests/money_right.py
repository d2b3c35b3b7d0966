"""What must always be true of money, on any day and whatever happened before.

list(wrong(snapshot))       [] where every euro is in one place
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO
from budget.position import Basis, position, spend_per_video, without_video
from budget.standing import free_by_day
from procurement.invoicing.invoice import InvoiceState
from procurement.invoicing.taken_in import folded, lowers
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
    """Stages below zero; invoiced may be, by what was credited on a video and is to come back."""
    credited = to_come_back(snapshot)
    held = [(spend.video.id, spend.stages) for spend in spend_per_video(books)]
    for name, stages in (*held, (None, without_video(books))):
        for stage, amount in stages.items():
            allowed = credited[name] if stage is MoneyStage.INVOICED else ZERO
            if amount < -allowed:
                yield f"{stage} of {name} is {amount}, of which {allowed} is credited"


def to_come_back(snapshot: Snapshot) -> Mapping[str | None, Decimal]:
    """What the credit notes that are not settled yet took off of each video."""
    notes = {
        folded(each.number)
        for each in snapshot.dossier.invoices
        if lowers(each) and each.state is InvoiceState.APPROVED
    }
    sums: dict[str | None, Decimal] = defaultdict(lambda: ZERO)
    for entry in snapshot.books.entries:
        if entry.act == "credit" and folded(entry.document) in notes:
            sums[entry.video] -= entry.amount
    return sums


def overdrawn(before: Books, after: Books) -> Iterator[str]:
    """The days, those gone by included, on which an act took more than was free."""
    was, now = (dict(free_by_day(b.entries, b.versions, date.min)) for b in (before, after))
    for day in sorted({*was, *now}):
        if _on(now, day) < min(_on(was, day), ZERO):
            yield f"free on {day} is {_on(now, day)}, and was {_on(was, day)}"


def _on(free: Mapping[date, Decimal], day: date) -> Decimal:
    return free[max(moment for moment in free if moment <= day)]


def is_undone(made: Iterable[Entry], undoing: Iterable[Entry]) -> bool:
    """Whether these entries are exactly those of one act the other way round, VAT included."""
    there = Counter((e.stage, e.video, e.amount, e.vat or ZERO) for e in made)
    back = Counter((e.stage, e.video, -e.amount, -(e.vat or ZERO)) for e in undoing)
    return there == back

"""Which acts of the ledger can be corrected by reversal, and what that does to the free budget.

    for act in correctable(books): …
    act.first, act.takes        the entry that names it, and what becomes less free

What a step, an invoice or a credit note did is undone by its own act, and is not among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.books import Books
from budget.ledger import Entry
from budget.limits import Event
from budget.money import ZERO
from budget.reversal import Reversal, act_of, reversing
from procurement.invoicing.outstanding import PAY

CALL_OFF, RELEASE = "call_off", "release"
REVERSIBLE = frozenset({"earmark", RELEASE, CALL_OFF, "price_difference", PAY})
WITHOUT_VIDEO = frozenset({"accept", "cancelled"})
"""Acts of a step, which are reversed only where they belong to no video."""


@dataclass(frozen=True, kw_only=True)
class Correctable:
    """One act: its entries in the order of booking."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """The entry by which its reversal names it."""
        return self.entries[0]

    @property
    def amount(self) -> Decimal:
        """What it put somewhere, excl. VAT; what it took elsewhere does not count against that."""
        put = sum((entry.amount for entry in self.entries if entry.amount > 0), ZERO)
        return put or sum((entry.amount for entry in self.entries), ZERO)

    @property
    def takes(self) -> Decimal:
        """What its reversal takes of the free budget, excl. VAT; below zero where it gives."""
        return sum((posting.amount for posting in reversing(self.entries)), ZERO)

    @property
    def event(self) -> Event:
        """The event by whose limit the reversal is held."""
        return Event.EARMARK if self.first.act == RELEASE else Event.COST


def is_reversible(entry: Entry) -> bool:
    """Whether the act that made an entry is corrected by reversal, and not by its own act."""
    return entry.act in REVERSIBLE or (entry.act in WITHOUT_VIDEO and entry.video is None)


def correctable(books: Books) -> tuple[Correctable, ...]:
    """The acts that can be reversed and were not, the last one first."""
    done, acts = {entry.act for entry in books.entries}, list[Correctable]()
    seen: set[int] = set()
    for entry in sorted(filter(is_reversible, books.entries), key=lambda e: e.number):
        if entry.number in seen:
            continue
        entries: Sequence[Entry] = act_of(books.entries, entry.number)
        seen.update(other.number for other in entries)
        if Reversal.named(entries[0].number) not in done:
            acts.append(Correctable(entries=tuple(entries)))
    return tuple(reversed(acts))

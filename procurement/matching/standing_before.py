"""What documents bill together, kept from one document to the next.

    stands, done = begun(before, billable)      what the first `done` of them bill
    return remembered(before, billable, stands)

Who takes in a thousand invoices asks a thousand times what those before bill, each time with one
more. It is worked out again wherever anything else than that differs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import lowers
from procurement.matching.billable import Billable
from procurement.matching.pool import Standing


@dataclass(frozen=True, kw_only=True)
class _Last:
    """The documents that were last asked about, on which books, and what they bill."""

    before: Sequence[Invoice]
    billable: Billable
    stands: Standing


# One is enough, and it is replaced as a whole: nobody ever sees half of it.
_LAST: list[_Last] = []
_FEW = 20


def begun(before: Sequence[Invoice], billable: Billable) -> tuple[Standing, int]:
    """What the first of these documents bill, as far as that is known, and how many those are."""
    for last in tuple(_LAST):
        if _goes_on(before, last) and _same(billable, last.billable):
            return last.stands.copied(), len(last.before)
    return Standing(), 0


def remembered(before: Sequence[Invoice], billable: Billable, stands: Standing) -> Standing:
    """Keep what documents bill for the next; not where something is credited, or for a few."""
    if len(before) >= _FEW and not any(map(lowers, before)):
        _LAST[:] = [_Last(before=before, billable=billable, stands=stands)]
    return stands


def forget() -> None:
    """Keep nothing any more."""
    _LAST.clear()


def _goes_on(before: Sequence[Invoice], last: _Last) -> bool:
    """Whether these are the same documents, and then others that credit nothing."""
    known = len(last.before)
    if len(before) < known or any(map(lowers, before[known:])):
        return False
    return all(one is other for one, other in zip(before, last.before, strict=False))


def _same(one: Billable, other: Billable) -> bool:
    """Whether the same can be billed: the same books, and the same contract."""
    return one.contract == other.contract and one.snapshot.books == other.snapshot.books

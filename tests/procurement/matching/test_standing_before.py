"""What documents bill is remembered, and is what is found where it is worked out anew."""

from dataclasses import replace
from datetime import date

import pytest

from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.matching import standing_before
from procurement.matching.billable import Billable
from procurement.matching.covering import standing
from procurement.matching.pool import Standing
from procurement.snapshot import Snapshot
from tests.billing import NOTE, invoice, known, line, moved

BILLS = tuple(
    moved(invoice(line(f"V{n:02}"), line(None), number=f"F-{n}"), InvoiceState.HELD)
    for n in range(1, 31)
)
BOOKS = known()
NEXT = moved(invoice(line(None), number="F-99"), InvoiceState.HELD)
LATER = replace(BOOKS, books=replace(BOOKS.books, on=date(2021, 7, 31)))


def anew(before: tuple[Invoice, ...], snapshot: Snapshot = BOOKS) -> Standing:
    """What they bill, where nothing is remembered."""
    standing_before.forget()
    return standing(before, Billable(snapshot=snapshot))


@pytest.mark.parametrize(
    ("before", "snapshot"),
    [
        ((*BILLS, NEXT), BOOKS),
        (BILLS, BOOKS),
        (BILLS[:-1], BOOKS),
        ((*BILLS[1:], NEXT), BOOKS),
        ((*BILLS, NOTE), BOOKS),
        ((*BILLS, NEXT), LATER),
        ((replace(BILLS[0], events=()), *BILLS[1:]), BOOKS),
    ],
)
def test_what_is_remembered_is_what_would_be_found(
    before: tuple[Invoice, ...], snapshot: Snapshot
) -> None:
    right = anew(before, snapshot)
    anew(BILLS)
    assert standing(before, Billable(snapshot=snapshot)) == right


def test_what_was_found_is_not_changed_by_what_comes_after() -> None:
    found = anew(BILLS)
    kept = found.copied()
    standing((*BILLS, NEXT), Billable(snapshot=BOOKS))
    assert found == kept


@pytest.mark.parametrize(
    ("before", "done"), [((*BILLS, NEXT), 30), (BILLS[:-1], 0), ((*BILLS, NOTE), 0)]
)
def test_only_what_is_new_is_worked_out(before: tuple[Invoice, ...], done: int) -> None:
    anew(BILLS)
    assert standing_before.begun(before, Billable(snapshot=BOOKS))[1] == done


def test_what_credits_something_is_not_remembered() -> None:
    anew((*BILLS, NOTE))
    assert standing_before.begun((*BILLS, NOTE), Billable(snapshot=BOOKS))[1] == 0

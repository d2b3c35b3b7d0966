"""The payment term: as long as the rule says, from receipt, and still while it is disputed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.evidence import Evidence
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.paying.term import RULE, Term, term_of
from procurement.rule import Unit, Value
from procurement.snapshot import Snapshot
from tests import build
from tests.billing import GOOD, known

RECEIVED = date(2021, 6, 1)
R, H, D, E, A, P = (
    InvoiceState.RECEIVED,
    InvoiceState.HELD,
    InvoiceState.DISPUTED,
    InvoiceState.RESOLVED,
    InvoiceState.APPROVED,
    InvoiceState.PAID,
)


def ruled(days: int = 30, on: date = build.ON) -> Snapshot:
    """The half on a day, with a term of so many days in force."""
    value = Value(
        name="days",
        since=date(2021, 1, 1),
        amount=Decimal(days),
        evidence=Evidence(title="Wet"),
        unit=Unit.NUMBER,
    )
    rule = replace(build.rule("R24"), check=RULE, values=(value,))
    snapshot = known()
    books = replace(snapshot.books, on=on)
    return replace(snapshot, books=books, dossier=replace(snapshot.dossier, rules=(rule,)))


def course(*moves: tuple[InvoiceState, int]) -> Invoice:
    """An invoice that moved on these days of June."""
    events = (InvoiceEvent(state=s, day=date(2021, 6, day), by="finance") for s, day in moves)
    return replace(GOOD, events=tuple(events))


def term(*moves: tuple[InvoiceState, int], on: date = build.ON) -> Term:
    return term_of(course(*moves), ruled(on=on))


def test_the_term_runs_from_receipt_as_long_as_the_rule_says() -> None:
    found = term((R, 1))
    assert (found.days, found.due_on, found.days_left) == (30, date(2021, 7, 1), 1)
    assert term_of(course((R, 1)), ruled(days=14)).due_on == date(2021, 6, 15)


@pytest.mark.parametrize(("day", "left"), [(1, 0), (2, -1)])
def test_the_last_day_is_in_time_and_the_next_is_late(day: int, left: int) -> None:
    assert term((R, 1), on=date(2021, 7, day)).days_left == left


def test_what_was_paid_stands_still() -> None:
    assert term((R, 1), (A, 3), (P, 11), on=date(2021, 9, 1)).days_left == 20


@pytest.mark.parametrize(
    ("moves", "days"),
    [
        ([(R, 1), (H, 1)], 0),
        ([(R, 1), (D, 3), (E, 8)], 5),
        ([(R, 1), (D, 3), (D, 5), (E, 8)], 5),
        ([(R, 1), (D, 3), (E, 8), (D, 20), (E, 21)], 6),
        ([(R, 1), (D, 20)], 10),
        ([(R, 1), (D, 3), (P, 4)], 1),
    ],
)
def test_only_days_in_dispute_lengthen_the_term(
    moves: list[tuple[InvoiceState, int]], days: int
) -> None:
    found = term(*moves)
    assert (found.disputed_days, (found.due_on - date(2021, 7, 1)).days) == (days, days)


def test_without_a_rule_in_force_its_own_due_day_counts() -> None:
    found = term_of(course((R, 1)), known())
    assert (found.days, found.due_on) == (None, GOOD.due_on)


@pytest.mark.parametrize(
    ("moves", "disputed"), [([(R, 1), (D, 2)], True), ([(R, 1), (D, 2), (E, 2)], False)]
)
def test_a_dispute_is_open_until_it_is_resolved(
    moves: list[tuple[InvoiceState, int]], disputed: bool
) -> None:
    assert term(*moves).disputed is disputed

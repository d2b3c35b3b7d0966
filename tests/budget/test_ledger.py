"""The ledger's road: every step is entries that cancel, so that the budget always adds up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.ledger import (
    MoneyStage,
    Posting,
    accept,
    bill,
    call_off,
    cancel,
    credit,
    pay,
    total,
    withdraw,
)
from budget.money import ZERO, from_cents

PRICE, VAT = Decimal("98.56"), Decimal("20.70")
AMOUNTS = st.integers(min_value=1, max_value=10**9).map(from_cents)


def holds(*acts: tuple[Posting, ...]) -> dict[str, Decimal]:
    postings = [posting for act in acts for posting in act]
    sums = {stage.value: total(postings, stage) for stage in MoneyStage}
    return {stage: amount for stage, amount in sums.items() if amount}


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ((call_off("V01", PRICE),), {"committed": PRICE}),
        ((call_off("V01", PRICE), accept("V01", PRICE)), {"accepted": PRICE}),
        (
            (call_off("V01", PRICE), accept("V01", PRICE), withdraw("V01", PRICE)),
            {"committed": PRICE},
        ),
        ((call_off("V01", PRICE), cancel("V01", PRICE)), {}),
        (
            (call_off("V01", PRICE), accept("V01", PRICE), bill("V01", PRICE, PRICE, VAT)),
            {"invoiced": PRICE},
        ),
        (
            (call_off("V01", PRICE), accept("V01", PRICE), bill("V01", PRICE, Decimal(90), VAT)),
            {"invoiced": Decimal(90)},
        ),
        ((bill("V01", ZERO, PRICE, VAT), pay("V01", PRICE, VAT)), {"paid": PRICE}),
        (
            (bill("V01", ZERO, PRICE, VAT), credit("V01", Decimal(20), VAT)),
            {"invoiced": Decimal("78.56")},
        ),
    ],
)
def test_where_the_money_is_after(
    acts: tuple[tuple[Posting, ...], ...], expected: dict[str, Decimal]
) -> None:
    assert holds(*acts) == expected


def test_a_credit_note_on_a_paid_invoice_waits_for_its_refund() -> None:
    paid = (bill("V01", ZERO, PRICE, VAT), pay("V01", PRICE, VAT))
    credited = (*paid, credit("V01", Decimal(20), ZERO))
    assert holds(*credited) == {"invoiced": Decimal(-20), "paid": PRICE}
    refunded = (*credited, pay("V01", Decimal(-20), ZERO))
    assert holds(*refunded) == {"paid": Decimal("78.56")}


@given(AMOUNTS, AMOUNTS)
def test_a_call_off_uses_what_was_earmarked_and_no_more(price: Decimal, reserved: Decimal) -> None:
    earmarked = (Posting(stage=MoneyStage.RESERVED, amount=reserved),)
    after = holds(earmarked, call_off("V01", price, reserved))
    assert after.get("reserved", ZERO) == max(reserved - price, ZERO)
    assert after["committed"] == price


def test_a_posting_takes_whole_cents_only() -> None:
    with pytest.raises(ValueError, match="cents"):
        Posting(stage=MoneyStage.PAID, amount=Decimal("0.001"))

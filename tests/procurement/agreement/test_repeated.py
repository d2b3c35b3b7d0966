"""What counts with a contract: an unknown cost makes the sum unknown, never smaller."""

from datetime import date
from decimal import Decimal

import pytest

from procurement.agreement.repeated import repeated
from tests.procurement.situation import snapshot

ESTIMATED = {"estimate": Decimal("5125.00"), "procedure_started_on": date(2021, 3, 31)}
OTHER = {"title": "Webcare", "amount": Decimal("1000.00"), "tendered": False}


@pytest.mark.parametrize(
    ("told", "total", "unsure"),
    [
        ({}, None, False),
        ({"pilot_cost": Decimal("1500.00")}, Decimal("6625.00"), False),
        ({"pilot_cost": Decimal("0.00")}, Decimal("5125.00"), False),
        ({"pilot_cost": Decimal("1500.00"), "pilot_cost_approximate": True}, None, True),
    ],
)
def test_the_pilot_counts_once_its_cost_is_known(
    told: dict[str, object], total: Decimal | None, *, unsure: bool
) -> None:
    found = repeated(snapshot({"contract": ESTIMATED, **told}))
    assert (found.total, found.unsure, found.months) == (total, unsure, 12)


@pytest.mark.parametrize(
    ("parallel", "need"),
    [(None, None), ([], Decimal("5125.00")), ([OTHER, OTHER], Decimal("7125.00"))],
)
def test_other_orders_for_the_same_need_are_added(
    parallel: list[object] | None, need: Decimal | None
) -> None:
    scope = {} if parallel is None else {"scope": {"parallel": parallel}}
    assert repeated(snapshot({"contract": {**ESTIMATED, **scope}})).need == need


def test_without_a_contract_nothing_is_known() -> None:
    found = repeated(snapshot({}))
    assert (found.estimate, found.total, found.need) == (None, None, None)


def test_without_the_rule_the_period_is_not_known() -> None:
    other = snapshot({"contract": ESTIMATED}).dossier.rules[0]
    assert repeated(snapshot({"contract": ESTIMATED}, [other])).months is None

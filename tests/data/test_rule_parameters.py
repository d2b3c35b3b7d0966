"""The parameters of the rules are those that were found: amount, days, how sure, and which limit.

A change in a file is a change of what the law or a source says: whoever makes one changes it here
too, with the source beside it.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from budget.evidence import Sure
from data.rules import read_rules
from procurement.rule import Limit

RULES = read_rules()
STRICT = {"R02", "R05", "R06", "R07"}
"""Rules of which equal to the limit is not below it; R06 has one value that is inclusive."""

PARAMETERS = """
R02 threshold_services 2018-01-01 2019-12-31 144000.00 medium strict
R02 threshold_services 2020-01-01 2021-12-31 139000.00 medium strict
R02 threshold_services 2022-01-01 2023-12-31 140000.00 medium strict
R02 threshold_services 2024-01-01 2025-12-31 143000.00 medium strict
R02 threshold_services 2026-01-01 2027-12-31 140000.00 medium strict
R02 threshold_social 2018-01-01 2027-12-31 750000.00 medium strict
R04 extensions 2018-01-01 - 1 high inclusive
R04 options 2018-01-01 - 1 high inclusive
R05 months 2018-01-01 - 12 high strict
R06 small_lot 2018-01-01 - 80000.00 high strict
R06 small_share 2018-01-01 - 0.20 high inclusive
R07 share 2018-01-01 - 0.10 high strict
R09 share 2018-01-01 - 0.50 high inclusive
R10 offers_least 2016-04-01 - 3 medium inclusive
R10 offers_most 2016-04-01 - 5 medium inclusive
R10 single_up_to 2016-04-01 - empty medium inclusive
R13 limit_manager 2021-03-30 - empty medium inclusive
R13 limit_mt 2021-03-30 - empty medium inclusive
R13 limit_procurement 2021-03-30 - empty medium inclusive
R14 days 2021-03-30 - 0 background inclusive
R16 vat_general 2012-10-01 - 0.21 medium inclusive
R16 vat_low 2012-10-01 2018-12-31 0.06 medium inclusive
R16 vat_low 2019-01-01 - 0.09 medium inclusive
R17 rate_general 2019-01-01 - 0.21 high inclusive
R17 rate_low 2019-01-01 - 0.09 high inclusive
R17 rate_zero 2019-01-01 - 0.00 high inclusive
R20 times 2021-03-30 - 1 background inclusive
R21 posts 2021-03-30 - 52 high inclusive
R21 posts_per_week 2021-03-30 - 2 high inclusive
R22 buyer_oin 2023-03-01 - 1 medium inclusive
R22 iban 2021-03-30 - 1 high inclusive
R22 line_name 2021-03-30 - 1 high inclusive
R22 line_price 2021-03-30 - 1 high inclusive
R22 order_number 2021-03-30 - 1 high inclusive
R22 supplier_kvk 2021-03-30 - 1 high inclusive
R22 supplier_vat_id 2021-03-30 - 1 high inclusive
R24 days 2021-03-30 - 30 medium inclusive
R31 child 2021-03-30 - 13 medium inclusive
R31 youth 2021-03-30 - 16 medium inclusive
R32 discouraged 2023-03-21 - 0 medium inclusive
R32 suspended 2022-11-30 - 0 medium inclusive
R34 years 2021-03-30 - empty medium inclusive
"""

ASKED_SINCE = {
    "R12 declared": date(2021, 3, 30),
    "R25 label": date(2021, 3, 30),
    "R25 media_law": date(2022, 7, 1),
    "R26 sender": date(2021, 3, 30),
    "R27 captions": date(2020, 9, 23),
    "R28 music": date(2021, 3, 30),
    "R29 named": date(2021, 3, 30),
    "R29 reuse": date(2021, 3, 30),
    "R29 creators": date(2021, 3, 30),
    "R30 portrait": date(2021, 3, 30),
    "R30 roles": date(2021, 3, 30),
    "R31 age": date(2021, 3, 30),
    "R31 exemption": date(2021, 3, 30),
    "R32 decision": date(2022, 11, 30),
    "R33 marked": date(2022, 5, 1),
    "R33 apart": date(2022, 5, 1),
}
BACKGROUND = {"R14", "R20", "R30"}
"""Rules that nothing written was found for: a clause of the signed contract must carry them."""


def parameters() -> Iterator[str]:
    """Each value of each rule in one line."""
    for rule in RULES:
        for value in rule.values:
            amount = "empty" if value.amount is None else value.amount
            days = f"{value.since} {value.until or '-'}"
            sure, limit = value.evidence.sure, value.limit or rule.limit
            yield f"{rule.id} {value.name} {days} {amount} {sure} {limit}"


def test_every_parameter_is_the_one_that_was_found() -> None:
    assert list(parameters()) == PARAMETERS.split("\n")[1:-1]


def test_every_question_is_asked_from_its_day() -> None:
    asked = {f"{rule.id} {ask.id}": ask.since for rule in RULES for ask in rule.asks}
    assert asked == ASKED_SINCE


def test_the_law_says_below_where_it_means_below() -> None:
    assert {rule.id for rule in RULES if rule.limit is Limit.STRICT} == STRICT


def test_what_is_only_background_is_carried_by_a_clause_or_by_nothing() -> None:
    unsure = {
        rule.id
        for rule in RULES
        for source in (*rule.evidence, *(value.evidence for value in rule.values))
        if source.sure is Sure.BACKGROUND
    }
    assert unsure == BACKGROUND
    assert all(rule.clause for rule in RULES if rule.id in BACKGROUND)


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2021, 3, 30), "139000.00"), (date(2022, 1, 1), "140000.00")],
)
def test_ten_percent_of_the_emails_price_is_no_parameter_but_follows(
    day: date, amount: str
) -> None:
    share = next(r for r in RULES if r.id == "R07").value("share", on=day).amount
    threshold = next(r for r in RULES if r.id == "R02").value("threshold_services", on=day)
    assert share is not None
    assert (share * Decimal("5125.00"), threshold.amount) == (Decimal("512.5000"), Decimal(amount))

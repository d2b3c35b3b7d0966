"""The sum of signed changes after each of them, and the limits that it is held to."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procurement.agreement.amended import Small, grown
from procurement.checks import judge
from procurement.rule import Outcome
from procurement.snapshot import Snapshot
from tests.procurement.situation import snapshot

SIGNED = {"signed_on": date(2021, 4, 1), "value": Decimal("5125.00"), "videos": 52}
CONFIRMED = {"price": "confirmed", "minor-change-applies": "confirmed"}
Told = dict[str, object]


def situation(*amendments: Told, **contract: object) -> Snapshot:
    """A contract with these changes, at the end of the half-year."""
    told = {"on": date(2021, 10, 3), "claims": CONFIRMED, "contract": SIGNED | contract}
    return snapshot(told | {"amendments": list(amendments)})


def change(amount: str, *, same: bool | None = True, **more: object) -> Told:
    """A signed change."""
    nature = {} if same is None else {"same_nature": same}
    return {"amount": Decimal(amount), **nature, **more}


def last(found: Snapshot) -> Small:
    """All minor changes together."""
    small = grown(found)[-1].small
    assert small is not None
    return small


def test_each_change_adds_to_those_before_it() -> None:
    found = grown(situation(change("300.00"), change("-50.00"), change("98.56", videos=1)))
    assert [(c.value, c.videos) for c in found] == [
        (Decimal("5425.00"), 52),
        (Decimal("5375.00"), 52),
        (Decimal("5473.56"), 53),
    ]
    assert [c.small and c.small.changed for c in found] == [
        Decimal("300.00"),
        Decimal("250.00"),
        Decimal("348.56"),
    ]


@pytest.mark.parametrize(
    ("amount", "below"),
    [("512.49", True), ("512.50", False), ("-512.49", True), ("-512.50", False), ("0.00", True)],
)
def test_ten_percent_itself_is_not_below_ten_percent(amount: str, *, below: bool) -> None:
    assert last(situation(change(amount))).below_share is below


@pytest.mark.parametrize(
    ("amount", "service_class", "below"),
    [
        ("138999.99", "services", True),
        ("139000.00", "services", False),
        ("139000.00", "social", True),
        ("139000.00", None, None),
        ("750000.00", None, False),
    ],
)
def test_the_threshold_is_that_of_the_class(
    amount: str, service_class: str | None, *, below: bool | None
) -> None:
    more = {"service_class": service_class} if service_class else {}
    found = situation(change(amount), value=Decimal("9000000.00"), **more)
    assert last(found).below_threshold is below


@pytest.mark.parametrize(
    ("natures", "same"),
    [([True, True], True), ([True, None], None), ([None, False], False)],
)
def test_one_change_of_another_nature_is_enough(
    natures: list[bool | None], *, same: bool | None
) -> None:
    changes = [change("1.00", same=nature) for nature in natures]
    assert last(situation(*changes)).same_nature is same


def test_a_change_on_another_ground_is_not_counted_as_minor() -> None:
    option = change("985.60", ground="option", option="tien")
    found = grown(situation(change("300.00"), option, change("1.00")))
    assert [c.small and c.small.changed for c in found] == [
        Decimal("300.00"),
        None,
        Decimal("301.00"),
    ]
    assert found[-1].value == Decimal("6411.60")


def test_without_a_value_there_is_no_share_of_it() -> None:
    found = snapshot({"contract": {"signed_on": date(2021, 4, 1)}, "amendments": [change("1.00")]})
    small = last(found)
    assert (small.ratio, small.below_share, grown(found)[0].value) == (None, None, None)


def test_before_signature_nothing_is_changed() -> None:
    assert grown(situation(change("1.00"), signed_on=date(2021, 12, 1))) == ()


def test_without_the_rules_no_limit_is_known() -> None:
    rules = [rule for rule in situation().dossier.rules if rule.id == "R01"]
    small = last(snapshot({"contract": SIGNED, "amendments": [change("1.00")]}, rules))
    assert (small.share, small.below_share, small.below_threshold) == (None, None, None)


CHANGES = st.builds(
    change,
    st.decimals(-6000, 6000, places=2).map(str),
    same=st.sampled_from([True, True, None, False]),
)


@given(st.lists(CHANGES, min_size=1, max_size=4))
def test_the_table_and_the_rule_say_the_same(changes: Sequence[Told]) -> None:
    found = situation(*changes)
    small = last(found)
    marks = {small.below_share, small.below_threshold, small.same_nature}
    (verdict,) = (v for v in judge(found) if v.rule.id == "R07")
    expected = Outcome.BREACHED if False in marks else Outcome.UNCLEAR
    assert verdict.outcome is (Outcome.MET if marks == {True} else expected)

"""Nothing that is missing makes a rule met: a fact, several facts, a source, a value."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.evidence import Sure
from budget.refused import Refused
from procurement.checks import judge
from procurement.rule import Outcome, Value
from tests.procurement.case_files import ALL, MET, Case, Told, name, valued, verdict_on
from tests.procurement.situation import snapshot
from tests.procurement.told import Situation

OF_RULE = "value."
Fact = tuple[str | int, ...]


def leaves(told: Told) -> list[Fact]:
    """Every fact of a situation that can go missing by itself."""
    found: list[Fact] = []
    for key, value in told.items():
        if key in ("on", "rate", "sure"):
            continue
        if isinstance(value, dict | list):
            parts = value if isinstance(value, dict) else range(len(value))
            found += [(key, part) for part in parts]
        else:
            found.append((key,))
    return found


def without(told: Told, *paths: Fact) -> dict[str, Any]:
    """The situation with these facts missing."""
    left = copy.deepcopy(dict(told))
    for path in sorted(paths, key=str, reverse=True):
        *way, last = path
        place: Any = left
        for step in way:
            place = place[step]
        del place[last]
    return left


def spelled(path: Fact) -> str:
    """A fact as a case file names it, such as "contract.cpv" or "orders.0"."""
    return ".".join(map(str, path))


@pytest.mark.parametrize("case", MET, ids=name)
def test_a_rule_is_not_met_without_a_fact_it_needs(case: Case) -> None:
    still_met = {
        spelled(path)
        for path in leaves(case.told)
        if verdict_on(without(case.told, path), case.rule).outcome is Outcome.MET
    }
    assert still_met == {fact for fact in case.expected.spare if not fact.startswith(OF_RULE)}


def lacking(case: Case) -> list[Fact]:
    """The facts that the verdict cannot do without."""
    return [path for path in leaves(case.told) if spelled(path) not in case.expected.spare]


def standing(case: Case) -> list[Fact]:
    """All facts but those that the verdict is about, such as one invoice of several.

    Where an invoice goes, its order number is needed no longer, and rightly so.
    """
    about = {p for p in leaves(case.told) if isinstance(p[-1], int)} - set(lacking(case))
    return [path for path in leaves(case.told) if path not in about]


@given(data=st.data(), case=st.sampled_from([case for case in MET if lacking(case)]))
def test_no_chain_of_missing_facts_leads_to_met(data: st.DataObject, case: Case) -> None:
    first = data.draw(st.sampled_from(lacking(case)))
    missing = {first, *data.draw(st.lists(st.sampled_from(standing(case))))}
    assert verdict_on(without(case.told, *missing), case.rule).outcome is not Outcome.MET


AS_IF_NOT = {
    "contract": "without a contract the rule's own numbers and the law's term count",
    "contract.signed_on": "a contract that is not signed yet is a proposal, which binds nobody",
    "contract.posts_per_week": "where the contract gives no rhythm, that of the rule counts",
    "contract.videos": "where the contract gives no number, that of the rule counts",
    "contract.scope": "where the contract gives no payment term, that of the law counts",
    "contract.scope.payment_days": "the same",
}
"""What can be missing because it was not agreed, and why a rule may then be met."""
NOT_ASKED = {"on", "rate", "sure", "values", "kind", "net", "vat", "gross", "approximate"}
"""Not facts, but how a situation is told; a flag such as "about" is no fact that can be missing."""
HAPPENED = {
    "moves",
    "posts",
    "stages",
    "stated_vat",
    "invoices",
    "orders",
    "amendments",
    "attested",
}
"""What happened or did not; the facts are what is known of each, and of these not even when."""
CHANGED = {"videos", "last_day"}
"""What a change leaves as it was, unless it says so."""


def details(value: object, at: Fact = ()) -> Iterator[Fact]:
    """Every single thing that is known, however deep, of all that happened and was agreed."""
    if isinstance(value, list):
        for n, part in enumerate(value):
            yield from details(part, (*at, n))
    if isinstance(value, dict):
        for key, part in value.items():
            if key in NOT_ASKED or str(key).startswith("pilot_cost_") or _happens(at, key):
                continue
            if at or key not in HAPPENED:
                yield (*at, key)
            yield from details(part, (*at, key))


def _happens(at: Fact, key: str) -> bool:
    """Whether it is that something happened, or when, and no fact about it."""
    if at[:1] == ("amendments",) and key in CHANGED:
        return True
    return bool(at) and at[0] in HAPPENED and (len(at) == 1 or key.endswith("_on"))


NOT_MET = [case for case in ALL if case not in MET and any(details(case.told))]


@given(data=st.data(), case=st.sampled_from(NOT_MET))
def test_forgetting_never_makes_a_rule_met(data: st.DataObject, case: Case) -> None:
    known = [path for path in details(case.told) if spelled(path) not in AS_IF_NOT]
    missing = data.draw(st.lists(st.sampled_from(known), max_size=6)) if known else []
    assert outcome_without(case, outermost(missing)) is not Outcome.MET


@pytest.mark.parametrize("case", NOT_MET, ids=name)
def test_forgetting_one_thing_never_makes_a_rule_met(case: Case) -> None:
    turned = {
        spelled(path) for path in details(case.told) if outcome_without(case, {path}) is Outcome.MET
    }
    assert turned <= set(AS_IF_NOT)


def outermost(paths: list[Fact]) -> set[Fact]:
    """The paths that lie in no other one."""
    return {p for p in paths if not any(p[: len(q)] == q and p != q for q in paths)}


def outcome_without(case: Case, missing: set[Fact]) -> Outcome:
    """The outcome without these facts; a fact that the domain cannot do without is refused."""
    try:
        return verdict_on(without(case.told, *missing), case.rule).outcome
    except Refused:
        return Outcome.UNCLEAR


def test_knowing_nothing_meets_no_rule() -> None:
    assert Outcome.MET not in {verdict.outcome for verdict in judge(snapshot({}))}


@pytest.mark.parametrize("case", MET, ids=name)
def test_a_source_that_does_not_carry_meets_no_rule(case: Case) -> None:
    told = {**case.told, "terms": []}
    unsure = tuple(replace(e, sure=Sure.BACKGROUND) for e in case.rule.evidence)
    assert verdict_on(told, replace(case.rule, evidence=unsure)).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize("case", [c for c in MET if c.rule.values], ids=name)
def test_an_empty_value_meets_no_rule(case: Case) -> None:
    rule, told = valued(case.rule, case.told.get("values", {})), {**case.told, "values": {}}
    on = told.get("on", Situation().on)
    known = {v.name for v in rule.values if v.amount is not None and v.holds_on(on)}
    for needed in known - {fact.removeprefix(OF_RULE) for fact in case.expected.spare}:
        empty = tuple(_emptied(value, needed) for value in rule.values)
        assert verdict_on(told, replace(rule, values=empty)).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize("case", [c for c in MET if c.rule.values], ids=name)
def test_a_rule_whose_values_have_all_ended_is_not_met(case: Case) -> None:
    """A value that ended on its first day holds on no later one."""
    rule, told = valued(case.rule, case.told.get("values", {})), {**case.told, "values": {}}
    ended = tuple(replace(value, until=value.since) for value in rule.values)
    assert verdict_on(told, replace(rule, values=ended)).outcome is not Outcome.MET


def _emptied(value: Value, name: str) -> Value:
    return replace(value, amount=None) if value.name == name else value

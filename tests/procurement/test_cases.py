"""Each rule on the cases of its file: met, breached, exactly on the limit, unclear.

A case file `cases/<id>.toml` holds situations with the outcome and the Dutch sentence. A kind of
case that cannot exist for a rule stands under `[impossible]` with the reason.
"""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.evidence import Evidence, Sure
from data.facts import build, read_toml
from data.language import language
from data.rules import read_rules
from procurement.checks import judge
from procurement.rule import Outcome, Rule, Value
from procurement.verdict import Verdict
from tests.procurement.situation import snapshot
from tests.procurement.told import Situation

CASES = Path(__file__).parent / "cases"
RULES = {rule.id: rule for rule in read_rules()}
KINDS = {"met", "breached", "limit", "unclear"}
NL, EN = language("nl"), language("en")
OF_RULE = "value."
Told = Mapping[str, Any]
Fact = tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a case is called, and what the rule says in it.

    `kind` is one of KINDS, or "other". `spare` lists facts that a met verdict can do without,
    and values of the rule, such as "value.offers_least".
    """

    name: str
    kind: str
    outcome: Outcome
    says: str
    spare: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    """A situation and what is expected of a rule in it."""

    rule: Rule
    expected: Expected
    told: Told


def files() -> Iterator[tuple[Rule, dict[str, Any]]]:
    """The case file of each rule that has one."""
    for path in sorted(CASES.glob("*.toml")):
        yield RULES[path.stem], read_toml(path)


def cases() -> Iterator[Case]:
    """All cases of all rules."""
    for rule, file in files():
        for number, table in enumerate(file["case"], start=1):
            told = table.pop("situation", {})
            expected = build(Expected, table, source=f"{rule.id}.toml case {number}")
            yield Case(rule=rule, expected=expected, told=told)


ALL = tuple(cases())
MET = tuple(case for case in ALL if case.expected.outcome is Outcome.MET)


def name(value: object) -> str | None:
    """A case in the words of its file, for the list of tests."""
    return f"{value.rule.id}: {value.expected.name}" if isinstance(value, Case) else None


def verdict_on(told: Told, rule: Rule) -> Verdict:
    """What a rule says, in a dossier with all rules."""
    rules = {**RULES, rule.id: valued(rule, told.get("values", {}))}
    judged = judge(snapshot(told, tuple(rules.values())))
    return next(verdict for verdict in judged if verdict.rule.id == rule.id)


def valued(rule: Rule, amounts: Mapping[str, Any]) -> Rule:
    """The rule with amounts that a situation gives to its values."""
    paper = Evidence(title="Document", place="Dossier")
    values = (
        replace(v, amount=Decimal(amounts[v.name]), evidence=paper) if v.name in amounts else v
        for v in rule.values
    )
    return replace(rule, values=tuple(values))


@pytest.mark.parametrize("case", ALL, ids=name)
def test_a_rule_decides_as_its_case_says(case: Case) -> None:
    verdict = verdict_on(case.told, case.rule)
    said = NL.say(verdict.sentence).replace("\N{NO-BREAK SPACE}", " ")
    assert (verdict.outcome, said) == (case.expected.outcome, case.expected.says)


@pytest.mark.parametrize("case", ALL, ids=name)
def test_a_verdict_says_the_same_in_english(case: Case) -> None:
    verdict = verdict_on(case.told, case.rule)
    assert len(EN.say(verdict.sentence)) > len("No.")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_kind_of_case_is_there_or_said_to_be_impossible(rule: Rule) -> None:
    impossible = {kind for r, file in files() if r is rule for kind in file.get("impossible", {})}
    there = {case.expected.kind for case in ALL if case.rule is rule} & KINDS
    assert there | impossible == KINDS
    assert not there & impossible


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_sentence_of_a_rule_is_said_in_a_case(rule: Rule) -> None:
    said = {verdict_on(case.told, case.rule).sentence.nl for case in ALL if case.rule is rule}
    own = {key: s.nl for key, s in rule.sentences.items() if key not in shared_sentences()}
    assert {key for key, sentence in own.items() if sentence not in said} == set()


def shared_sentences() -> set[str]:
    """The sentences that all rules have."""
    return set.intersection(*(set(rule.sentences) for rule in RULES.values()))


def test_every_shared_sentence_is_said_in_a_case() -> None:
    said = {verdict_on(case.told, case.rule).sentence.nl for case in ALL}
    rule = next(iter(RULES.values()))
    assert {key for key in shared_sentences() if rule.sentences[key].nl not in said} == set()


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
    for name in known - {fact.removeprefix(OF_RULE) for fact in case.expected.spare}:
        empty = tuple(_emptied(value, name) for value in rule.values)
        assert verdict_on(told, replace(rule, values=empty)).outcome is Outcome.UNCLEAR


def _emptied(value: Value, name: str) -> Value:
    return replace(value, amount=None) if value.name == name else value

"""Each rule on the cases of its file: met, breached, exactly on the limit, unclear."""

from dataclasses import replace

import pytest

from data.language import language
from procurement.rule import Limit, Rule, Value
from tests.procurement.case_files import ALL, KINDS, RULES, Case, files, name, verdict_on

NL, EN = language("nl"), language("en")
EXACT = {
    "R17": "the VAT is right to the cent or it is not",
    "R18": "the price is that of the order to the cent or it is not",
    "R22": "an invoice is of before the day of the duty or it is not",
}
"""Rules whose limit is an equality or a first day, and why no kind of limit would turn it."""
OTHER = {Limit.STRICT: Limit.INCLUSIVE, Limit.INCLUSIVE: Limit.STRICT}


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


@pytest.mark.parametrize("case", ALL, ids=name)
def test_a_case_is_of_the_kind_that_it_says(case: Case) -> None:
    kind, outcome = case.expected.kind, case.expected.outcome
    assert kind in KINDS | {"other"}
    assert kind in ("limit", "other", outcome.value)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_case_on_the_limit_turns_when_the_limit_is_of_the_other_kind(rule: Rule) -> None:
    """So it is exactly on it; a rule of which no case turns has no limit, and says so."""
    turned = {c.expected.kind for c in ALL if c.rule is rule and turns(c)}
    without = {r.id for r, file in files() if "limit" in file.get("impossible", {})} | set(EXACT)
    assert ("limit" in turned, bool(turned)) == (rule.id not in without,) * 2


def turns(case: Case) -> bool:
    """Whether the outcome is another one where the limit is strict instead, or inclusive."""
    return verdict_on(case.told, flipped(case.rule)).outcome is not case.expected.outcome


def flipped(rule: Rule) -> Rule:
    """The rule with every limit of the other kind."""
    values = tuple(_flipped(value) for value in rule.values)
    return replace(rule, limit=OTHER[rule.limit], values=values)


def _flipped(value: Value) -> Value:
    return replace(value, limit=OTHER[value.limit]) if value.limit else value


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

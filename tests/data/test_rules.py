"""The rule files: their sources, their claims, and what stops a file that is not right."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from budget.refused import Refused
from data.rules import FOLDER, read_rules
from procurement.checks import CHECKS
from procurement.rule import Rule
from tests import reading

RULES = read_rules()


def test_all_34_rules_come_by_id() -> None:
    assert [rule.id for rule in RULES] == [f"R{n:02}" for n in range(1, 35)]


def test_every_check_belongs_to_a_rule() -> None:
    assert {rule.check for rule in RULES} == set(CHECKS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_and_value_says_where_it_is_written(rule: Rule) -> None:
    parts = (*(value.evidence for value in rule.values), *(ask.evidence for ask in rule.asks))
    sources = [*rule.evidence, *parts]
    assert rule.evidence
    assert all(source.title and source.place for source in sources)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_an_example_with_the_same_figures_in_both_languages(rule: Rule) -> None:
    nl, en = (sorted(re.findall(r"\d", text)) for text in (rule.example.nl, rule.example.en))
    assert nl
    assert nl == en


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_history_of_a_rule_holds_every_value_in_order(rule: Rule) -> None:
    periods = [value for values in rule.history.values() for value in values]
    assert sorted(periods, key=lambda v: (v.name, v.since)) == list(rule.values)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_both_languages_of_a_sentence_hold_the_same_figures(rule: Rule) -> None:
    figures = re.compile(r"{(\w+)}")
    assert not {
        key
        for key, sentence in rule.sentences.items()
        if set(figures.findall(sentence.nl)) != set(figures.findall(sentence.en))
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_value_has_a_name_that_a_reader_knows(rule: Rule) -> None:
    assert set(rule.names) == set(rule.history)


def test_a_claim_and_a_rule_agree_on_what_rests_on_what() -> None:
    seed = tomllib.loads((reading.HOUSE / "data/seed/claims.toml").read_text("utf-8"))
    said = {(claim["id"], rule) for claim in seed["claim"] for rule in claim["rests_on"]}
    assert said == {(claim, rule.id) for rule in RULES for claim in rule.rests_on}


@pytest.mark.parametrize(
    ("file", "find", "write", "sentence"),
    [
        (
            "R02",
            'id = "R02"',
            'id = "R99"',
            'R02.toml: id is "R99"; write the name of the file.',
        ),
        (
            "R15",
            'check = "within_budget"',
            'check = "within_reason"',
            f'R15.toml: check is "within_reason"; write one of: {", ".join(sorted(CHECKS))}.',
        ),
        (
            "R02",
            "until = 2019-12-31",
            "until = 2017-12-31",
            (
                "R02.toml: value threshold_services ends on 2017-12-31, before it starts; "
                "write a later day."
            ),
        ),
        (
            "R02",
            "until = 2019-12-31",
            "until = 2020-01-01",
            (
                "R02.toml: value threshold_services has two amounts on 2020-01-01; "
                "end the first with until."
            ),
        ),
        (
            "R02",
            "amount = 139000.00",
            "amount = 139000.5",
            "R02.toml: value[2].amount is 139000.5; write it with two decimals, such as 5125.00.",
        ),
        (
            "R02",
            "amount = 139000.00",
            "amount = 139000.00\nsuffix = 1",
            (
                "R02.toml: value[2].suffix is not known; remove it or write one of: "
                "name, since, amount, source, until, unit, limit."
            ),
        ),
        (
            "R24",
            'amount = 30\nsource = "bt"',
            "amount = 30",
            "R24.toml: value[1] has no source; write source, place and quotation.",
        ),
        (
            "R15",
            'id = "R15"',
            'id = "R15"\nid = "R15"',
            (
                'R15.toml cannot be read at line 4 (id = "R15"); check its date, quotes and '
                "brackets, and that the key was not written before."
            ),
        ),
        (
            "R24",
            'source = "bt"',
            'sure = "high"',
            "R24.toml: evidence[1].title is missing; write it.",
        ),
        (
            "R20",
            'limit = "inclusive"',
            'limit = "roughly"',
            'R20.toml: limit is "roughly"; write one of: strict, inclusive.',
        ),
    ],
)
def test_a_file_that_is_not_right_is_refused(
    tmp_path: Path, file: str, find: str, write: str, sentence: str
) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    path = folder / f"registration_video/{file}.toml"
    path.write_text(path.read_text("utf-8").replace(find, write, 1), "utf-8")
    with pytest.raises(Refused) as refused:
        read_rules(folder)
    assert str(refused.value) == sentence

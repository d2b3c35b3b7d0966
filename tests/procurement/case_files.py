"""The cases of the rules, one file per rule: situations with the outcome and the Dutch sentence.

    ALL                               every Case of every rule
    verdict_on(case.told, case.rule)  what the rule says in that situation

A kind of case that cannot exist for a rule stands under `[impossible]` with the reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from budget.evidence import Evidence
from data.facts import build, read_toml
from data.rules import read_rules
from procurement.checks import CHECKS
from procurement.rule import Outcome, Rule
from procurement.verdict import Verdict
from tests.procurement.situation import snapshot

CASES = Path(__file__).parent / "cases"
RULES = {rule.id: rule for rule in read_rules()}
KINDS = {"met", "breached", "limit", "unclear"}
Told = Mapping[str, Any]


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
    return CHECKS[rule.check](rules[rule.id], snapshot(told, tuple(rules.values())))


def valued(rule: Rule, amounts: Mapping[str, Any]) -> Rule:
    """The rule with amounts that a situation gives to its values."""
    paper = Evidence(title="Document", place="Dossier")
    values = (
        replace(v, amount=Decimal(amounts[v.name]), evidence=paper) if v.name in amounts else v
        for v in rule.values
    )
    return replace(rule, values=tuple(values))

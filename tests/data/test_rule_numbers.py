"""No parameter of a rule stands in code: no number, no date, not even one inside a text."""

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from data.rules import read_rules
from tests import reading

CHECKS = sorted((reading.HOUSE / "procurement/checks").glob("*.py"))
NONE_AND_ONE = {Decimal(0), Decimal(1)}
"""Nothing and one: the only numbers that a check may know by itself."""
LARGE = Decimal(1000)
AMOUNTS = {
    value.amount
    for rule in read_rules()
    for value in rule.values
    if value.amount is not None and value.amount >= LARGE
}
"""Amounts of rules that nobody can write for another reason."""


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_parameter_of_a_rule_stands_in_a_check(path: Path) -> None:
    code = path.read_text("utf-8")
    assert set(numbers(code)) <= NONE_AND_ONE
    assert list(written(code)) == []


@pytest.mark.parametrize("path", reading.source(), ids=reading.name)
def test_no_large_amount_of_a_rule_stands_anywhere_in_code(path: Path) -> None:
    assert not AMOUNTS & set(numbers(path.read_text("utf-8")))


def test_the_amounts_looked_for_are_those_of_the_files() -> None:
    assert {Decimal("139000.00"), Decimal("750000.00"), Decimal("80000.00")} <= AMOUNTS


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_day_of_a_rule_stands_in_a_check(path: Path) -> None:
    called = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call))
    assert not [ast.unparse(c) for c in called if ast.unparse(c.func).endswith("fromisoformat")]


@pytest.mark.parametrize("code", ["x < 139000", "limit = -52", "30.0", "date(2021, 3, 30)"])
def test_a_number_in_code_is_seen(code: str) -> None:
    assert set(numbers(code)) - NONE_AND_ONE


@pytest.mark.parametrize("code", ["Decimal('0.10')", "x = '139000'", "f'{a} of 52'"])
def test_a_number_inside_a_text_is_seen(code: str) -> None:
    assert list(written(code))


def test_a_number_in_a_docstring_is_no_parameter() -> None:
    assert not list(written('"""A room of 52 videos."""\n\nX = 1\n"""In 2021."""\n'))


def numbers(code: str) -> Iterator[Decimal]:
    """Every number in a module."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            yield Decimal(str(node.value))


def written(code: str) -> Iterator[str]:
    """Every text in a module that holds a digit; docstrings are no code."""
    tree = ast.parse(code)
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in told)
    for text in (n.value for n in texts if isinstance(n.value, str)):
        if any(sign.isdigit() for sign in text):
            yield text

"""The rules of the house: who may import whom, how long a piece may be, what may not be hidden.

Docstrings, types and style are ruff's and mypy's work; here stands what they cannot see.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import reading

PAGES = {"budget.pages", "procurement.pages"}
BEYOND_THE_DOMAIN = {"streamlit", "sqlmodel", "sqlalchemy", "data", "dashboard", *PAGES}
BEYOND_A_PAGE = {"sqlmodel", "data", "dashboard"}

# Who never imports what; the longest name that fits a module decides.
NEVER = {
    "budget": BEYOND_THE_DOMAIN | {"procurement"},
    "budget.pages": BEYOND_A_PAGE | {"procurement"},
    "procurement": BEYOND_THE_DOMAIN,
    "procurement.pages": BEYOND_A_PAGE,
    "data": {"streamlit", "dashboard", *PAGES},
    "dashboard": set[str](),
}

LONGEST_MODULE, LONGEST_FUNCTION = 150, 25
LONGEST_TEST_MODULE, LONGEST_TEST = 250, 40
# What truly reads better in one piece, and why: "path" or "path::function".
LONGER: dict[str, str] = {
    "dashboard.py": "the only place that may know both the pages and the store",
}


def imported(code: str, module: str) -> set[str]:
    """Everything that a module imports, wherever in it, by its full dotted name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=origin, names=names, level=level):
                base = _absolute(origin or "", module, level)
                found |= {base} | {f"{base}.{alias.name}" for alias in names}
            case ast.Call(func=called, args=[ast.Constant(value=str(asked)), *_]):
                if ast.unparse(called).split(".")[-1] in {"import_module", "__import__"}:
                    found.add(asked)
    return found


def breaches(code: str, module: str) -> set[str]:
    """What a module imports although its room may not know it."""
    room = max((room for room in NEVER if _within(module, room)), key=len)
    return {
        name
        for name in imported(code, module)
        if any(_within(name, other) for other in NEVER[room])
    }


def _within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def _absolute(origin: str, module: str, level: int) -> str:
    if not level:
        return origin
    return ".".join(filter(None, [*module.split(".")[:-level], origin]))


def _dotted(path: str) -> str:
    # A package keeps its last part, so that a relative import in it counts from the right room.
    return path.removesuffix(".py").replace("/", ".")


@pytest.mark.parametrize("path", reading.source(), ids=reading.name)
def test_a_room_imports_only_rightward(path: Path) -> None:
    wrong = breaches(path.read_text("utf-8"), _dotted(reading.name(path)))
    assert wrong == set()


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("budget.ledger", "import streamlit"),
        ("budget.ledger", "import streamlit.components.v2 as v2"),
        ("budget.ledger", "from sqlalchemy.orm import Session"),
        ("budget.ledger", "from procurement import contract"),
        ("budget.ledger", "from budget import pages"),
        ("budget.ledger", "def total():\n    from data.store import take_snapshot"),
        ("budget.ledger", "import importlib\nimportlib.import_module('data.store')"),
        ("budget.pages.spend", "from procurement.agreement.contract import Contract"),
        ("budget.pages.spend", "if True:\n    import sqlmodel"),
        ("procurement.checks.ceiling", "from ...data import store"),
        ("procurement.memo.__init__", "from ..pages import contract"),
        ("procurement.pages.contract", "import data"),
        ("procurement.pages.contract", "import dashboard"),
        ("data.store", "import streamlit as st"),
        ("data.importers.ubl", "from budget.pages.kit import part"),
        ("data.__main__", "from dashboard import main"),
    ],
)
def test_a_wrong_import_is_seen(module: str, code: str) -> None:
    assert breaches(code, module)


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("budget.pages.spend", "import streamlit\nfrom budget.pages import kit\nfrom . import kit"),
        (
            "procurement.matching.match",
            "from budget.money import euros\nimport database_of_another",
        ),
        ("procurement.pages.contract", "from budget.pages.kit import part"),
        ("data.store", "import sqlmodel\nfrom procurement.snapshot import Snapshot"),
        ("dashboard", "import streamlit\nfrom data.store import open_store"),
    ],
)
def test_a_right_import_is_let_through(module: str, code: str) -> None:
    assert not breaches(code, module)


def too_long(path: Path, module: int, function: int) -> Iterator[str]:
    """The pieces of a module that are longer than they may be."""
    text = path.read_text("utf-8")
    if text.count("\n") > module:
        yield reading.name(path)
    for node in reading.functions(ast.parse(text)):
        if reading.lines(node) > function:
            yield f"{reading.name(path)}::{node.name}"


def test_every_piece_is_short_or_says_why_not() -> None:
    long = [too_long(path, LONGEST_MODULE, LONGEST_FUNCTION) for path in reading.source()]
    long += [too_long(path, LONGEST_TEST_MODULE, LONGEST_TEST) for path in reading.tests()]
    found = {piece for pieces in long for piece in pieces}
    assert found == set(LONGER)


def broad(code: str) -> list[int]:
    """The lines of a module that catch everything, whatever went wrong."""
    handlers = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ExceptHandler))
    return [node.lineno for node in handlers if _catches_all(node.type)]


def _catches_all(kind: ast.expr | None) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(k is None or ast.unparse(k) in {"Exception", "BaseException"} for k in kinds)


@pytest.mark.parametrize("path", reading.source(), ids=reading.name)
def test_no_error_is_caught_unseen(path: Path) -> None:
    caught = broad(path.read_text("utf-8"))
    assert caught == []


@pytest.mark.parametrize("caught", ["", " Exception", " (OSError, Exception)", " BaseException"])
def test_a_broad_except_is_seen(caught: str) -> None:
    assert broad(f"try:\n    pass\nexcept{caught}:\n    pass") == [3]


def unexplained(text: str) -> list[str]:
    """Lines that silence a tool and do not say why."""
    silenced = re.compile(
        r"#\s*(noqa(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[\w, -]+\])?)"
    )
    return [
        line
        for line in text.splitlines()
        if (found := silenced.search(line)) and not re.search(r"\w+ \w+", line[found.end() :])
    ]


@pytest.mark.parametrize("path", [*reading.source(), *reading.tests()], ids=reading.name)
def test_a_silenced_tool_says_why(path: Path) -> None:
    silenced = unexplained(path.read_text("utf-8"))
    assert silenced == []


@pytest.mark.parametrize("comment", ["noqa", "noqa: E501", "type: ignore[arg-type]"])
def test_a_tool_silenced_without_a_word_is_seen(comment: str) -> None:
    assert unexplained(f"x = 1  # {comment}")
    assert not unexplained(f"x = 1  # {comment}  because of this")


def says_nothing(code: str) -> list[str]:
    """The tests of a module that cannot fail, because they claim nothing."""
    return [
        node.name
        for node in reading.functions(ast.parse(code))
        if node.name.startswith("test_") and not any(map(_claims, ast.walk(node)))
    ]


def _claims(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    return isinstance(node, ast.Call) and bool(
        re.search(r"(^|\.)(raises|fail|expect|assert_\w+)$", ast.unparse(node.func))
    )


@pytest.mark.parametrize("path", reading.tests(), ids=reading.name)
def test_every_test_claims_something(path: Path) -> None:
    empty = says_nothing(path.read_text("utf-8"))
    assert empty == []


def test_a_test_without_a_claim_is_seen() -> None:
    assert says_nothing("def test_nothing():\n    x = 1\n") == ["test_nothing"]


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("x = 1\n", "D100"),
        ('"""A room."""\n\n\ndef total() -> int:\n    return 1\n', "D103"),
        ('"""A room."""\n\n# TODO: finish\n', "FIX002"),
        ('"""A room."""\n\n\ndef total(x):\n    """Add."""\n    return x\n', "ANN001"),
    ],
)
def test_ruff_sees_what_is_left_to_it(code: str, rule: str) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "budget/room.py", "-"]
    seen = subprocess.run(
        command, input=code, capture_output=True, text=True, check=False, cwd=reading.HOUSE
    )
    assert rule in seen.stdout

"""Reads the project's own code, for the tests that hold it to the rules of the house."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[1]
FRONT_DOOR = "dashboard.py"
ROOMS = ("budget", "procurement", "data")
# A migration is written once, by a tool, and then never changed.
LEFT_OUT = ("data/migrations/versions/",)


def source() -> tuple[Path, ...]:
    """The modules that make the program: the front door and the three rooms."""
    return tuple(path for place in (FRONT_DOOR, *ROOMS) for path in _modules(place))


def tests() -> tuple[Path, ...]:
    """The modules of the tests."""
    return tuple(_modules("tests"))


def pages() -> tuple[Path, ...]:
    """The modules that put something on the screen."""
    return tuple(
        path
        for path in source()
        if "pages" in path.relative_to(HOUSE).parts or path.name == FRONT_DOOR
    )


def name(path: Path) -> str:
    """A module as a person calls it: its path inside the house."""
    return path.relative_to(HOUSE).as_posix()


def libraries(path: Path) -> set[str]:
    """What a module imports that is neither Python's own nor ours."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                found |= {alias.name.split(".")[0] for alias in names}
            case ast.ImportFrom(module=str(origin), level=0):
                found.add(origin.split(".")[0])
    return found - sys.stdlib_module_names - {*ROOMS, "dashboard"}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in a module, also those inside classes and functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How long a function is, signature and docstring included."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _modules(place: str) -> Iterator[Path]:
    at = HOUSE / place
    found = [at] if at.is_file() else sorted(at.rglob("*.py"))
    return (path for path in found if not name(path).startswith(LEFT_OUT))

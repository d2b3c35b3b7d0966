"""Domain values as JSON text and back, for what the database keeps as a whole.

    to_text(Evidence(title="E-mail"))            '{"title":"E-mail",…}'
    from_text(Evidence, '{"title":"E-mail"}')    Evidence(title="E-mail", …)

Pydantic reads the dataclasses' own annotations, so that a value keeps its types and its checks.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")
KEPT = 4_000
"""How many values of a kind are kept: a text read before gives the same frozen value again."""

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}
_READERS: dict[type[Any], Callable[[str], Any]] = {}


def to_text(value: object) -> str:
    """The JSON text of a frozen domain value."""
    return _adapter(type(value)).dump_json(value).decode()


def from_text(kind: type[T], text: str) -> T:
    """The domain value of a JSON text that `to_text` made."""
    if kind not in _READERS:
        _READERS[kind] = lru_cache(KEPT)(_adapter(kind).validate_json)
    value: T = _READERS[kind](text)
    return value


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    # Making one costs milliseconds, so each is made once.
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]

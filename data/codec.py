"""Domain values as JSON text and back, for what the database keeps as a whole.

    to_text(Evidence(title="E-mail"))            '{"title":"E-mail",…}'
    from_text(Evidence, '{"title":"E-mail"}')    Evidence(title="E-mail", …)

Pydantic reads the dataclasses' own annotations, so that a value keeps its types and its checks.
"""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


def to_text(value: object) -> str:
    """The JSON text of a frozen domain value."""
    return _adapter(type(value)).dump_json(value).decode()


def from_text(kind: type[T], text: str) -> T:
    """The domain value of a JSON text that `to_text` made."""
    value: T = _adapter(kind).validate_json(text)
    return value


@cache
def _adapter(kind: Callable[..., T]) -> TypeAdapter[T]:
    return TypeAdapter(kind)

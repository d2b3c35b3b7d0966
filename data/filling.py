"""A dataclass filled from a table of a TOML file, field by field, each as its type asks.

    filled(Term, {"id": "price", "clause": "4.1", …}, Key("seed.toml", "term[1]"))

A field that may be None and has no default is None when the table leaves it out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, say
from data.scalars import SCALARS, Key, listed, number, table_of, word


class Dataclass(Protocol):
    """Any dataclass; Python has no public type for it."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Filled = TypeVar("Filled", bound=Dataclass)
Table = Mapping[str, object]

BESIDE = ("source", "place", "sure", "quotation")
"""Keys that may stand beside a fact, short for its evidence."""

ALWAYS_WRITTEN: Mapping[type, set[str]] = {Evidence: {"place", "sure"}}
"""Fields that a file must write, although the domain has a default for them."""

NEVER_WRITTEN: Mapping[type, set[str]] = {Bilingual: {"values"}}
"""Fields that the program fills."""


def filled(cls: type[Filled], value: object, at: Key) -> Filled:
    """The dataclass that a table describes.

    Raises:
        Refused: for a key too many or too few, or a value in another form than its field asks.
    """
    table = _with_evidence(cls, table_of(value, at), at)
    known = {f.name: f for f in fields(cls) if f.name not in NEVER_WRITTEN.get(cls, ())}
    for name in table:
        if name not in known:
            raise _unknown(at / name, known)
    for field in known.values():
        if field.name not in table and _required(cls, field):
            raise _missing(at, field.name)
    in_euros = table.get("unit", "euro") == "euro"
    kinds = _kinds(cls)
    absent = {f.name: None for f in known.values() if f.name not in table and not _default(f)}
    given = {n: _read(kinds[n], v, at / n, in_euros) for n, v in table.items()}
    return cls(**absent, **given)


def _read(kind: Any, value: object, at: Key, in_euros: bool) -> object:  # noqa: ANN401  a type hint has no type
    """A value as its field asks; a Decimal is an amount in euros, or else a plain number."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _read(next(k for k in inner if k is not NoneType), value, at, in_euros)
    if origin in (tuple, frozenset):
        parts = enumerate(listed(value, at), 1)
        return origin(_read(inner[0], part, at[n], in_euros) for n, part in parts)
    if origin is Mapping:
        return {n: _read(inner[1], v, at / n, False) for n, v in table_of(value, at).items()}
    if isinstance(kind, type) and is_dataclass(kind):
        return filled(kind, value, at)
    if issubclass(kind, Enum):
        return word(kind, value, at)
    return number(value, at) if kind is Decimal and not in_euros else SCALARS[kind](value, at)


def _with_evidence(cls: type, table: Table, at: Key) -> Table:
    """The table with the keys of its source gathered into one evidence."""
    if cls is Evidence and "source" in table:
        shared = table_of(table["source"], at / "source")
        return {**shared, **{n: v for n, v in table.items() if n != "source"}}
    own = {name: table[name] for name in BESIDE if name in table}
    if not own or "evidence" not in _kinds(cls) or "evidence" in table:
        return table
    if "source" not in own:
        raise _missing(at, "evidence")
    rest = {name: value for name, value in table.items() if name not in BESIDE}
    several = get_origin(_kinds(cls)["evidence"]) is tuple
    return {"evidence": [own] if several else own, **rest}


def _required(cls: type, field: Field[Any]) -> bool:
    optional = NoneType in get_args(_kinds(cls)[field.name])
    return field.name in ALWAYS_WRITTEN.get(cls, ()) or not (optional or _default(field))


def _default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


@cache
def _kinds(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _unknown(at: Key, known: Iterable[str]) -> Refused:
    allowed = ", ".join("source" if name == "evidence" else name for name in known)
    return Refused(
        say(
            "{where} is not known; remove it or write one of: {allowed}.",
            where=str(at),
            allowed=allowed,
        )
    )


def _missing(at: Key, name: str) -> Refused:
    if name == "evidence":
        return Refused(
            say("{where} has no source; write source, place and quotation.", where=str(at))
        )
    return Refused(say("{where} is missing; write it.", where=str(at / name)))

"""One value of a TOML file, taken only in the form in which it must be written.

amount(Decimal("5125.00"), Key("budget.toml", "amount"))     Decimal("5125.00")
amount(5125, Key("budget.toml", "amount"))                   Refused: write 5125.00
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from budget.refused import Refused
from budget.words import Value, say

LONGEST_SHOWN = 60
CENTS = -2
"""The exponent of an amount in whole cents."""


@dataclass(frozen=True)
class Key:
    """Where a value stands: its file, and the keys that lead to it, such as `claim[2].said_on`."""

    file: str
    path: str = ""

    def __truediv__(self, name: str) -> "Key":
        return Key(self.file, f"{self.path}.{name}" if self.path else name)

    def __getitem__(self, position: int) -> "Key":
        return Key(self.file, f"{self.path}[{position}]")

    def __str__(self) -> str:
        return f"{self.file}: {self.path}" if self.path else self.file


def text(value: object, at: Key) -> str:
    """Text in quotes, not empty."""
    if not isinstance(value, str):
        raise Refused(say("{where} is {found}; write it as text in quotes.", **_found(value, at)))
    if not value.strip():
        raise Refused(say("{where} is empty; write its text or remove the key.", where=str(at)))
    return value


def whole(value: object, at: Key) -> int:
    """A whole number without quotes."""
    if type(value) is not int:
        raise Refused(
            say("{where} is {found}; write a whole number, such as 52.", **_found(value, at))
        )
    return value


def yes_or_no(value: object, at: Key) -> bool:
    """True or false, without quotes."""
    if not isinstance(value, bool):
        raise Refused(say("{where} is {found}; write true or false.", **_found(value, at)))
    return value


def day(value: object, at: Key) -> date:
    """A date without quotes and without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Refused(
            say(
                "{where} is {found}; write a date without quotes, such as 2021-03-30.",
                **_found(value, at),
            )
        )
    return value


def amount(value: object, at: Key) -> Decimal:
    """Euros, or a ratio such as 0.21, written with exactly two decimals."""
    if not isinstance(value, Decimal) or value.as_tuple().exponent != CENTS:
        raise Refused(
            say(
                "{where} is {found}; write it with two decimals, such as 5125.00.",
                **_found(value, at),
            )
        )
    return value


def number(value: object, at: Key) -> Decimal:
    """A figure that is not money: whole, or with two decimals at most."""
    if type(value) is int:
        return Decimal(value)
    if not isinstance(value, Decimal) or value.as_tuple().exponent not in (-1, CENTS):
        raise Refused(
            say("{where} is {found}; write a number, such as 26 or 0.21.", **_found(value, at))
        )
    return value


def word(kind: type[Enum], value: object, at: Key) -> Enum:
    """One of the words of a closed list."""
    for member in kind:
        if type(value) in (str, int) and member.value == value:
            return member
    allowed = ", ".join(str(member.value) for member in kind)
    raise Refused(
        say("{where} is {found}; write one of: {allowed}.", allowed=allowed, **_found(value, at))
    )


def table_of(value: object, at: Key) -> Mapping[str, object]:
    """A table: keys with values of their own."""
    if not isinstance(value, Mapping):
        raise Refused(
            say("{where} is {found}; write a table with keys of its own.", **_found(value, at))
        )
    return value


def listed(value: object, at: Key) -> list[object]:
    """A list in square brackets, or tables under double brackets."""
    if not isinstance(value, list):
        raise Refused(
            say("{where} is {found}; write a list in square brackets.", **_found(value, at))
        )
    return value


SCALARS: Mapping[object, Callable[[object, Key], object]] = {
    str: text,
    int: whole,
    bool: yes_or_no,
    date: day,
    Decimal: amount,
}


def _found(value: object, at: Key) -> dict[str, Value]:
    return {"where": str(at), "found": _shown(value)}


def _shown(value: object) -> Value:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value[:LONGEST_SHOWN]}"'
        case Mapping():
            return say("a table")
        case list():
            return say("a list")
    return str(value)

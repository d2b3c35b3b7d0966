"""A field of an e-invoice as a person reads it: what it is called, and what stands there.

field = amount("net", "BT-109", say("Net"), Decimal("5125.00"), "EUR")
written(t, field)       "€ 5.125,00"
plain(field)            "5125.00", for another program
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.language import Language
from budget.words import Words
from procurement.invoicing.stated import EUROS

SHARE = "%"
Stated = str | date | Decimal | int | None


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field: `key` for programs, `term` of EN 16931-1, `words` for people.

    `value` is None where the document says nothing. `named` says what a code stands for; `currency`
    is that of an amount, or `SHARE` for a ratio.
    """

    key: str
    term: str
    words: Words
    value: Stated
    named: Words | None = None
    currency: str = ""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Fields that are read together; `many` names the list where a document has several such."""

    words: Words
    fields: tuple[Field, ...]
    many: str = ""


def text(key: str, term: str, words: Words, value: str) -> Field:
    """A text, a number of somebody or something, or a name."""
    return Field(key=key, term=term, words=words, value=value.strip() or None)


def code(key: str, term: str, words: Words, value: str, names: Mapping[str, Words]) -> Field:
    """A code, with what it stands for where that is known."""
    return Field(key=key, term=term, words=words, value=value or None, named=names.get(value))


def day(key: str, term: str, words: Words, value: date | None) -> Field:
    """A day."""
    return Field(key=key, term=term, words=words, value=value)


def amount(key: str, term: str, words: Words, value: Decimal | None, currency: str) -> Field:
    """An amount in the currency of the document."""
    return Field(key=key, term=term, words=words, value=value, currency=currency)


def number(key: str, term: str, words: Words, value: Decimal | int | None) -> Field:
    """A number with as many decimals as it has."""
    return Field(key=key, term=term, words=words, value=value)


def ratio(key: str, term: str, words: Words, value: Decimal | None) -> Field:
    """A part of a whole, 0.21 for 21 %."""
    return Field(key=key, term=term, words=words, value=value, currency=SHARE)


def written(t: Language, field: Field) -> str:
    """What stands there, as a language writes it."""
    value = field.value
    if value is None:
        return t("not stated")
    if isinstance(value, date):
        return t.day(value)
    if isinstance(value, Decimal):
        return _decimal(t, value, field.currency)
    return t.say(field.named) if field.named else str(value)


def plain(field: Field) -> str | int | None:
    """What stands there for another program: days as ISO writes them, numbers as text."""
    value = field.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize() if field.currency == SHARE else value:f}"
    return value


def _decimal(t: Language, value: Decimal, currency: str) -> str:
    if currency == SHARE:
        return t.percent(value, _digits(value * 100))
    if not currency:
        return t.number(value, _digits(value))
    return t.money(value) if currency == EUROS else f"{currency} {t.number(value, 2)}"


def _digits(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0

"""Sentences that are not yet in a language.

The domain says *what* is to be said; a page, a memo or a command line decides in which language.
English is the key, Dutch comes from the catalogue in `data/locale`:

    say("{n} of {planned} videos accepted", n=24, planned=52)

Facts that come with both languages, such as a rule's title, are a `Bilingual` instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0.46 for 46 %; `None` where the whole is unknown."""

    ratio: Decimal | None
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Foreign:
    """An amount in another currency than the euro; it is shown with its code, as USD 6,201.25."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        """The plain amount behind its code."""
        return f"{self.currency} {self.amount}"


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as a catalogue key with values; `many` and `count` where it has a plural."""

    one: str
    many: str = ""
    count: int | None = None
    values: Mapping[str, "Value"] = field(default_factory=dict)

    def __str__(self) -> str:
        """The English sentence with plain values, for logs and for the text of an exception."""
        template = self.many if self.many and self.count != 1 else self.one
        return template.format_map({name: str(value) for name, value in self.values.items()})


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text that was written in both languages; `values` fill its `{names}`."""

    nl: str
    en: str
    values: Mapping[str, "Value"] = field(default_factory=dict)

    def filled(self, **values: "Value") -> "Bilingual":
        """The same text with these values added."""
        return replace(self, values={**self.values, **values})

    def __str__(self) -> str:
        """The English text with plain values."""
        return self.en.format_map({name: str(value) for name, value in self.values.items()})


def as_typed(text: str) -> Bilingual:
    """What a person typed, the same in both languages; a brace in it is no place for a value."""
    plain = text.strip().replace("{", "{{").replace("}", "}}")
    return Bilingual(nl=plain, en=plain)


Value = str | int | Decimal | date | Share | Foreign | Words | Bilingual | None


def say(template: str, /, **values: Value) -> Words:
    """A sentence by its English template; a Decimal is shown as euros, a date in full."""
    return Words(one=template, values=values)


def say_n(one: str, many: str, n: int, /, **values: Value) -> Words:
    """A sentence whose form depends on the number n, which fills `{n}`."""
    return Words(one=one, many=many, count=n, values={"n": n, **values})

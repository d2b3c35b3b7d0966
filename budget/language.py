"""One language at work: sentences from the catalogue, euros, dates and numbers as it writes them.

    nl = Language("nl", catalogue)
    nl.money(Decimal("5125"))       '€ 5.125,00'
    nl.day(date(2021, 3, 30))       '30 maart 2021'
    nl("Week {week} of {weeks}", week=13, weeks=26)

Babel knows how a language writes amounts and dates; the catalogue is handed in by whoever has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from budget.words import Bilingual, Foreign, Share, Value, Words, say, say_n

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
LANGUAGES = tuple(LOCALES)


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says things; calling it translates a template and fills it."""

    code: str
    catalogue: NullTranslations = field(default_factory=NullTranslations, repr=False)

    def __call__(self, template: str, /, **values: Value) -> str:
        """The sentence of this English template, with its values, in this language."""
        return self.say(say(template, **values))

    def plural(self, one: str, many: str, n: int, /, **values: Value) -> str:
        """The sentence in the form that fits the number n."""
        return self.say(say_n(one, many, n, **values))

    def say(self, words: Words | Bilingual) -> str:
        """Put words in this language."""
        return self._template(words).format_map(self._written(words.values))

    def money(self, amount: Decimal | None) -> str:
        """Euros with two decimals; what does not exist yet is said, never shown as 0."""
        return self.missing() if amount is None else _euros(amount, self.locale)

    def day(self, day: date | None, width: str = "long") -> str:
        """A date in full ("30 maart 2021") or, with width "medium" or "short", in less."""
        return self.missing() if day is None else _day(day, width, self.locale)

    def number(self, value: Decimal | int | None, digits: int = 0) -> str:
        """A number with this many decimals."""
        return self.missing() if value is None else _number(value, digits, self.locale)

    def percent(self, ratio: Decimal | None, digits: int = 0) -> str:
        """A ratio as a percentage, 0.4615 as "46 %" in Dutch."""
        return self.missing() if ratio is None else _percent(ratio, digits, self.locale)

    def missing(self) -> str:
        """What stands where a figure does not exist yet."""
        return self.say(say("n/a"))

    @property
    def locale(self) -> str:
        """The Babel locale behind this language."""
        return LOCALES[self.code]

    def _template(self, words: Words | Bilingual) -> str:
        if isinstance(words, Bilingual):
            return words.nl if self.code == "nl" else words.en
        if words.count is not None:
            return self.catalogue.ngettext(words.one, words.many, words.count)
        return self.catalogue.gettext(words.one)

    def _written(self, values: Mapping[str, Value]) -> dict[str, str]:
        return {name: self._value(value) for name, value in values.items()}

    def _value(self, value: Value) -> str:
        match value:
            case str():
                return value
            case Words() | Bilingual():
                return self.say(value)
            case Share() | Foreign():
                return self._measured(value)
            case date():
                return self.day(value)
            case int():
                return self.number(value)
            case _:
                return self.money(value)

    def _measured(self, value: Share | Foreign) -> str:
        if isinstance(value, Share):
            return self.percent(value.ratio, value.digits)
        return f"{value.currency} {self.number(value.amount, 2)}"


@lru_cache(maxsize=4096)
def _euros(amount: Decimal, locale: str) -> str:
    return format_currency(amount, "EUR", locale=locale)


@lru_cache(maxsize=4096)
def _day(day: date, width: str, locale: str) -> str:
    return format_date(day, width, locale=locale)


@lru_cache(maxsize=4096)
def _number(value: Decimal | int, digits: int, locale: str) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, pattern, locale=locale)


@lru_cache(maxsize=4096)
def _percent(ratio: Decimal, digits: int, locale: str) -> str:
    space = "\N{NO-BREAK SPACE}" if locale == "nl_NL" else ""
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + space + "%"
    return format_percent(ratio, pattern, locale=locale)

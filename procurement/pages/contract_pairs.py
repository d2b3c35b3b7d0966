"""Names with their values, as the contract page shows them; what nobody knows is marked.

    pairs(t, t("Days"), contract.evidence, [(Part.FIRST_DAY, t.day(day))])

A value that is empty or None is marked as not known, in words and with a shape.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from budget.language import Language
from budget.pages.markup import Html, joined, small, tag
from budget.words import Words, say
from procurement.agreement.missing import Part
from procurement.agreement.names import PARTS
from procurement.agreement.parts import Clause
from procurement.pages.outcome import look
from procurement.rule import Outcome

Named = tuple[Part | Clause | Words, str | None]
"""A part of the contract, or another name, with its value."""


def unknown(t: Language) -> Html:
    """What stands where nobody wrote something down."""
    return look(t, say("? Not known"), Outcome.UNCLEAR)


def pairs(t: Language, title: str, named: Iterable[Named]) -> Html:
    """A part of the page: its title, and each name with its value beside it."""
    rows = (
        tag("dt", t.say(name if isinstance(name, Words) else PARTS[name]))
        + tag("dd", value or unknown(t))
        for name, value in named
    )
    return tag("section", tag("h3", title), tag("dl", *rows, class_="kg-pairs"))


def beside(*sections: Html) -> Html:
    """Sections next to each other as far as the screen is wide."""
    return tag("div", *(section for section in sections if section), class_="kg-beside")


def money(t: Language, amount: Decimal | None) -> str | None:
    """An amount, None where it is not known."""
    return None if amount is None else t.money(amount)


def day(t: Language, known: date | None) -> str | None:
    """A day, None where it is not known."""
    return None if known is None else t.day(known)


def number(t: Language, known: int | None) -> str | None:
    """A number, None where it is not known."""
    return None if known is None else t.number(known)


def days(t: Language, known: int | None) -> str | None:
    """A number of days, None where it is not known."""
    return None if known is None else t.plural("{n} day", "{n} days", known)


def both(t: Language, amount: Decimal | None, videos: int | None) -> Html:
    """An amount, and below it the number of videos where there are any."""
    counted = t.plural("{n} video", "{n} videos", videos) if videos else ""
    return joined((t.money(amount), small(counted)))

"""Elements of a camt.053 entry: texts, days and amounts, by their path inside it.

    text_in(entry, "BookgDt/{*}Dt")         '2026-07-28'
    amount_in(entry, "Amt")                 Decimal("482.79")

A path may be missing in one version of the form and stand elsewhere in another.
"""

from datetime import date
from decimal import Decimal

from lxml.etree import _Element as Element

from budget.amounts import read_amount
from budget.refused import Refused
from budget.words import say
from data.importers.bank_cells import EUROS, read_day
from data.importers.part import shortened
from data.importers.sheet import MOST_LETTERS, shown

PAID, RECEIVED = "DBIT", "CRDT"


def texts_in(element: Element, *paths: str) -> list[str]:
    """What the elements on these paths say, as far as they say anything."""
    parts = (part for path in paths for part in element.findall(f"{{*}}{path}"))
    return [text[:MOST_LETTERS] for part in parts if (text := shown(part.text))]


def text_in(element: Element, *paths: str) -> str:
    """The first text on these paths, empty where there is none."""
    return next(iter(texts_in(element, *paths)), "")


def day_in(element: Element, *paths: str) -> date:
    """The day on these paths, without the time that may stand behind it.

    Raises:
        Refused: when there is none.
    """
    return read_day(text_in(element, *paths).partition("T")[0])


def amount_in(element: Element, *paths: str) -> Decimal:
    """The amount on these paths; whether it was paid or received stands elsewhere.

    Raises:
        Refused: when there is none, or it is negative or not in euros.
    """
    found = next((part for path in paths for part in element.findall(f"{{*}}{path}")), None)
    if found is None or found.get("Ccy") != EUROS:
        raise Refused(say("There is no amount in EUR; only euros are recorded."))
    text = shown(found.text)
    if text.startswith("-"):
        raise Refused(
            say("“{text}” is negative; an entry says DBIT or CRDT instead.", text=shortened(text))
        )
    return read_amount(text, ".")


def is_paid(direction: str) -> bool:
    """Whether money went out.

    Raises:
        Refused: when it neither went out nor came in.
    """
    if direction not in (PAID, RECEIVED):
        raise Refused(say("“{text}” is neither DBIT nor CRDT.", text=shortened(direction)))
    return direction == PAID

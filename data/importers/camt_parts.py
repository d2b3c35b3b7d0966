"""Elements of a camt.053 entry: texts, days and amounts, by their path inside it.

    parts = inside(entry)                   every element by its path, found in one walk
    text_in(parts, "BookgDt/Dt")            '2026-07-28'
    amount_in(parts, "Amt")                 Decimal("482.79")

A path may be missing in one version of the form and stand elsewhere in another.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from lxml.etree import _Element as Element

from budget.amounts import read_amount
from budget.refused import Refused
from budget.words import say
from data.importers.bank_cells import EUROS, read_day
from data.importers.part import shortened
from data.importers.sheet import MOST_LETTERS, shown

PAID, RECEIVED = "DBIT", "CRDT"
DEEPEST = 8
"""How deep the form goes; a stranger's file may go on."""

Parts = Mapping[str, list[Element]]


def inside(element: Element, leave: str = "") -> Parts:
    """All elements in this one by their path, without their namespaces; one branch may be left."""
    found: dict[str, list[Element]] = {}
    _walk(element, "", found, leave, DEEPEST)
    return found


def _walk(
    element: Element, above: str, found: dict[str, list[Element]], leave: str, levels: int
) -> None:
    for child in element:
        path = _path(above, child.tag)
        if path == leave:
            continue
        if path in found:
            found[path].append(child)
        else:
            found[path] = [child]
        if levels and len(child):
            _walk(child, path, found, leave, levels - 1)


@lru_cache(1_000)
def _path(above: str, tag: str) -> str:
    return f"{above}/{local(tag)}" if above else local(tag)


def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def texts_in(parts: Parts, *paths: str) -> list[str]:
    """What the elements on these paths say, as far as they say anything."""
    found = (part for path in paths for part in parts.get(path, ()))
    return [text[:MOST_LETTERS] for part in found if (text := shown(part.text))]


def text_in(parts: Parts, *paths: str) -> str:
    """The first text on these paths, empty where there is none."""
    for path in paths:
        for part in parts.get(path, ()):
            if text := shown(part.text):
                return text[:MOST_LETTERS]
    return ""


def day_in(parts: Parts, *paths: str) -> date:
    """The day on these paths, without the time that may stand behind it.

    Raises:
        Refused: when there is none.
    """
    return read_day(text_in(parts, *paths).partition("T")[0])


def amount_in(parts: Parts, *paths: str) -> Decimal:
    """The amount on these paths; whether it was paid or received stands elsewhere.

    Raises:
        Refused: when there is none, or it is negative or not in euros.
    """
    found = next((part for path in paths for part in parts.get(path, ())), None)
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

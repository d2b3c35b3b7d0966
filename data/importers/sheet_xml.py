"""The XML inside an XLSX file, read as it streams by: the strings that cells share, and the cells.

    strings = strings_in(source)                    ["Boekdatum", …]
    for number, cells in rows_in(source, strings, dates=frozenset({3})): …

A number is taken as it is written, never as a float, and to the fifteen digits with which Excel
computes; what a file has beyond them is noise.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Context, Decimal
from typing import IO

from lxml import etree
from lxml.etree import _Element as Element

from data.importers.sheet import MOST_COLUMNS, MOST_LETTERS, Cell

EXCEL = Context(prec=15)
NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?")
PLACE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
DAY_ZERO, LAST_DAY = date(1899, 12, 30), 2_958_465
"""What Excel counts days from, and its last: 31 December 9999."""


def strings_in(source: IO[bytes]) -> list[str]:
    """The strings that cells name by their number, without how they are pronounced."""
    return [_text(each) for each in _stream(source, "{*}si")]


def rows_in(
    source: IO[bytes], strings: Sequence[str], dates: frozenset[int]
) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Each row that says anything, by its number; `dates` are the styles that show a day.

    Raises:
        ValueError: for a cell beyond the columns that are read.
    """
    number = 0
    for row in _stream(source, "{*}row"):
        number = int(row.get("r") or number + 1)
        cells: dict[int, Cell] = {}
        for cell in row.iterchildren("{*}c"):
            column = _column(cell.get("r"), len(cells))
            cells[column] = _cell(cell, strings, dates)
        if any(cell is not None for cell in cells.values()):
            yield number, tuple(cells.get(column) for column in range(max(cells) + 1))


def _stream(source: IO[bytes], tag: str) -> Iterator[Element]:
    """Elements of this name, one at a time; what was read is let go."""
    safe = etree.iterparse(
        source,
        tag=tag,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _event, element in safe:
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _column(place: str | None, position: int) -> int:
    """The number of a column, counted from 0: that of C7 is 2; its position where it says none."""
    number = position
    if found := PLACE.fullmatch(place or ""):
        number = 0
        for letter in found[1]:
            number = number * 26 + ord(letter) - ord("A") + 1
        number -= 1
    if number >= MOST_COLUMNS:
        msg = f"{place or position} is beyond the columns that are read"
        raise ValueError(msg)
    return number


def _cell(cell: Element, strings: Sequence[str], dates: frozenset[int]) -> Cell:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell) or None
    value = cell.findtext("{*}v")
    if not value:
        return None
    if kind == "s":
        return strings[int(value)] or None
    if kind != "n" or not NUMBER.fullmatch(value):
        return value[:MOST_LETTERS]
    number = EXCEL.create_decimal(value).normalize()
    return _day(number) if int(cell.get("s") or 0) in dates else number


def _day(serial: Decimal) -> Cell:
    return DAY_ZERO + timedelta(days=int(serial)) if 0 < serial <= LAST_DAY else serial


def _text(element: Element) -> str:
    parts = (part.text or "" for part in element.iterfind(".//{*}t"))
    return "".join(parts)[:MOST_LETTERS]

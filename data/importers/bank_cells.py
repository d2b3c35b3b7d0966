"""Cells of one row in a statement, read by the name of their column.

    cells = Columns.of(("datum", "bedrag")).cells(Line(5, ("20260728", "6.201,25")))
    cells.day("Datum"), cells.amount("Bedrag", ",")     date(2026, 7, 28), Decimal("6201.25")

What cannot be read is `Refused`, with the row, the column and what stands there.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from budget.amounts import read_amount
from budget.refused import Refused
from budget.words import Words, say
from data.importers.part import shortened
from data.importers.sheet import MOST_LETTERS, Cell, Line, shown

EUROS = "EUR"
PARTS = ("year", "month", "day")
YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})(-?)(?P<month>[0-9]{2})\2(?P<day>[0-9]{2})")
DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})([-.])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column of a sheet stands; of two equal names the first counts."""

    places: Mapping[str, int]
    number: int

    @classmethod
    def of(cls, names: Sequence[str]) -> "Columns":
        """The columns with these names, in small letters."""
        return cls({name: n for n, name in reversed([*enumerate(names)])}, len(names))

    def cells(self, line: Line) -> "Cells":
        """The cells of one line under these columns.

        Raises:
            Refused: when there are more cells than names, so that none can be trusted.
        """
        if len(line.cells) > self.number and any(map(shown, line.cells[self.number :])):
            raise Refused(
                say(
                    "Row {row} has {n} cells and the header {columns}; correct that row.",
                    row=line.number,
                    n=len(line.cells),
                    columns=self.number,
                )
            )
        return Cells(line.number, line.cells, self.places)


@dataclass(frozen=True, slots=True)
class Cells:
    """One row, and where each column stands in it; a row may be shorter than its header."""

    line: int
    cells: Sequence[Cell]
    places: Mapping[str, int]

    def text(self, *columns: str) -> str:
        """What the columns say, with a blank between them; a column may be missing."""
        if len(columns) == 1:
            return shown(self._cell(*columns))[:MOST_LETTERS]
        told = (shown(self._cell(column)) for column in columns)
        return " ".join(filter(None, told))[:MOST_LETTERS]

    def iban(self, column: str) -> str:
        """An account number without the blanks that people put in it."""
        return self.text(column).replace(" ", "").upper()

    def day(self, column: str) -> date:
        """A day, which XLSX may have as such."""
        cell = self._cell(column)
        try:
            return cell if isinstance(cell, date) else read_day(shown(cell))
        except Refused as refused:
            raise self.fault(column, refused.words) from refused

    def amount(self, column: str, dialect: str = "") -> Decimal:
        """Euros: text in the writing of the file, a number as it is; both in whole cents."""
        cell = self._cell(column)
        try:
            return read_amount(shown(cell), "." if isinstance(cell, Decimal) else dialect)
        except Refused as refused:
            raise self.fault(column, refused.words) from refused

    def need_euros(self, column: str) -> None:
        """Refuse a row in another currency."""
        currency = self.text(column)
        if currency != EUROS:
            why = say("“{text}” is not EUR; only euros are recorded.", text=shortened(currency))
            raise self.fault(column, why)

    def fault(self, column: str, why: Words) -> Refused:
        """The refusal of what a cell says."""
        return Refused(say("Row {row}, {column}: {why}", row=self.line, column=column, why=why))

    def _cell(self, column: str) -> Cell:
        place = self.places.get(column.casefold(), len(self.cells))
        return self.cells[place] if place < len(self.cells) else None


@lru_cache(4_000)
def read_day(text: str) -> date:
    """A day: year first, or day first as the Dutch write it with hyphens or dots.

    Raises:
        Refused: for anything else; 03/08/2026 would be two days.
    """
    found = YEAR_FIRST.fullmatch(text) or DAY_FIRST.fullmatch(text)
    with suppress(ValueError):
        if found:
            return date(*(int(found[part]) for part in PARTS))
    raise Refused(say("“{text}” is no day; write it as 28-07-2026.", text=shortened(text)))

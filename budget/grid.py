"""A small table as plain values: shown on a page, and taken away as a file, from the same cells.

grid = Grid(title="Per requester", heads=("Requester", "Paid"), rows=(("social", paid),))
frame(grid)                         for a file; figures stay figures
[shown(row, t) for row in grid.rows]    as the language writes them
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pandas as pd

from budget.language import Language

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Heads and rows; the last `figures` columns are figures, `total` is the row below them.

    `summed` are the heads of the columns that a file may add up, None for all that hold money.
    `note` says what its numbers count, where they need it.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    figures: int
    total: Row = ()
    summed: Collection[str] | None = None
    note: str = ""


def frame(grid: Grid) -> pd.DataFrame:
    """The rows as a dataframe; a file makes its own total."""
    return pd.DataFrame(list(grid.rows), columns=list(grid.heads))


def shown(cells: Sequence[Cell], t: Language) -> tuple[str, ...]:
    """Cells as the language writes them; what does not exist yet is said."""
    return tuple(_shown(cell, t) for cell in cells)


def _shown(cell: Cell, t: Language) -> str:
    match cell:
        case None:
            return t.missing()
        case str():
            return cell
        case Decimal():
            return t.money(cell)
        case date():
            return t.day(cell, "medium")
        case _:
            return t.number(cell)

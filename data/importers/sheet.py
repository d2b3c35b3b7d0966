"""Lines of a sheet that a stranger sent, whether it is CSV or XLSX.

    Line(number=3, cells=("28.07.2026", "6.201,25"))        text, as CSV has it
    Line(number=3, cells=(date(2026, 7, 28), Decimal("6201.25")))       as XLSX may have it

`read_csv` and `read_xlsx` make them; here stands how much is taken in at most.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.refused import Refused
from budget.words import say

MOST_ROWS = 10_000
"""Of a spreadsheet, which unfolds to a multiple of its size."""
MOST_IN_TEXT = 100_000
"""Of CSV or XML, which is read as it streams by."""
AROUND = 100
"""Lines with titles, totals and blanks that may stand around the rows."""
MOST_COLUMNS = 100
MOST_LETTERS = 2_000

Cell = str | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `number` counts the first as 1, as a spreadsheet does."""

    number: int
    cells: tuple[Cell, ...]

    def texts(self) -> tuple[str, ...]:
        """What the cells say, without blanks around it."""
        return tuple(map(shown, self.cells))


def shown(cell: Cell) -> str:
    """A cell as text; runs of blanks are one blank, so that equal rows are equal."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
    return f"{cell:f}"


def too_long(file: str, most: int) -> Refused:
    """The refusal of a file with more rows than are taken in."""
    return Refused(
        say("{file} has more than {most} rows; export a shorter period.", file=file, most=most)
    )

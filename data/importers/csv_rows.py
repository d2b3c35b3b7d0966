"""Rows of a CSV file that a stranger sent, each with its number, so that a mistake can be found.

    header, rows = read_table("Content.csv", content)
    rows[0].number, rows[0].cell("Total views")         (2, '74806')

The first line names the columns.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from budget.refused import Refused
from budget.words import Words, say
from data.importers.part import shortened

MOST_BYTES = 5_000_000
MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One line under the header; `number` counts the header as 1."""

    file: str
    number: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """What a cell says, without blanks around it."""
        return self.cells[column].strip()

    def wrong(self, column: str, needed: Words) -> NoReturn:
        """Refuse what a cell says, and name what was needed there."""
        raise Refused(
            say(
                "{file}, row {row}, {column}: “{value}” is there, where {needed} is needed; "
                "correct the file or export it again.",
                file=self.file,
                row=self.number,
                column=column,
                value=shortened(self.cells[column]),
                needed=needed,
            )
        )


def read_table(file: str, content: bytes) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The column names and the rows of a CSV file with commas, in UTF-8.

    Raises:
        Refused: for what is too large, no text, no CSV, or has a row of another length.
    """
    if len(content) > MOST_BYTES:
        raise Refused(say("{file} is larger than 5 MB; export a shorter period.", file=file))
    try:
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Refused(
            say("{file} cannot be read as CSV in UTF-8; export it again.", file=file)
        ) from error
    if len(lines) > MOST_ROWS:
        raise Refused(
            say(
                "{file} has more than {most} rows; export a shorter period.",
                file=file,
                most=MOST_ROWS,
            )
        )
    header = tuple(name.strip() for name in lines[0]) if lines else ()
    return header, tuple(_row(file, n, header, line) for n, line in enumerate(lines[1:], 2) if line)


def _row(file: str, number: int, header: tuple[str, ...], line: list[str]) -> Row:
    if len(line) != len(header):
        raise Refused(
            say(
                "{file}, row {row} has {n} cells, the first row {columns}; export the file again.",
                file=file,
                row=number,
                n=len(line),
                columns=len(header),
            )
        )
    return Row(file, number, dict(zip(header, line, strict=True)))

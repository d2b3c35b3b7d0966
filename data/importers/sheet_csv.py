"""Lines of a CSV file, whichever sign stands between its cells and however its letters are kept.

    read_csv("sap.csv", b"Boekingsdatum;Bedrag in BV …")

Dutch banks write UTF-8 or Windows-1252, with commas, semicolons or tabs.
"""

import csv
import io
import re
from itertools import islice

from budget.refused import Refused
from budget.words import say
from data.importers.sheet import AROUND, MOST_COLUMNS, MOST_IN_TEXT, MOST_LETTERS, Line, too_long

DELIMITERS = ";,\t"
LINES_LOOKED_AT = 25
QUOTED = re.compile(r'"[^"]*"')
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_csv(file: str, content: bytes) -> tuple[Line, ...]:
    """The lines of a CSV file that are not blank.

    Raises:
        Refused: for what is no text, no CSV, or has too many lines or too long ones.
    """
    text = _decoded(file, content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    lines = []
    try:
        for cells in reader:
            if any(cells):
                lines.append(_line(file, reader.line_num, cells))
            if len(lines) > MOST_IN_TEXT + AROUND:
                raise too_long(file, MOST_IN_TEXT)
    except csv.Error as error:
        raise _unreadable(file, reader.line_num) from error
    return tuple(lines)


def _decoded(file: str, content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not NO_TEXT.search(text):
            return text
    raise _unreadable(file, 1)


def _delimiter(text: str) -> str:
    """The sign that stands most often outside quotes, in the first lines."""
    top = QUOTED.sub("", "".join(islice(io.StringIO(text), LINES_LOOKED_AT)))
    return max(DELIMITERS, key=top.count)


def _line(file: str, number: int, cells: list[str]) -> Line:
    if len(cells) > MOST_COLUMNS or max(map(len, cells)) > MOST_LETTERS:
        raise _unreadable(file, number)
    return Line(number, tuple(cells))


def _unreadable(file: str, line: int) -> Refused:
    return Refused(
        say("{file} cannot be read as CSV (line {line}); export it again.", file=file, line=line)
    )

"""A table as CSV that a spreadsheet opens well, and that cannot bring a formula with it.

    csv_table(frame)        "video;prijs" and "V01;98,56", as bytes

UTF-8 with a byte order mark, semicolons and a decimal comma are what a Dutch spreadsheet expects.
"""

import csv
import io
from decimal import Decimal

import pandas as pd

from data.exporters.cells import Plain, plain_rows

# What a spreadsheet takes for the start of a formula, also in the wide writing of East Asia.
FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def csv_table(frame: pd.DataFrame, *, decimal: str = ",") -> bytes:
    """The frame under its column names; days as ISO writes them, nothing where nothing is known.

    Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_text(str(name)) for name in frame.columns)
    writer.writerows([_cell(value, decimal) for value in row] for row in plain_rows(frame))
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Plain, decimal: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    return f"{value:f}".replace(".", decimal) if isinstance(value, Decimal) else str(value)


def _text(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text

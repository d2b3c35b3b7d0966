"""The cells of a table as plain values: text, whole numbers, exact numbers, days, or nothing.

    list(plain_rows(frame))         [['V01', Decimal('98.56'), date(2021, 5, 3), None], …]

Pandas writes "nothing" in four ways and turns whole numbers with a gap into floats; here it is
undone, so that every export shows the same.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from numbers import Integral

import pandas as pd

Plain = str | int | Decimal | date | None


def plain_rows(frame: pd.DataFrame) -> Iterator[list[Plain]]:
    """The rows of a frame, without its index."""
    for row in frame.itertuples(index=False, name=None):
        yield [plain(value) for value in row]


def plain(value: object) -> Plain:
    """One cell; a moment becomes its day, and what is none of these its text."""
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, float | Decimal) and not isfinite(value):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(str(value))
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, Decimal | date) else str(value)

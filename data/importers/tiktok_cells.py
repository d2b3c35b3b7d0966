"""How TikTok writes days and counts in its exports.

    day_in(row, "Post time", latest=date(2021, 6, 1))      "17 mei" is 2021-05-17
    count_in(row, "Total views")                           "1.2K" is 1200, "undefined" is None

Days carry no year; they are written in the language of the account.
"""

import re
from datetime import date
from decimal import Decimal
from functools import cache

from babel.dates import get_month_names

from budget.refused import Refused
from budget.words import say
from data.importers.csv_rows import Row

LANGUAGES = ("nl", "en", "el", "pt")
NO_DATA = ("undefined", "-1", "")
PLAIN = re.compile(r"[0-9]{1,12}")
GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3}){1,3}")
ROUNDED = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)([KM])")
THOUSANDS = {"K": 1_000, "M": 1_000_000}
DAY = re.compile(r"[0-9]{1,2}")
# A leap day may be this many years back.
LEAP_YEARS = 8


def count_in(row: Row, column: str) -> int | None:
    """A count; None where TikTok gives none. "1.234" can mean two things and is refused."""
    text = row.cell(column)
    if text in NO_DATA:
        return None
    if PLAIN.fullmatch(text) or GROUPED.fullmatch(text):
        return int(text.replace(",", ""))
    if found := ROUNDED.fullmatch(text):
        return int(Decimal(found[1]) * THOUSANDS[found[2]])
    return row.wrong(column, say("a count such as 18400"))


def day_in(row: Row, column: str, *, latest: date) -> date:
    """The last day of this name up to `latest`."""
    words = re.findall(r"[^\W_]+", row.cell(column).casefold())
    numbers = [word for word in words if DAY.fullmatch(word)]
    months = [months_by_name()[word] for word in words if word in months_by_name()]
    if len(numbers) == len(months) == 1:
        for year in range(latest.year, latest.year - LEAP_YEARS - 1, -1):
            day = _day(year, months[0], int(numbers[0]))
            if day and day <= latest:
                return day
    return row.wrong(column, say("a day such as 17 May"))


def not_exported_on(row: Row, column: str, day: date) -> Refused:
    """The refusal of a file that shows another day of export than was given."""
    return Refused(
        say(
            "{file}, row {row}: {shown} does not fit an export of {day}; "
            "give the day of the export.",
            file=row.file,
            row=row.number,
            shown=row.cell(column),
            day=day,
        )
    )


@cache
def months_by_name() -> dict[str, int]:
    """The number of a month by its name in any of the languages."""
    return {
        name.casefold(): number
        for language in LANGUAGES
        for number, name in get_month_names("wide", locale=language).items()
    }


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

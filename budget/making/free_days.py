"""Dutch public holidays, marked beside the weeks; no week is excused by them.

free_days(date(2021, 4, 5), date(2021, 4, 30))     2 FreeDays: Easter Monday and King's Day

Liberation Day is marked every year, although most people are free once in five years only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays

from budget.words import Bilingual

CATEGORIES = ("public", "optional")
"""As the library sorts them; Liberation Day is optional in most years."""


@dataclass(frozen=True, kw_only=True)
class FreeDay:
    """A public holiday."""

    day: date
    name: Bilingual


def free_days(first_day: date, last_day: date) -> tuple[FreeDay, ...]:
    """The public holidays from one day to another, both included."""
    years = range(first_day.year, last_day.year + 1)
    return tuple(
        free for year in years for free in _of_year(year) if first_day <= free.day <= last_day
    )


@lru_cache(64)
def _of_year(year: int) -> tuple[FreeDay, ...]:
    dutch, english = _named(year, "nl"), _named(year, "en_US")
    return tuple(
        FreeDay(day=day, name=Bilingual(nl=dutch[day], en=english[day])) for day in sorted(dutch)
    )


def _named(year: int, language: str) -> Mapping[date, str]:
    return holidays.country_holidays("NL", years=year, language=language, categories=CATEGORIES)

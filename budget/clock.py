"""The clock of the ministry: a moment anywhere is a day, and a week, in Amsterdam.

    day_of(datetime(2021, 1, 3, 23, 30, tzinfo=UTC))     2021-01-04: a Monday, in another week

Days have no hours and weeks have seven days, also when the clock is changed.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Amsterdam")


def day_of(moment: datetime) -> date:
    """The day in Amsterdam on which something happened.

    Raises:
        ValueError: for a moment without a time zone, which may be on either of two days.
    """
    if moment.tzinfo is None:
        msg = f"{moment} has no time zone"
        raise ValueError(msg)
    return moment.astimezone(HOME).date()


def week_of(day: date) -> str:
    """The ISO week of a day, such as "2020-W53"; its year is that of its Thursday."""
    return f"{day:%G-W%V}"

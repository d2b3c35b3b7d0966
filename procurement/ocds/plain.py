"""The values of OCDS: amounts with their currency, moments with an offset, and nothing empty.

money(Decimal("5125.00"))           {"amount": Decimal("5125.00"), "currency": "EUR"}
moment(date(2021, 4, 1))            "2021-04-01T00:00:00+02:00"
told(id="1", title="", items=())    {"id": "1"}
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Amsterdam")
LAST_SECOND = time(23, 59, 59)
EMPTY: tuple[object, ...] = ("", (), [], {})

Piece = int | str | Decimal | Sequence["Piece"] | Mapping[str, "Piece"]
Part = Mapping[str, Piece]


def told(**fields: Piece | None) -> dict[str, Piece]:
    """The fields that are known; OCDS wants no nulls and no empty texts, lists or parts."""
    known = {name: value for name, value in fields.items() if value is not None}
    return {name: value for name, value in known.items() if value not in EMPTY}


def money(amount: Decimal | None) -> Part | None:
    """An amount in euros, excl. VAT; None where there is none."""
    return None if amount is None else {"amount": amount, "currency": "EUR"}


def moment(day: date | None, seconds: int = 0) -> str | None:
    """The start of a day in the Netherlands, or so many seconds later; of an hour nothing is known.

    The form is that of RFC 3339.
    """
    if day is None:
        return None
    begin = datetime.combine(day, time(), HOME)
    return (begin + timedelta(seconds=seconds)).isoformat()


def end_of(day: date | None) -> str | None:
    """The last second of a day, which itself still counts."""
    return None if day is None else datetime.combine(day, LAST_SECOND, HOME).isoformat()


def period(first: date | None, last: date | None) -> Part:
    """From the first day to the last, both included, as far as they are known."""
    return told(startDate=moment(first), endDate=end_of(last))

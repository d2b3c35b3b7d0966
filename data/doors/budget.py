"""The door of the page about the spend: what all half-years paid.

paid_everywhere(engine, date(2021, 6, 30))[2021].incl       Decimal("1192.60")
"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Engine
from sqlmodel import Session

from budget.portfolio import Paid, paid_by_year
from data.reading.totals import portfolio


def paid_everywhere(engine: Engine, day: date) -> Mapping[int, Paid]:
    """What all half-years together paid by calendar year, as known on a day."""
    with Session(engine) as session:
        return paid_by_year(portfolio(session, day))

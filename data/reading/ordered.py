"""Reading how much was ordered: under the contract over all halves, and in one half.

    ordered(session, "C-1")         Ordered(cents=512500, videos=52), whatever was reversed left out
    ordered_in(session, half)       52, the videos of one half

The whole comes from the totals that the database keeps; only what was reversed is looked up.
"""

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from budget.half import Half
from data.reading.reversals import reversed_orders
from data.reading.rows import summed
from data.tables import CallOffPriceRow, CallOffRow, OrderTotalRow


class Ordered(NamedTuple):
    """Cents excl. VAT, costs without a video included, and the number of videos."""

    cents: int
    videos: int


def ordered(session: Session, contract: str) -> Ordered:
    """What was ordered under a contract, less what was reversed."""
    reading, gone = session.connection(), reversed_orders(session, date.max, contract)
    kept, of_contract = OrderTotalRow, col(OrderTotalRow.contract) == contract
    whole = select(summed(kept.cents), summed(kept.videos)).where(of_contract)
    all_cents, all_videos = reading.execute(whole).one()
    if not gone:
        return Ordered(all_cents, all_videos)
    prices, orders = col(CallOffPriceRow.reference).in_(gone), col(CallOffRow.reference).in_(gone)
    priced = select(summed(CallOffPriceRow.cents), func.count()).where(prices)
    cents, videos = reading.execute(priced).one()
    other = reading.scalars(select(summed(CallOffRow.other)).where(orders)).one()
    return Ordered(all_cents - cents - other, all_videos - videos)


def ordered_in(session: Session, half: Half) -> int:
    """How many videos of a half were ordered and not reversed."""
    of_half = col(CallOffPriceRow.half) == half.id
    stands = col(CallOffPriceRow.reference).not_in(reversed_orders(session, date.max, half.id))
    query = select(func.count(col(CallOffPriceRow.video))).where(of_half & stands)
    return session.connection().scalars(query).one()

"""What so many videos cost by their orders, where an order was split equally over its videos.

ordered_price(videos, books)      13 of 26 videos for 5,125.00: 2,562.50, whichever they are
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from budget.books import Books, CallOff
from budget.money import CENT, ZERO, rounded


def ordered_price(videos: Iterable[str], books: Books) -> Decimal:
    """The exact price of the videos together, rounded once; euros excl. VAT."""
    exact = {video: price for order in books.call_offs for video, price in _exact(order).items()}
    return rounded(sum((exact.get(video, Fraction(0)) for video in videos), Fraction(0)))


def _exact(order: CallOff) -> dict[str, Fraction]:
    """Prices that differ by a cent at most are equal parts of one amount."""
    prices = order.prices
    if not prices or max(prices.values()) - min(prices.values()) > CENT:
        return {video: Fraction(price) for video, price in prices.items()}
    part = Fraction(sum(prices.values(), ZERO)) / len(prices)
    return dict.fromkeys(prices, part)

"""What so many videos cost by their orders, where an order was split equally over its videos.

ordered_price(videos, books)      13 of 26 videos for 5,125.00: 2,562.50, whichever they are
part_prices(videos, books)        2,562.43 to 2,562.56: 13 times its cheapest, and its dearest
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


def part_prices(videos: Iterable[str], books: Books) -> tuple[Decimal, Decimal]:
    """The least and the most that so many equal parts of their orders cost; euros excl. VAT."""
    parts: dict[str, tuple[Decimal, Decimal]] = {}
    for order in books.call_offs:
        own = order.prices.values()
        for video, price in order.prices.items():
            parts[video] = (min(own), max(own)) if _is_split(order) else (price, price)
    found = [parts[video] for video in videos]
    return sum((low for low, _ in found), ZERO), sum((high for _, high in found), ZERO)


def _exact(order: CallOff) -> dict[str, Fraction]:
    prices = order.prices
    if not _is_split(order):
        return {video: Fraction(price) for video, price in prices.items()}
    part = Fraction(sum(prices.values(), ZERO)) / len(prices)
    return dict.fromkeys(prices, part)


def _is_split(order: CallOff) -> bool:
    """Prices that differ by a cent at most are equal parts of one amount."""
    prices = order.prices.values()
    return bool(prices) and max(prices) - min(prices) <= CENT

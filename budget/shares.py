"""Shares and odds in whole percents that never say "all" or "nothing" of almost.

whole_percent(Decimal("0.996"))     "more than 99%"
"""

from decimal import ROUND_HALF_EVEN, Decimal

from budget.books import Books
from budget.money import ZERO
from budget.words import Share, Words, say

PERCENT = Decimal("0.01")
RARE = Decimal("0.0001")
"""Odds of what the forecast holds impossible, while a week above its highest may still come."""


def whole_percent(ratio: Decimal | None) -> Share | Words:
    """A share in whole percents, in which 0 % means nothing at all and 100 % exactly all."""
    near = None if ratio is None else ratio.quantize(PERCENT, rounding=ROUND_HALF_EVEN)
    if ratio is None or near not in (0, 1) or ratio == near:
        return Share(ratio)
    if near == 0:
        return say("less than {share}", share=Share(PERCENT if ratio > 0 else ZERO))
    return say("more than {share}", share=Share(near if ratio > 1 else 1 - PERCENT))


def still_possible(odds: Decimal, books: Books) -> Decimal:
    """Odds of the forecast, never none while days are left: it knows no week above its highest."""
    return odds or (RARE if books.on < books.half.last_day else ZERO)

"""How the work is against the plan, counted in videos: in money and in time.

    pace(books, earned(books))      "counted in videos €112.64 (4 days) behind the linear plan"

What accepted videos are worth is their share of the budget, which is not what they cost.
"""

from decimal import Decimal

from budget.books import Books
from budget.counts import counts
from budget.earned import EarnedValue
from budget.money import rounded
from budget.words import Words, say, say_n

DAYS_SAID = 14
"""Up to how many days a time is told in days; a longer one is told in weeks."""


def pace(books: Books, figures: EarnedValue) -> Words:
    """How far the accepted videos are ahead of the plan or behind it; EUR on the figures' basis."""
    n = counts(books)
    if figures.sv is None or figures.sv_t is None or not n.planned:
        return say("no plan to compare with")
    if (extra := n.accepted - n.planned) > 0:
        return say_n("{n} video more than was planned", "{n} videos more than were planned", extra)
    ahead = rounded(figures.sv)
    if books.on > books.half.last_day:
        # A plan that is over falls no further behind, so no days are counted.
        return _after_the_plan(ahead)
    if ahead == 0:
        return say("counted in videos exactly on the linear plan")
    gap = say("{amount} ({time})", amount=abs(ahead), time=_time(abs(figures.sv_t)))
    if ahead > 0:
        return say("counted in videos {gap} ahead of the linear plan", gap=gap)
    return say("counted in videos {gap} behind the linear plan", gap=gap)


def _after_the_plan(ahead: Decimal) -> Words:
    if ahead == 0:
        return say("counted in videos exactly the plan")
    return say("counted in videos {amount} less than was planned", amount=-ahead)


def _time(weeks: Decimal) -> Words:
    """A time as people say it: days up to two weeks, then whole weeks."""
    days = round(weeks * 7)
    if days == 0:
        return say("less than a day")
    if days <= DAYS_SAID:
        return say_n("{n} day", "{n} days", days)
    return say_n("{n} week", "{n} weeks", round(weeks))

"""The first sentences about money: the answer before any figure, table or chart.

spend_headline(books)[0]
"Week 13 of 26: €2,365.44 of €5,125.00 accepted or further (46%), 24 of 52 videos; …"
"""

from decimal import Decimal

from budget.books import Books
from budget.counts import counts
from budget.money import ZERO
from budget.outlook import earned, outlook
from budget.position import Position, position
from budget.words import Share, Words, say, say_n

SURE = 85


def spend_headline(books: Books) -> tuple[Words, ...]:
    """What is used of the budget, how that is against the plan, and how the half will end."""
    if books.granted is None:
        return (_nothing_granted(books),)
    stands = position(books)
    return (_standing(books, stands), _ending(books, stands), *_odds(books))


def when(books: Books) -> Words:
    """Where in the half-year the day lies."""
    half = books.half
    week = half.week_of(books.on)
    if week == 0:
        return say("Before the first day ({day})", day=half.first_day)
    if week > half.weeks:
        return say("After the last day ({day})", day=half.last_day)
    return say("Week {week} of {weeks}", week=week, weeks=half.weeks)


def _nothing_granted(books: Books) -> Words:
    if books.proposed is None:
        return say("Nothing is granted and nothing is proposed: figures do not exist yet (n/a).")
    amount: Decimal | Words = books.proposed.amount
    return say(
        "Nothing is granted yet. Proposed: {amount} excl. VAT for {videos} videos. "
        "Figures that need a grant do not exist yet (n/a).",
        amount=say("about {amount}", amount=amount) if books.proposed.approximate else amount,
        videos=books.proposed.videos,
    )


def _standing(books: Books, stands: Position) -> Words:
    n = counts(books)
    return say(
        "{when}: {earned} of {granted} accepted or further ({share}), "
        "{accepted} of {planned} videos; {pace}.",
        when=when(books),
        earned=stands.earned,
        granted=stands.granted,
        share=Share(stands.earned / stands.granted if stands.granted else None),
        accepted=n.accepted,
        planned=n.planned,
        pace=_pace(books),
    )


def _pace(books: Books) -> Words:
    figures = earned(books)
    ahead, days = figures.sv or ZERO, round(abs(figures.sv_t or ZERO) * 7)
    if ahead == 0:
        return say("exactly on the linear plan")
    gap = say("{amount} ({days})", amount=abs(ahead), days=say_n("{n} day", "{n} days", days))
    if ahead > 0:
        return say("{gap} ahead of the linear plan", gap=gap)
    return say("{gap} behind the linear plan", gap=gap)


def _ending(books: Books, stands: Position) -> Words:
    ends = earned(books).eac_contract
    if ends is None:
        return say(
            "Free now: {free}. Without a signed contract there is no estimate of the end.",
            free=stands.free,
        )
    return say(
        "At contract prices the half-year costs {ends}, {against}; free now: {free}.",
        ends=ends,
        against=_against(stands.granted - ends),
        free=stands.free,
    )


def _against(left: Decimal) -> Words:
    if left == 0:
        return say("exactly the budget")
    if left > 0:
        return say("{amount} less than the budget", amount=left)
    return say("{amount} more than the budget", amount=-left)


def _odds(books: Books) -> tuple[Words, ...]:
    ahead = outlook(books)
    if ahead.at_least is None or books.half.week_of(books.on) > books.half.weeks:
        return ()
    return (
        say(
            "Odds that all {planned} videos are accepted in time: {odds}; "
            "at least {n} with {sure} certainty.",
            planned=counts(books).planned,
            odds=_share(ahead.all_on_time),
            n=ahead.at_least[SURE],
            sure=Share(Decimal(SURE) / 100),
        ),
    )


def _share(odds: Decimal | None) -> Share:
    # What is rare or nearly certain is not rounded to never or always.
    edge = odds is not None and (0 < odds < Decimal("0.01") or Decimal("0.99") < odds < 1)
    return Share(odds, digits=1 if edge else 0)

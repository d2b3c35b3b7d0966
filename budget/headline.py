"""The first sentences about money: the answer before any figure, table or chart.

spend_headline(books)[0]
"Week 13 of 26: €2,365.44 of €5,125.00 accepted or further (46%), 24 of 52 videos; …"
"""

from decimal import Decimal

from budget.books import Books
from budget.counts import counts
from budget.earned import EarnedValue
from budget.names import BASES
from budget.outlook import earned, outlook
from budget.pace import pace
from budget.position import Basis, Position, position
from budget.shares import still_possible, whole_percent
from budget.versions import asked
from budget.words import Share, Words, say, say_n

SURE = 85


def spend_headline(books: Books, basis: Basis = Basis.EXCL) -> tuple[Words, ...]:
    """What is used of the budget, how that is against the plan, and how the half will end."""
    if books.granted is None:
        return (_nothing_granted(books, basis),)
    stands, figures = position(books, basis), earned(books, basis)
    return (_standing(books, stands, figures), _ending(books, stands, figures), *_odds(books))


def when(books: Books) -> Words:
    """Where in the half-year the day lies."""
    half = books.half
    week = half.week_of(books.on)
    if week == 0:
        return say("Before the first day ({day})", day=half.first_day)
    if week > half.weeks:
        return say("After the last day ({day})", day=half.last_day)
    return say("Week {week} of {weeks}", week=week, weeks=half.weeks)


def _nothing_granted(books: Books, basis: Basis) -> Words:
    if books.proposed is None:
        return say("Nothing is granted and nothing is proposed: figures do not exist yet (n/a).")
    return say_n(
        "Nothing is granted yet. Proposed: {amount} {basis} for {n} video. "
        "Figures that need a grant do not exist yet (n/a).",
        "Nothing is granted yet. Proposed: {amount} {basis} for {n} videos. "
        "Figures that need a grant do not exist yet (n/a).",
        books.proposed.videos,
        amount=asked(books.proposed, books.vat_rate, basis),
        basis=BASES[basis],
    )


def _standing(books: Books, stands: Position, figures: EarnedValue) -> Words:
    n = counts(books)
    return say_n(
        "{when}: {earned} of {granted} accepted or further ({share}), "
        "{accepted} of {n} video; {pace}.",
        "{when}: {earned} of {granted} accepted or further ({share}), "
        "{accepted} of {n} videos; {pace}.",
        n.planned or 0,
        when=when(books),
        earned=stands.earned,
        granted=stands.granted,
        share=whole_percent(stands.earned / stands.granted if stands.granted else None),
        accepted=n.accepted,
        pace=pace(books, figures),
    )


def _ending(books: Books, stands: Position, figures: EarnedValue) -> Words:
    ends = figures.eac_contract
    if books.on > books.half.last_day:
        return say(
            "The half-year has cost {cost} so far, {against}; {free}.",
            cost=stands.earned,
            against=_against(stands.granted - stands.earned),
            free=_free(stands.free),
        )
    if ends is None:
        return say(
            "Without the value of a signed contract there is no estimate of the end; {free}.",
            free=_free(stands.free),
        )
    return say(
        "At contract prices the half-year costs {ends}, {against}; {free}.",
        ends=ends,
        against=_against(stands.granted - ends),
        free=_free(stands.free),
    )


def _free(left: Decimal) -> Words:
    if left < 0:
        return say("{amount} more is taken up than was granted", amount=-left)
    return say("free now: {amount}", amount=left)


def _against(left: Decimal) -> Words:
    if left == 0:
        return say("exactly the budget")
    if left > 0:
        return say("{amount} less than the budget", amount=left)
    return say("{amount} more than the budget", amount=-left)


def _odds(books: Books) -> tuple[Words, ...]:
    ahead, planned = outlook(books), counts(books).planned
    if ahead.at_least is None or ahead.all_on_time is None or not planned:
        return ()
    if books.on > books.half.last_day:
        return ()
    return (
        say_n(
            "Odds that the one planned video is accepted in time: {odds}; {least}.",
            "Odds that all {n} videos are accepted in time: {odds}; {least}.",
            planned,
            odds=whole_percent(still_possible(ahead.all_on_time, books)),
            least=_least(min(ahead.at_least[SURE], planned)),
        ),
    )


def _least(videos: int) -> Words:
    sure = Share(Decimal(SURE) / 100)
    if not videos:
        return say("not even one can be expected with {sure} certainty", sure=sure)
    return say("at least {least} with {sure} certainty", least=videos, sure=sure)

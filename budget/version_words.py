"""A budget version in words: its amount, and what it changes.

t.say(amount_words(chapter, rate, basis))       "€ 5.125,00 excl. btw voor 52 video's"
t.say(change_words(chapter, rate, basis))       "Verhoging: € 500,00 meer, 5 video's meer"
"""

from decimal import Decimal

from budget.books import BudgetVersion, Decision
from budget.desk import Asked
from budget.half import Half
from budget.money import with_vat
from budget.names import BASES
from budget.position import Basis
from budget.versions import Change, Chapter, asked
from budget.words import Words, say, say_n


def amount_words(chapter: Chapter, rate: Decimal, basis: Basis) -> Words:
    """The amount of a version and its number of videos; a proposal's may be approximate."""
    return say_n(
        "{amount} {basis} for {n} video",
        "{amount} {basis} for {n} videos",
        chapter.version.videos,
        amount=asked(chapter.version, rate, basis),
        basis=BASES[basis],
    )


def change_words(chapter: Chapter, rate: Decimal, basis: Basis) -> Words:
    """What a version changes against the one that was in force before it."""
    match chapter.change:
        case Change.GRANT:
            return say("First grant")
        case Change.REQUEST if chapter.first:
            return say("First request")
        case Change.NONE:
            return say("The budget stays as it is")
        case Change.SAME:
            return say("The same amount and number of videos")
        case _:
            return say(
                "{change}: {money}, {videos}",
                change=_named(chapter),
                money=_money(_more(chapter, rate, basis)),
                videos=_videos(chapter.more_videos),
            )


def proposal_words(version: BudgetVersion | None) -> Words:
    """A proposal that a grant can answer; None where a grant stands by itself."""
    if version is None:
        return say("None: a grant by itself")
    return say(
        "Version {number}, {amount} excl. VAT",
        number=str(version.version),
        amount=version.amount,
    )


def recorded_words(asked: Asked, number: int) -> Words:
    """What is said once a version is recorded."""
    version = str(number)
    match asked.decision:
        case Decision.PROPOSED:
            return say(
                "Version {version} is recorded as a proposal; it grants nothing yet.",
                version=version,
            )
        case Decision.DECLINED:
            return say(
                "Version {version} is recorded: the proposal is declined and the budget stays as "
                "it is.",
                version=version,
            )
    return say(
        "Version {version} is in force from {day}: {amount} excl. VAT for {videos}.",
        version=version,
        day=asked.day,
        amount=asked.amount,
        videos=say_n("{n} video", "{n} videos", asked.videos),
    )


def _named(chapter: Chapter) -> Words:
    other = Half(chapter.other).first_day if chapter.other else None
    match chapter.change:
        case Change.REQUEST:
            return say("Request")
        case Change.RAISE:
            return say("Raise")
        case Change.SHIFT if chapter.more > 0 or chapter.more_videos > 0:
            return say("Shift from the half-year that begins on {day}", day=other)
        case Change.SHIFT:
            return say("Shift to the half-year that begins on {day}", day=other)
        case _:
            return say("Cut")


def _more(chapter: Chapter, rate: Decimal, basis: Basis) -> Decimal:
    if basis is Basis.EXCL:
        return chapter.more
    now = chapter.version.amount
    return with_vat(now, rate) - with_vat(now - chapter.more, rate)


def _money(more: Decimal) -> Words:
    if more == 0:
        return say("the same amount")
    if more > 0:
        return say("{amount} more", amount=more)
    return say("{amount} less", amount=-more)


def _videos(more: int) -> Words:
    if more == 0:
        return say("the same number of videos")
    if more > 0:
        return say_n("{n} video more", "{n} videos more", more)
    return say_n("{n} video fewer", "{n} videos fewer", -more)

"""What an event would do to the budget, in sentences.

said(ahead)[0]      "After this call-off: €1,971.20 free, room for 20 videos of €98.56 (excl. VAT)."
"""

from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal

from budget.foreseen import Foreseen
from budget.limits import Event, Level, written
from budget.money import ZERO
from budget.standing import Usual
from budget.words import Share, Words, say, say_n

AFTER: Mapping[Event, Words] = {
    Event.CALL_OFF: say("After this call-off"),
    Event.EARMARK: say("After this earmark"),
    Event.AMENDMENT: say("After this amendment, once what it adds is called off"),
    Event.INVOICE: say("After this invoice"),
    Event.BUDGET: say("With this budget"),
    Event.COST: say("After these costs"),
}
SHOWN = Decimal("0.001")
"""Shares are shown in tenths of a percent, rounded down: no limit seems reached that is not."""


def said(after: Foreseen) -> Iterator[Words]:
    """Each sentence; the first one answers."""
    yield _free(after)
    yield from _used(after)
    yield from _counted(after)
    yield from _judged(after)


def _free(after: Foreseen) -> Words:
    named, left = _named(after), after.free_after
    if left is None:
        return say(
            "Nothing is granted yet, so what is free and what still fits do not exist (n/a)."
        )
    if left < 0:
        granted = after.granted
        return say(
            "{after}: {over} over the budget of {granted} (excl. VAT).",
            after=named,
            over=-left,
            granted=granted,
        )
    if after.fits is None or after.price is None:
        return say("{after}: {free} free (excl. VAT).", after=named, free=left)
    return say_n(
        "{after}: {free} free, room for {n} video of {price} (excl. VAT).",
        "{after}: {free} free, room for {n} videos of {price} (excl. VAT).",
        after.fits,
        after=named,
        free=left,
        price=_priced(after.price, after.fits, left),
    )


def _named(after: Foreseen) -> Words:
    if after.named is not None:
        return after.named
    released = after.event is Event.EARMARK and after.takes < 0
    return say("After this release") if released else AFTER[after.event]


def _priced(price: Usual, n: int, free: Decimal) -> Decimal | Words:
    """The price; where that many fit only with some at a cent less, both."""
    if n * price.highest <= free:
        return price.highest
    return say("{low} or {high}", low=price.lowest, high=price.highest)


def _used(after: Foreseen) -> Iterator[Words]:
    if after.granted is None:
        return
    if after.share_after is None:
        yield say("The budget is {granted}; a used share does not exist then (n/a).", granted=ZERO)
    elif after.share_after == 1:
        yield say(
            "The budget of {granted} excl. VAT is then fully used, exactly {share}.",
            granted=after.granted,
            share=Share(Decimal(1)),
        )
    elif after.share_before is None:
        yield say(
            "Of {granted} excl. VAT {share} is then used.",
            granted=after.granted,
            share=_shown(after.share_after),
        )
    else:
        yield say(
            "Of {granted} excl. VAT {share} is then used; now that is {before}.",
            granted=after.granted,
            share=_shown(after.share_after),
            before=_shown(after.share_before),
        )


def _shown(share: Decimal) -> Share:
    return Share(share.quantize(SHOWN, rounding=ROUND_FLOOR), digits=1)


def _counted(after: Foreseen) -> Iterator[Words]:
    left, planned = after.videos_left, after.planned
    if left is None or after.event not in (Event.CALL_OFF, Event.BUDGET):
        return
    if left < 0:
        yield say_n(
            "The budget is for {planned} videos; this makes it {n} more.",
            "The budget is for {planned} videos; this makes it {n} more.",
            -left,
            planned=planned,
        )
    elif after.fits is not None and left < after.fits:
        yield say_n(
            "Of the {planned} videos in the budget {n} can then still be called off.",
            "Of the {planned} videos in the budget {n} can then still be called off.",
            left,
            planned=planned,
        )


def _judged(after: Foreseen) -> Iterator[Words]:
    if after.level is Level.STOPS and after.granted is None:
        yield say("This is not let through: have a budget granted first.")
    elif after.level is Level.STOPS and not after.over:
        yield say("This is not let through: call off fewer videos, or have the budget count more.")
    elif after.level is Level.STOPS:
        yield say("This is not let through: take less, or have the budget raised first.")
    elif after.level is Level.WARNS and after.over:
        yield say("Careful: this goes over the granted budget.")
    elif after.level is Level.WARNS and after.reached is not None:
        reached = written(after.reached)
        yield say("Careful: {share} of the budget or more is then used.", share=reached)

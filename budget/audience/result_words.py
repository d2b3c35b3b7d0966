"""Results in sentences: how many videos were counted, what they reached, and against the pilot.

result_words(books, pilot)[0]      "49 of 50 posted videos were counted; half of them reached …"

Few videos are said to be few; nothing that is unknown is told as 0.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from budget.audience.bands import Band, Pilot, against
from budget.audience.compared import measure_of
from budget.audience.in_time import Growth, growth
from budget.audience.score import Measure, Score, scores
from budget.books import Books
from budget.spread import FEW, Spread
from budget.words import Words, say, say_n


def result_words(books: Books, pilot: Pilot) -> tuple[Words, ...]:
    """What the results come to on the books' day."""
    return tuple(_told(scores(books), growth(books), pilot))


def _told(found: Sequence[Score], grown: Growth | None, pilot: Pilot) -> Iterator[Words]:
    views = measure_of(found, Measure.VIEWS)
    yield _counted(found, views)
    if views.n and pilot.views:
        yield _held_to(found, pilot.views)
    if 0 < views.n < FEW:
        yield say("So few videos say little.")
    if grown:
        yield from _followers(grown, pilot)


def _counted(found: Sequence[Score], views: Spread) -> Words:
    if not found:
        return say("No video is posted yet, so there are no results.")
    if views.median is None:
        return say_n(
            "{n} video is posted; its reach is not known yet.",
            "{n} videos are posted; their reach is not known yet.",
            len(found),
        )
    if views.low is None or views.high is None:
        return say_n(
            "Of {n} posted video the reach is known of one: {views}.",
            "Of {n} posted videos the reach is known of one: {views}.",
            len(found),
            views=_whole(views.median),
        )
    return say(
        "Of {posted} posted videos the reach is known of {known}: the middle one reached "
        "{middle}, from {low} to {high}.",
        posted=len(found),
        known=views.n,
        middle=_whole(views.median),
        low=_whole(views.low),
        high=_whole(views.high),
    )


def _held_to(found: Sequence[Score], band: Band) -> Words:
    places = against(found, band, Measure.VIEWS)
    return say(
        "Against {band} in the pilot: {within} within, {above} above, {below} below.",
        band=band_words(band),
        within=places.within,
        above=places.above,
        below=places.below,
    )


def band_words(band: Band) -> Words:
    """A band, and whether its source gives it as about."""
    low, high = _whole(band.low), _whole(band.high)
    if band.approximate:
        return say("about {low} to {high}", low=low, high=high)
    return say("{low} to {high}", low=low, high=high)


def _followers(grown: Growth, pilot: Pilot) -> Iterator[Words]:
    last = grown.last
    yield say("The channel had {count} followers on {day}.", count=last.count, day=last.day)
    if pilot.followers:
        yield _since(last.count - _whole(pilot.followers.value), _whole(pilot.followers.value))
    if pilot.instagram:
        yield say("Instagram had {count}.", count=_whole(pilot.instagram.value))


def _since(more: int, count: int) -> Words:
    if more < 0:
        return say("That is {less} fewer than the {count} of the pilot.", less=-more, count=count)
    return say("That is {more} more than the {count} of the pilot.", more=more, count=count)


def _whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))

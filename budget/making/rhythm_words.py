"""The weekly rhythm in sentences: how many weeks reached the minimum, and what is still needed.

rhythm_words(rhythm(books, minimum=2))      "In 9 of 12 complete weeks at least 2 …", …
"""

from collections.abc import Iterator

from budget.duties import listed
from budget.making.rhythm import Rhythm, Week
from budget.words import Words, say, say_n

SAID = 2
"""From how many weeks in a row on a streak is told."""


def rhythm_words(rhythm: Rhythm) -> tuple[Words, ...]:
    """What the rhythm comes to on its day."""
    if rhythm.minimum is None:
        return (say("No minimum a week is known, so no week is judged."),)
    return tuple(_told(rhythm, rhythm.minimum))


def week_name(week: Week) -> Words:
    """A week with its number of posts."""
    return say("{week} ({posted})", week=week.label, posted=week.posted)


def _told(rhythm: Rhythm, minimum: int) -> Iterator[Words]:
    yield from _kept(rhythm, minimum)
    if rhythm.slow:
        yield say("Too few in (number): {weeks}.", weeks=listed(tuple(map(week_name, rhythm.slow))))
    if rhythm.streak >= SAID:
        yield say("The last {n} weeks did.", n=rhythm.streak)
    if rhythm.running is not None:
        yield from _running(rhythm.running)


def _kept(rhythm: Rhythm, minimum: int) -> Iterator[Words]:
    if not rhythm.complete:
        yield say("No week is complete yet.")
        return
    yield say_n(
        "In {kept} of {n} complete week at least {posts} posted.",
        "In {kept} of {n} complete weeks at least {posts} posted.",
        len(rhythm.complete),
        kept=len(rhythm.complete) - len(rhythm.slow),
        posts=say_n("{n} video was", "{n} videos were", minimum),
    )


def _running(week: Week) -> Iterator[Words]:
    if week.short is None:
        return
    if week.short == 0:
        yield say("This week has reached it already.")
        return
    yield say_n(
        "This week {n} more video is needed, by {day}.",
        "This week {n} more videos are needed, by {day}.",
        week.short,
        day=week.last_day,
    )

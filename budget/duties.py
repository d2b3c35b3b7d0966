"""The first sentences about production: what is late, and who must do what.

production_headline(books)[0]
"2 videos are past their planned day (V23 most, by 6 days): the agency must post 2 videos."
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from budget.books import Books
from budget.production import Side, Step
from budget.waiting import Waiting, waiting
from budget.words import Bilingual, Words, say, say_n

DEEDS: Mapping[Step, Callable[[int], Words]] = {
    Step.TOPIC: lambda n: say_n("choose {n} topic", "choose {n} topics", n),
    Step.SCRIPT: lambda n: say_n("write {n} script", "write {n} scripts", n),
    Step.STEER: lambda n: say_n("steer {n} script", "steer {n} scripts", n),
    Step.MAKE: lambda n: say_n("make {n} video", "make {n} videos", n),
    Step.APPROVE: lambda n: say_n("approve {n} video", "approve {n} videos", n),
    Step.POST: lambda n: say_n("post {n} video", "post {n} videos", n),
    Step.WEBCARE: lambda n: say_n("do webcare for {n} video", "do webcare for {n} videos", n),
}


def production_headline(books: Books) -> tuple[Words, ...]:
    """What is late and who must do it, then who must do the rest."""
    waits = waiting(books)
    if not books.videos:
        return (_nothing_to_make(books),)
    if not waits:
        return (say("No video waits for anybody."),)
    late, rest = [w for w in waits if w.late], [w for w in waits if not w.late]
    if not late:
        return (say("No video is past its planned day: {who}.", who=_duties(rest)),)
    return (_late(late), *((say("Not late: {who}.", who=_duties(rest)),) if rest else ()))


def listed(parts: Sequence[Words | Bilingual]) -> Words | Bilingual:
    """The parts one after the other, with commas."""
    *rest, last = parts
    return say("{first}, {last}", first=listed(rest), last=last) if rest else last


def _nothing_to_make(books: Books) -> Words:
    if books.proposed is None:
        return say("No video is known yet, so there is nothing to make.")
    return say(
        "No video is known yet, so there is nothing to make. Proposed: {videos} in {weeks} weeks.",
        videos=say_n("{n} video", "{n} videos", books.proposed.videos),
        weeks=books.half.weeks,
    )


def _late(waits: Sequence[Waiting]) -> Words:
    return say_n(
        "{n} video is past its planned day ({video}, by {days}): {who}.",
        "{n} videos are past their planned day ({video} most, by {days}): {who}.",
        len(waits),
        video=waits[0].video.id,
        days=say_n("{n} day", "{n} days", waits[0].late),
        who=_duties(waits),
    )


def _duties(waits: Sequence[Waiting]) -> Words:
    """Who must do what of it, a side without any left out."""
    ministry, agency = (_deeds(side, waits) for side in Side)
    if ministry is None:
        return say("the agency must {deeds}", deeds=agency)
    if agency is None:
        return say("the ministry must {deeds}", deeds=ministry)
    return say(
        "the ministry must {ministry}; the agency must {agency}", ministry=ministry, agency=agency
    )


def _deeds(side: Side, waits: Sequence[Waiting]) -> Words | Bilingual | None:
    found = Counter(wait.step for wait in waits if wait.side is side)
    return listed([DEEDS[step](found[step]) for step in Step if found[step]]) if found else None

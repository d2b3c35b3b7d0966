"""The first sentences about production: who must do what now, and what is late.

production_headline(books)[1]      "The agency must write 2 scripts, make 2 videos."
"""

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
    """Who must do what now, and what is late."""
    waits = waiting(books)
    if not books.videos:
        return (_nothing_to_make(books),)
    if not waits:
        return (say("No video waits for anybody."),)
    duties = (_duty(side, waits) for side in Side)
    return (*(duty for duty in duties if duty), _lateness(waits))


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


def _duty(side: Side, waits: Sequence[Waiting]) -> Words | None:
    tasks = [step for step in Step if step.side is side and any(w.step is step for w in waits)]
    if not tasks:
        return None
    deeds = listed([DEEDS[step](sum(w.step is step for w in waits)) for step in tasks])
    if side is Side.MINISTRY:
        return say("The ministry must {deeds}.", deeds=deeds)
    return say("The agency must {deeds}.", deeds=deeds)


def _lateness(waits: Sequence[Waiting]) -> Words:
    late = [w for w in waits if w.late]
    if not late:
        return say("No video is past its planned day.")
    longest = say_n("{n} day", "{n} days", late[0].late)
    return say_n(
        "{n} video is past its planned day: {video}, by {days}.",
        "{n} videos are past their planned day; {video} most, by {days}.",
        len(late),
        video=late[0].video.id,
        days=longest,
    )

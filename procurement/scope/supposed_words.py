"""The answer to "may more be ordered?" in sentences: yes or no, why, and what would be left.

what_if_words(found)[0]     "No, 5 videos of €98.56 may not be ordered on 30 June 2021."
"""

from collections.abc import Iterator

from budget.words import Value, Words, say, say_n
from procurement.ordering.left import Left, ceiling_words
from procurement.scope.may import May
from procurement.scope.report import ScopeState
from procurement.scope.what_if import WhatIf


def what_if_words(found: WhatIf) -> Iterator[Words]:
    """The answer, its reasons, the budget and the ceilings after it."""
    yield _answer(found)
    yield from found.answer.why
    yield from found.effect.sentences
    if found.before.state is not ScopeState.NO_CONTRACT:
        yield ceiling_words(_left(found), found.asked.amount, found.asked.videos)[0]


def _answer(found: WhatIf) -> Words:
    asked = found.asked
    videos = say_n("{n} video", "{n} videos", asked.videos)
    values: dict[str, Value] = {"videos": videos, "price": asked.price, "day": asked.day}
    match found.answer.may:
        case May.NO:
            return say("No, on {day} {videos} of {price} may not be ordered.", **values)
        case May.UNCLEAR:
            return say("Unclear whether {videos} of {price} may be ordered on {day}.", **values)
    if found.before.state is ScopeState.INSIDE:
        return say("Yes, on {day} {videos} of {price} may be ordered.", **values)
    return say(
        "Yes, on {day} {videos} of {price} may be ordered, under the reservations of this page.",
        **values,
    )


def _left(found: WhatIf) -> Left:
    """What the contract allowed before."""
    ceilings = found.before.ceilings
    return Left(value=ceilings.value.left, videos=ceilings.videos.left)

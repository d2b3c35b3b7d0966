"""May something be done under the contract: yes, no, unclear or done, each with its reasons.

    answered([], allowed=say("…"))                              yes
    answered([unsure(say("…"))], allowed=say("…"))              unclear
    answered([stops(say("…"))], done=say("…"), allowed=…)       done, outside the contract

What is not known is a hindrance too, so that nothing unknown ever gives yes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from budget.words import Words


class May(StrEnum):
    """The answer; `outside` was done although the contract did not allow it."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    DONE = "done"
    OUTSIDE = "outside"


class Hindrance(NamedTuple):
    """Why not; `certain` False means that nobody knows whether it hinders."""

    why: Words
    certain: bool


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer with its reasons, in sentences."""

    may: May
    why: tuple[Words, ...]


def stops(why: Words) -> Hindrance:
    """What is known to be not allowed."""
    return Hindrance(why, certain=True)


def unsure(why: Words) -> Hindrance:
    """What must be known first."""
    return Hindrance(why, certain=False)


def answered(
    hindrances: Iterable[Hindrance], *, allowed: Words, done: Words | None = None
) -> Answer:
    """The answer; `allowed` is said where nothing hinders, `done` where it was done already."""
    found = tuple(hindrances)
    certain = tuple(each.why for each in found if each.certain)
    doubts = tuple(each.why for each in found if not each.certain)
    if done is not None:
        return Answer(may=May.OUTSIDE if certain else May.DONE, why=(done, *certain, *doubts))
    if certain:
        return Answer(may=May.NO, why=certain)
    return Answer(may=May.UNCLEAR, why=doubts) if doubts else Answer(may=May.YES, why=(allowed,))

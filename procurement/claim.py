"""Claims and questions: what was said and must be confirmed, and what the sources contradict.

A claim that is not confirmed carries no verdict: everything that rests on it is unclear.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from budget.evidence import Evidence
from budget.words import Bilingual


class ClaimState(StrEnum):
    """How far a claim is: only said, confirmed with a document, or refuted."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What a function decided on a claim, when, and the document that shows it."""

    state: ClaimState
    by: str
    on: date
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What was said, by which function, and what became of it on the day looked at.

    `said_as` is that function's key where it is one of ours, such as "social", so that it does not
    decide on its own words. `rests_on` lists what depends on it: rule ids such as "R11".
    `decisions` are all that were taken on it, the last one in force.
    """

    id: str
    title: Bilingual
    text: Bilingual
    said_by: Bilingual
    said_on: date
    rests_on: tuple[str, ...]
    state: ClaimState
    evidence: tuple[Evidence, ...]
    said_as: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    decisions: tuple[Decided, ...] = ()

    @property
    def where_said(self) -> tuple[Evidence, ...]:
        """Where it stands that it was said; the documents that decided on it come after these."""
        decided = len(self.decisions) or int(self.state is not ClaimState.CLAIMED)
        return self.evidence[: len(self.evidence) - decided]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a person found out about a question, and the document that shows it."""

    text: Bilingual
    by: str
    on: date
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Question:
    """A contradiction or gap in the sources; open as long as it has no `answer`."""

    id: str
    text: Bilingual
    since: date
    evidence: tuple[Evidence, ...]
    answer: Answer | None = None

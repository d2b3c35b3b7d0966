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
class Claim:
    """What was said, by which function, and what became of it on the day looked at.

    `said_as` is that function's key where it is one of ours, such as "social", so that it does not
    decide on its own words. `rests_on` lists what depends on it: rule ids such as "R11".
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


@dataclass(frozen=True, kw_only=True)
class Question:
    """A contradiction or gap in the sources, kept open until a person answers it."""

    id: str
    text: Bilingual
    since: date
    evidence: tuple[Evidence, ...]

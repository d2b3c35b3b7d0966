"""What a person can do about claims and questions: decide on one, add one, answer one.

    done = desk.decide(decision, file)
    done.changes        the verdicts that changed with it

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from budget.evidence import File
from budget.words import Words, say
from procurement.claim import Answer, Claim
from procurement.claims.decision import Decision
from procurement.claims.effect import Change
from procurement.snapshot import Snapshot

LONGEST_ID = 40
NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


class Deed(StrEnum):
    """What can be recorded."""

    DECIDE = "decide"
    ADD = "add"
    ANSWER = "answer"


DEEDS: Mapping[Deed, Words] = {
    Deed.DECIDE: say("Confirm or refute a claim"),
    Deed.ADD: say("Add a claim"),
    Deed.ANSWER: say("Answer a question"),
}


@dataclass(frozen=True, kw_only=True)
class Done:
    """What came of it: the verdicts that changed, and what is worth saying about the file."""

    changes: tuple[Change, ...] = ()
    kept: Words | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimDesk:
    """The functions of the page; `today` is the last day on which something can be recorded.

    `known` is all that is known on a day. `decide`, `add` and `answer` record in the name of a
    function, with the file that shows it where there is one. `kept` gives the names of the files
    that the books keep, by sha256, and `file` one of them.
    """

    today: date
    known: Callable[[date], Snapshot]
    decide: Callable[[Decision, File | None], Done]
    add: Callable[[str, Claim, File | None], Done]
    answer: Callable[[str, Answer, File | None], Done]
    kept: Callable[[Collection[str]], Mapping[str, str]]
    file: Callable[[str], File | None]


def id_of(title: str) -> str:
    """The id of a claim with this title: "What it covers" is "what-it-covers"."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return NOT_IN_AN_ID.sub("-", plain.lower()).strip("-")[:LONGEST_ID].strip("-")

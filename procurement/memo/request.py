"""What is asked of the MT: the budget that a memo is about, and a request that still waits.

subject(books)                  the granted budget, or else the proposal that waits
unexplained(version, dossier)   whether it is still asked what its amount covers
"""

from decimal import Decimal

from budget.books import Books, BudgetVersion
from budget.money import rounded
from budget.refused import Refused
from budget.versions import undecided
from budget.words import say
from procurement.snapshot import Dossier

COVERS = "what-5125-covers"
"""The question about what the amount of the e-mail's proposal covers."""


def subject(books: Books) -> BudgetVersion:
    """The budget that the memo is about: the granted one, or else the one that is asked.

    Raises:
        Refused: when nothing is granted and nothing is asked.
    """
    budget = books.granted or undecided(books)
    if budget:
        return budget
    raise Refused(
        say(
            "On {day} nothing was proposed or granted for {half}, so there is nothing to "
            "decide; choose another day.",
            day=books.on,
            half=books.half.id,
        )
    )


def unexplained(version: BudgetVersion, dossier: Dossier) -> bool:
    """Whether the question what an amount covers is open, and is about this very version."""
    here = version.evidence.title, version.evidence.place
    asked = (q for q in dossier.open_questions if q.id == COVERS)
    return version.approximate and any(
        (e.title, e.place) == here for q in asked for e in q.evidence
    )


def per_video(version: BudgetVersion) -> Decimal | None:
    """Euros of a version for each of its videos, on average; None where it has none."""
    return rounded(version.amount / version.videos) if version.videos else None

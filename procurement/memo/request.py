"""What is asked of the MT: the budget that a memo is about, and a request that still waits.

undecided(books)        the proposal, until a decision answers it
subject(books)          the granted budget, or else that proposal
"""

from budget.books import Books, BudgetVersion
from budget.refused import Refused
from budget.words import say


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


def undecided(books: Books) -> BudgetVersion | None:
    """The last proposal, as long as no decision answers it and no later grant stands."""
    proposed, granted = books.proposed, books.granted
    decided = {version.answers for version in books.versions}
    if proposed is None or proposed.version in decided:
        return None
    return proposed if granted is None or proposed.version > granted.version else None

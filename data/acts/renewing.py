"""Papers that are renewed from a day on: clauses, and facts such as what the pilot cost.

renew_term(work, term)      the version of before stays in the books, for the days before it
"""

from datetime import date

from budget.refused import Refused
from budget.words import say
from data.acts import dossier
from data.acts.booking import check_not_to_come
from data.reading.papers import papers
from data.store import Work
from procurement.agreement.contract import Fact, Term


def renew_term(work: Work, term: Term) -> None:
    """Record a clause, new or in the place of an older one, from the day on which it holds.

    Raises:
        Refused: for a day to come, or before that of the version that is known.
    """
    _check_day(work, term)
    dossier.add_term(work, term)


def renew_fact(work: Work, fact: Fact) -> None:
    """Record what a source says, new or in the place of what was known before.

    Raises:
        Refused: for a day to come, or before that of the version that is known.
    """
    _check_day(work, fact)
    dossier.add_fact(work, fact)


def _check_day(work: Work, paper: Term | Fact) -> None:
    check_not_to_come(work, paper.since)
    known = papers(work.session, type(paper), date.max)
    newest = next((other.since for other in known if other.id == paper.id), paper.since)
    if paper.since < newest:
        raise Refused(
            say(
                "{title} is known from {day} in its present form; choose that day or later.",
                title=paper.title,
                day=newest,
            )
        )

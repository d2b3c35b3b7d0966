"""What nobody has confirmed: claims, open questions, what is missing and what is assumed."""

from collections.abc import Iterator

from budget.language import Language
from procurement.claim import Claim, Question
from procurement.memo.blocks import Box, Paragraph, Part, Point
from procurement.memo.case import Case
from procurement.memo.phrases import cited
from procurement.memo.pilot import unsure


def not_confirmed(case: Case, t: Language) -> Part:
    """The box that says what the reader cannot rely on yet."""
    points = tuple(doubts(case, t))
    if points:
        more = t("Annex D lists everything that nobody has confirmed, with its sources.")
        return Part(title=t("Not yet confirmed"), blocks=(Box(points=points, more=more),))
    nothing = t("No claim and no question that this memo rests on is open.")
    return Part(title=t("Not yet confirmed"), blocks=(Paragraph(text=nothing),))


def doubts(case: Case, t: Language) -> Iterator[Point]:
    """Everything that a reader cannot rely on, claims first."""
    yield from (_claim(claim, t("Refuted."), case, t) for claim in case.refuted)
    yield from (_claim(claim, t("Claimed."), case, t) for claim in case.unconfirmed)
    yield from (_question(question, case, t) for question in case.dossier.open_questions)
    for fact in unsure(case.dossier):
        yield Point(
            lead=sentence(t.say(fact.title)),
            text=cited(sentence(t.say(fact.text)), case.sources.mark(fact.evidence)),
        )


def _claim(claim: Claim, lead: str, case: Case, t: Language) -> Point:
    return Point(
        lead=lead,
        text=cited(sentence(t.say(claim.text)), case.sources.mark(*claim.evidence)),
    )


def _question(question: Question, case: Case, t: Language) -> Point:
    return Point(
        lead=t("Question."),
        text=cited(sentence(t.say(question.text)), case.sources.mark(*question.evidence)),
    )


def sentence(text: str) -> str:
    """A text of the dossier with its full stop, which not every text has."""
    return text if text.endswith((".", "?", "!")) else f"{text}."

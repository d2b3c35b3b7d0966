"""The questions that the sources raise: those still open, and those with an answer.

still_open(t, snapshot.dossier.questions)
answered(t, snapshot.dossier.questions)
"""

from collections.abc import Iterable, Sequence

from budget.language import Language
from budget.names import function
from budget.pages import kit
from budget.pages.markup import Html, bullets, joined, small, strong, tag
from budget.words import say
from procurement.claim import Answer, Question
from procurement.pages.outcome import look
from procurement.rule import Outcome

OPEN, ANSWERED = say("? Open"), say("✓ Answered")


def still_open(t: Language, questions: Sequence[Question]) -> Html:
    """Each question that nobody answered, with the places that raise it."""
    mark = look(t, OPEN, Outcome.UNCLEAR)
    return _list(
        joined((mark, t.say(q.text), small(kit.sources(t, q.evidence))))
        for q in questions
        if q.answer is None
    )


def answered(t: Language, questions: Sequence[Question]) -> Html:
    """Each question with its answer, who gave it and where it is written."""
    mark = look(t, ANSWERED, Outcome.MET)
    return _list(
        joined((mark, t.say(question.text), _answer(t, question.answer)))
        for question in questions
        if question.answer
    )


def _answer(t: Language, answer: Answer) -> Html:
    by = t("Answered on {day} by: {who}.", day=answer.on, who=function(answer.by))
    return joined((strong(t.say(answer.text)), by, small(kit.source(t, answer.evidence))))


def _list(lines: Iterable[Html]) -> Html:
    """The questions, each with its sources on lines of their own."""
    shown = bullets(lines)
    return tag("div", shown, class_="kg-versions") if shown else shown

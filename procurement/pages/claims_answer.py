"""The form that answers an open question; the question stays in the register with its answer.

answer_form(t, day, desk)
"""

from datetime import date

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.evidence_fields import evidence_fields
from budget.words import Words, as_typed, say
from procurement.claim import Answer, Question
from procurement.claims.desk import ClaimDesk
from procurement.pages.claims_decide import DECIDERS
from procurement.pages.form_fields import key, save, who_and_when


def answer_form(t: Language, day: date, desk: ClaimDesk) -> None:
    """Ask for the question, its answer, who gives it, when and on which document."""
    questions = desk.known(desk.today).dossier.open_questions
    if not questions:
        kit.notice(t, (say("No question is open."),))
        return
    question: Question = st.selectbox(
        t("Question"), questions, format_func=lambda q: t.say(q.text), key=key("answer_question")
    )
    text = st.text_area(t("Answer"), key=key("answer_text"))
    by, when = who_and_when(t, "answer", day, desk, DECIDERS)
    filed = evidence_fields(t, key("answer"), when, t("Document that shows it"))

    def record() -> tuple[Words | None, ...]:
        given = Answer(text=as_typed(text), by=by, on=when, evidence=filed.needed())
        came = desk.answer(question.id, given, filed.file)
        return say("The question is answered, and no longer open."), came.kept

    save(t, t("Keep the answer"), "answer_save", record)

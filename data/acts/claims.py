"""Claims and questions: what was said, what became of it, and what was answered.

    decide(work, Decision(claim="price", state=ClaimState.CONFIRMED, by="procurement", …))
    answer(work, "agency", Answer(text=…, by="procurement", on=day, evidence=…))

Nothing is overwritten: a decision and an answer hold from their day on, and earlier days keep what
was known then.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.reading.papers import papers
from data.reading.rules import rules
from data.store import Work
from procurement.claim import Answer, Claim, ClaimState, Question
from procurement.claims.decision import Decision, decided, faults


def add_claim(work: Work, claim: Claim) -> None:
    """Something said that someone must confirm.

    Raises:
        Refused: when it is known already, comes in as more than a claim, says nothing, or names
            a rule that is not there or a day to come.
    """
    check_not_to_come(work, claim.said_on)
    if any(known.id == claim.id for known in papers(work.session, Claim, date.max)):
        raise Refused(say("Claim {claim} exists already; take another name.", claim=claim.id))
    if claim.state is not ClaimState.CLAIMED:
        raise Refused(
            say("Claim {claim} begins as a claim; confirm or refute it later.", claim=claim.id)
        )
    if not (claim.id and claim.text.nl.strip() and claim.said_by.nl.strip()):
        raise Refused(
            say("Write a name for the claim, what was said, and the function of who said it.")
        )
    _check_rules(work, claim.rests_on)
    add_paper(work, claim, claim.id, claim.said_on)


def decide(work: Work, decision: Decision) -> None:
    """Confirm or refute a claim, with the document that shows it (four eyes).

    Raises:
        Refused: when there is no such claim, it is decided so already, the day is to come or lies
            before it was made, who made it also decides it, or the evidence is itself hearsay.
    """
    known = papers(work.session, Claim, date.max)
    claim = next((claim for claim in known if claim.id == decision.claim), None)
    if claim is None:
        raise Refused(say("There is no claim {claim}; add it first.", claim=decision.claim))
    check_not_to_come(work, decision.day)
    for words in faults(claim, decision):
        raise Refused(words)
    _check_document(decision.evidence)
    add_paper(work, decided(claim, decision), claim.id, decision.day)


def add_question(work: Work, question: Question) -> None:
    """A contradiction or gap, kept open."""
    add_paper(work, question, question.id, question.since)


def answer(work: Work, question_id: str, answer: Answer) -> None:
    """Close a question with an answer; question and answer stay.

    Raises:
        Refused: when there is no such question, it was answered before, the day is to come or lies
            before the question, or answer, function or document are left out.
    """
    question = _unanswered(work, question_id)
    check_not_to_come(work, answer.on)
    if answer.on < question.since:
        raise Refused(
            say("The question is of {day}; choose that day or later.", day=question.since)
        )
    if not (answer.text.nl.strip() and answer.by.strip()):
        raise Refused(say("Write the answer, and the function of who gives it."))
    _check_document(answer.evidence)
    add_paper(work, replace(question, answer=answer), question_id, answer.on)


def _unanswered(work: Work, question_id: str) -> Question:
    known = papers(work.session, Question, date.max)
    question = next((question for question in known if question.id == question_id), None)
    if question is None:
        raise Refused(say("There is no question {question}; choose one.", question=question_id))
    if question.answer is not None:
        raise Refused(
            say(
                "Question {question} was answered on {day}.",
                question=question_id,
                day=question.answer.on,
            )
        )
    return question


def _check_document(evidence: Evidence) -> None:
    if not (evidence.title.strip() and evidence.sure.carries):
        raise Refused(say("Name the document that shows it; hearsay does not."))


def _check_rules(work: Work, names: Iterable[str]) -> None:
    known = {rule.id for rule in rules(work.session, work.day)}
    for name in names:
        if name not in known:
            raise Refused(say("There is no rule {rule}; choose one that is.", rule=name))

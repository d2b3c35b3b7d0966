"""Claims and questions in the books: decided by a colleague, answered once, never overwritten."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from budget.evidence import Evidence, File, Sure
from budget.half import Half
from budget.refused import Refused
from budget.words import as_typed
from data import seed
from data.doors.claims import claim_desk
from data.reading.files import kept_file
from data.store import revision, take_snapshot
from data.verify import verify
from procurement.canonical import canonical
from procurement.checks import judge
from procurement.claim import Answer, Claim, ClaimState, Question
from procurement.claims.decision import Decision
from procurement.claims.desk import ClaimDesk
from procurement.rule import Outcome

HALF, DAY, TODAY = Half("2021-W14"), date(2021, 4, 6), date(2021, 6, 30)
LETTER = Evidence(title="Brief van inkoop", place="Blad 2", date=DAY)
CONFIRMS = Decision(
    claim="registration-video",
    state=ClaimState.CONFIRMED,
    by="procurement",
    day=DAY,
    evidence=LETTER,
)
NEW = Claim(
    id="vat",
    title=as_typed("Btw-tarief"),
    text=as_typed("De btw is 21 procent"),
    said_by=as_typed("Financiën"),
    said_on=DAY,
    rests_on=("R16",),
    state=ClaimState.CLAIMED,
    evidence=(replace(LETTER, quotation="21 procent btw", sure=Sure.LOW),),
)
ANSWER = Answer(text=as_typed("Alle 52 video's."), by="procurement", on=DAY, evidence=LETTER)


@pytest.fixture
def desk(engine: Engine) -> ClaimDesk:
    """What the e-mail says, and a desk on a day in June."""
    seed.load(engine)
    return claim_desk(engine, HALF, TODAY)


def claim(desk: ClaimDesk, name: str, day: date = TODAY) -> Claim:
    return next(c for c in desk.known(day).dossier.claims if c.id == name)


def question(desk: ClaimDesk, day: date = TODAY) -> Question:
    questions = desk.known(day).dossier.questions
    return next(q for q in questions if q.id == "what-5125-covers")


def test_a_decision_holds_from_its_day_on(desk: ClaimDesk, engine: Engine) -> None:
    desk.decide(CONFIRMS, None)
    before = claim(desk, "registration-video", DAY - timedelta(days=1))
    assert before.state is ClaimState.CLAIMED
    assert claim(desk, "registration-video", DAY).state is ClaimState.CONFIRMED
    verify(engine)


def test_it_tells_which_verdicts_changed(desk: ClaimDesk) -> None:
    changes = desk.decide(replace(CONFIRMS, state=ClaimState.REFUTED), None).changes
    assert [(c.rule.id, c.after and c.after.outcome) for c in changes] == [
        ("R11", Outcome.NOT_APPLICABLE)
    ]


def test_its_document_is_kept_with_it(desk: ClaimDesk, engine: Engine) -> None:
    file = File("brief.pdf", b"Geachte collega")
    shown = replace(CONFIRMS, evidence=replace(LETTER, sha256=file.sha256))
    desk.decide(shown, file)
    assert claim(desk, "registration-video").decisions[-1].evidence.sha256 == file.sha256
    with Session(engine) as session:
        assert kept_file(session, file.sha256) == file


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"claim": "moon"}, "There is no claim moon"),
        ({"by": "social"}, "ask a colleague"),
        ({"day": TODAY + timedelta(days=1)}, "is still to come"),
        ({"day": date(2021, 3, 29)}, "is of a later day"),
        ({"state": ClaimState.CLAIMED}, "choose one"),
        ({"evidence": replace(LETTER, sure=Sure.LOW)}, "not hearsay"),
        ({"evidence": replace(LETTER, title=" ")}, "Name the document"),
    ],
)
def test_a_wrong_decision_changes_nothing(
    desk: ClaimDesk, engine: Engine, wrong: dict[str, object], sentence: str
) -> None:
    before = revision(engine)
    with pytest.raises(Refused, match=sentence):
        desk.decide(replace(CONFIRMS, **wrong), File("brief.pdf", b"x"))  # type: ignore[arg-type]  # by name
    assert revision(engine) == before


def test_deciding_twice_is_deciding_once(desk: ClaimDesk) -> None:
    desk.decide(CONFIRMS, None)
    with pytest.raises(Refused, match="is decided so already"):
        desk.decide(CONFIRMS, None)


def test_a_refuted_claim_can_be_confirmed_with_a_later_document(desk: ClaimDesk) -> None:
    desk.decide(replace(CONFIRMS, state=ClaimState.REFUTED), None)
    desk.decide(replace(CONFIRMS, day=TODAY), None)
    known = claim(desk, "registration-video")
    assert [d.state for d in known.decisions] == [ClaimState.REFUTED, ClaimState.CONFIRMED]
    assert known.state is ClaimState.CONFIRMED


def test_a_new_claim_is_in_the_register_from_the_day_it_was_said(desk: ClaimDesk) -> None:
    desk.add("finance", NEW, None)
    assert claim(desk, "vat", DAY) == NEW
    assert "vat" not in {c.id for c in desk.known(DAY - timedelta(days=1)).dossier.claims}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"id": "price"}, "exists already"),
        ({"id": ""}, "Write a name for the claim"),
        ({"state": ClaimState.CONFIRMED}, "begins as a claim"),
        ({"said_on": TODAY + timedelta(days=1)}, "is still to come"),
        ({"text": as_typed(" ")}, "Write a name for the claim"),
        ({"said_by": as_typed("")}, "Write a name for the claim"),
        ({"rests_on": ("R99",)}, "There is no rule R99"),
    ],
)
def test_a_wrong_claim_is_not_let_in(
    desk: ClaimDesk, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        desk.add("finance", replace(NEW, **wrong), None)  # type: ignore[arg-type]  # by name


def test_an_answered_question_is_no_longer_open_and_stays(desk: ClaimDesk) -> None:
    desk.answer("what-5125-covers", ANSWER, None)
    assert question(desk).answer == ANSWER
    assert question(desk) not in desk.known(TODAY).dossier.open_questions
    assert question(desk, DAY - timedelta(days=1)).answer is None


def test_a_question_is_answered_once(desk: ClaimDesk) -> None:
    desk.answer("what-5125-covers", ANSWER, None)
    with pytest.raises(Refused, match="was answered on 2021-04-06"):
        desk.answer("what-5125-covers", replace(ANSWER, on=TODAY), None)


@pytest.mark.parametrize(
    ("name", "wrong", "sentence"),
    [
        ("moon", {}, "There is no question moon"),
        ("agency", {"on": TODAY + timedelta(days=1)}, "is still to come"),
        ("agency", {"on": date(2021, 3, 29)}, "The question is of 2021-03-30"),
        ("agency", {"text": as_typed("")}, "Write the answer"),
        ("agency", {"by": ""}, "Write the answer"),
        ("agency", {"evidence": replace(LETTER, sure=Sure.BACKGROUND)}, "Name the document"),
    ],
)
def test_a_wrong_answer_leaves_the_question_open(
    desk: ClaimDesk, name: str, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        desk.answer(name, replace(ANSWER, **wrong), None)  # type: ignore[arg-type]  # by name
    assert len(desk.known(TODAY).dossier.open_questions) == 9


def test_an_answer_is_no_open_point_of_the_snapshot(desk: ClaimDesk, engine: Engine) -> None:
    desk.answer("what-5125-covers", ANSWER, None)
    known = take_snapshot(engine, HALF, TODAY)
    told = canonical(known, judge(known))["questions"]
    assert "what-5125-covers" not in str(told)

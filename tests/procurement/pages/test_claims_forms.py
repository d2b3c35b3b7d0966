"""The forms about claims and questions on real books: what would change is said before saving."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.evidence import Evidence, File
from budget.half import Half
from data import seed
from data.doors.claims import claim_desk
from data.language import language
from data.store import revision, take_snapshot
from procurement.checks import judge
from procurement.claim import ClaimState
from procurement.claims.decision import Decision
from procurement.claims.desk import Deed
from procurement.pages.claims import view
from procurement.snapshot import Dossier
from tests.seen import seen

if TYPE_CHECKING:
    from budget.language import Language
    from procurement.claims.desk import ClaimDesk
    from procurement.pages.claims import View

NL = language("nl")
HALF, DAY, TODAY = Half("2021-W14"), date(2021, 4, 6), date(2021, 6, 30)


def page(t: "Language", view: "View", desk: "ClaimDesk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import claims

    claims.show(t, view, desk)


@pytest.fixture
def email(engine: Engine) -> Engine:
    """What the e-mail says and nothing else."""
    seed.load(engine)
    return engine


def opened(engine: Engine, deed: Deed | None = None, day: date = DAY) -> AppTest:
    """The page of the books on a day, with its real door and perhaps one form open."""
    known = take_snapshot(engine, HALF, day)
    args = (NL, view(NL, known, judge(known)), claim_desk(engine, HALF, TODAY))
    at = AppTest.from_function(page, args=args).run(timeout=30)
    if deed is not None:
        at.segmented_control[0].set_value(deed).run(timeout=30)
    assert not at.exception
    return at


def fill(at: AppTest, **typed: str) -> None:
    """Type texts; the fields of a document have the key of their form in them."""
    boxes = {box.key: box for box in (*at.text_input, *at.text_area)}
    for name, text in typed.items():
        form, _, field = name.partition("_")
        own = f"{name}_0"
        boxes[own if own in boxes else f"{form}_0_{field}"].set_value(text)
    at.run(timeout=30)


def press(at: AppTest, name: str) -> str:
    """What the page says after a button was pressed."""
    at.button(key=f"{name}_0").click().run(timeout=30)
    assert not at.exception
    return seen(at)


def dossier(engine: Engine, day: date = TODAY) -> Dossier:
    return take_snapshot(engine, HALF, day).dossier


def test_nothing_of_a_form_is_drawn_before_it_is_chosen(email: Engine) -> None:
    assert not opened(email).text_input


def test_what_a_decision_changes_is_said_before_it_is_saved(email: Engine) -> None:
    at, before = opened(email, Deed.DECIDE), revision(email)
    at.radio[0].set_value(ClaimState.REFUTED).run(timeout=30)
    assert "R11 ? Onduidelijk → – Niet van toepassing De bewering is op 6 april" in seen(at)
    assert revision(email) == before


def test_a_decision_needs_its_document_and_keeps_what_was_typed(email: Engine) -> None:
    at = opened(email, Deed.DECIDE)
    fill(at, decide_place="Blad 2")
    assert "Noem het document" in press(at, "decide_save")
    assert at.text_input(key="decide_0_place").value == "Blad 2"
    assert {c.state for c in dossier(email).claims} == {ClaimState.CLAIMED}


def test_a_saved_decision_says_which_verdicts_changed(email: Engine) -> None:
    at = opened(email, Deed.DECIDE)
    at.radio[0].set_value(ClaimState.REFUTED)
    fill(at, decide_title="Brief van inkoop", decide_place="Blad 2")
    told = press(at, "decide_save")
    assert "De bewering is weerlegd." in told
    assert "R11" in told
    claim = next(c for c in dossier(email, DAY).claims if c.id == "registration-video")
    assert (claim.state, claim.decided_by) == (ClaimState.REFUTED, "procurement")


def test_who_said_it_is_stopped_before_saving(email: Engine) -> None:
    at = opened(email, Deed.DECIDE)
    at.selectbox(key="decide_by_0").set_value("social").run(timeout=30)
    assert "Wie bewering Registratievideo deed, beslist er niet over" in seen(at)
    assert "Wat dit verandert" not in seen(at)


def test_a_decision_before_it_was_said_is_stopped(email: Engine) -> None:
    at = opened(email, Deed.DECIDE)
    at.date_input(key="decide_day_0").set_value(date(2021, 3, 29)).run(timeout=30)
    assert "is van een latere dag" in seen(at)


def test_an_answer_closes_a_question(email: Engine) -> None:
    at = opened(email, Deed.ANSWER)
    fill(at, answer_text="Alle {52} video's.", answer_title="Offerte", answer_place="Blad 1")
    assert "De vraag is beantwoord en staat niet meer open." in press(at, "answer_save")
    (question,) = (q for q in dossier(email).questions if q.answer)
    assert question.id == "what-5125-covers"
    assert "Alle {52} video's." in seen(opened(email))


def test_an_answer_without_words_is_refused_beside_the_form(email: Engine) -> None:
    at = opened(email, Deed.ANSWER)
    fill(at, answer_title="Offerte")
    assert "Vul het antwoord in" in press(at, "answer_save")
    assert len(dossier(email).open_questions) == len(dossier(email).questions)


def test_a_new_claim_is_kept_with_the_function_that_said_it(email: Engine) -> None:
    at = opened(email, Deed.ADD)
    at.multiselect(key="add_rests_on_0").set_value(["R16"])
    fill(at, add_name="Btw-tarief", add_text="De btw is 21 procent", add_title="Gesprek")
    assert "Wat dit verandert in de oordelen van 6 april 2021" in seen(at)
    assert "De bewering staat in het register." in press(at, "add_save")
    claim = dossier(email).claims[-1]
    assert (claim.id, claim.said_as, claim.rests_on) == ("btw-tarief", "social", ("R16",))
    assert claim.said_by.nl == "Team social"


def test_a_claim_of_another_function_asks_which(email: Engine) -> None:
    at = opened(email, Deed.ADD)
    at.selectbox(key="add_said_as_0").set_value("").run(timeout=30)
    fill(at, add_name="Tarief", add_text="x", add_said_by="Bureau", add_title="Offerte")
    press(at, "add_save")
    assert dossier(email).claims[-1].said_by.nl == "Bureau"


def test_a_claim_without_a_name_is_refused_beside_the_form(email: Engine) -> None:
    at = opened(email, Deed.ADD)
    fill(at, add_text="De btw is 21 procent", add_title="Gesprek")
    assert "Vul een naam voor de bewering in" in press(at, "add_save")
    assert at.text_area(key="add_text_0").value == "De btw is 21 procent"


def test_the_file_of_a_decision_can_be_taken_away(email: Engine) -> None:
    file = File("brief.pdf", b"Geachte collega")
    letter = Evidence(title="Brief van inkoop", place="Blad 2", date=DAY, sha256=file.sha256)
    refutes = Decision(
        claim="price", state=ClaimState.REFUTED, by="procurement", day=DAY, evidence=letter
    )
    claim_desk(email, HALF, TODAY).decide(refutes, file)
    at = opened(email)
    at.session_state["contract_files"] = True
    at.run(timeout=30)
    assert "Brief van inkoop" in seen(at)
    assert "Bestand brief.pdf" in seen(at)
    assert [getattr(button, "label", "") for button in at.get("download_button")] == ["brief.pdf"]

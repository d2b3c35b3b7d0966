"""Below the history a budget version is proposed, granted or declined, and budget is shifted."""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.books import Books, Decision
from budget.desk import Asked, BudgetDesk
from budget.evidence import File
from budget.half import Half
from budget.language import Language
from data.acts import budgets
from data.doors.budget import budget_desk, record
from data.doors.contract import file_of
from data.language import language
from data.store import open_store, take_snapshot, unit_of_work
from tests import build
from tests.seen import seen

NL = language("nl")
NEXT = Half("2021-W40")
GRANT = Asked(
    decision=Decision.GRANTED,
    day=date(2021, 4, 1),
    amount=build.MONEY,
    videos=52,
    approximate=False,
    decider="MT",
    reason="Besluit",
    evidence=build.EMAIL,
    answers=None,
)
REQUEST = replace(
    GRANT,
    decision=Decision.PROPOSED,
    day=date(2021, 6, 1),
    amount=Decimal("5600.00"),
    videos=57,
    reason="Meer onderwerpen",
)


def form(t: "Language", books: "Books", desk: "BudgetDesk") -> None:
    """The part of the page; it runs alone, so that it knows no names from here."""
    from budget.pages.budget_forms import budget_forms

    budget_forms(t, books, desk)


@pytest.fixture
def store() -> Engine:
    """This test's own books, with a grant and an open request."""
    engine = open_store(os.environ["KIJKGELD_DATABASE_URL"])
    with unit_of_work(engine, act="test", by="manager", day=build.ON) as work:
        budgets.open_half(work, build.HALF)
    for asked in (GRANT, REQUEST):
        record(engine, build.HALF, build.ON, asked, "manager")
    return engine


def opened(store: Engine, name: str) -> AppTest:
    """The form of this name, chosen."""
    books = take_snapshot(store, build.HALF, build.ON).books
    args = (NL, books, budget_desk(store, build.HALF, build.ON))
    at = AppTest.from_function(form, args=args).run(timeout=30)
    at.segmented_control(key="budget_form_0").set_value(name).run()
    assert not at.exception
    return at


def fill(at: AppTest, **texts: str) -> AppTest:
    """The texts in the fields whose keys end on these names, then the form as it is drawn."""
    for name, text in texts.items():
        (field,) = [f for f in at.text_input if f.key and f"_{name}" in f.key]
        field.set_value(text)
    return at.run()


def save(at: AppTest) -> str:
    """What is said once the form is handed in."""
    (button,) = [b for b in at.button if b.key and "_save_" in b.key]
    button.click().run()
    assert not at.exception
    return seen(at)


def in_force(store: Engine, half: Half = build.HALF) -> tuple[Decimal, int] | None:
    """The budget in force."""
    version = take_snapshot(store, half, build.ON).books.granted
    return (version.amount, version.videos) if version else None


def decide(at: AppTest, decision: Decision) -> AppTest:
    """Another decision chosen."""
    return at.segmented_control(key="version_decision_0").set_value(decision).run()


def test_nothing_is_asked_before_someone_wants_to_change_the_budget(store: Engine) -> None:
    args = (NL, build.books(), budget_desk(store, build.HALF, build.ON))
    at = AppTest.from_function(form, args=args).run(timeout=30)
    assert not at.text_input
    assert not at.button


def test_the_effect_follows_what_is_typed(store: Engine) -> None:
    at = fill(opened(store, "version"), amount="4.000,00")
    assert "€ 4.000,00" in seen(at)
    assert "Een voorstel kent nog niets toe." in seen(at)
    assert "€ 6.000,00" in seen(fill(at, amount="6000"))


def test_an_amount_that_can_mean_two_things_is_asked(store: Engine) -> None:
    at = fill(opened(store, "version"), amount="1.234")
    assert "kan € 1.234,00 of € 1,23 betekenen" in seen(at)


def test_a_proposal_is_saved_and_said_in_one_sentence(store: Engine) -> None:
    at = fill(opened(store, "version"), amount="6000", decider="MT", reason="Meer", title="Verslag")
    said = save(at)
    assert said == "Versie 3 is vastgelegd als voorstel; er is nog niets toegekend."
    assert in_force(store) == (build.MONEY, 52)


def test_the_document_of_a_decision_is_kept_with_it(store: Engine) -> None:
    at = decide(opened(store, "version"), Decision.GRANTED)
    file = ("besluit.pdf", b"%PDF decision", "application/pdf")
    at.file_uploader(key="version_paper_0_file").set_value(file)
    save(fill(at, decider="MT", reason="Akkoord", title="Besluit"))
    granted = take_snapshot(store, build.HALF, build.ON).books.granted
    assert granted is not None
    assert granted.evidence.sha256 == File("besluit.pdf", b"%PDF decision").sha256
    assert file_of(store, granted.evidence.sha256) == File("besluit.pdf", b"%PDF decision")


def test_a_file_without_a_title_is_refused(store: Engine) -> None:
    at = fill(opened(store, "version"), amount="6000", decider="MT", reason="Meer")
    file = ("besluit.pdf", b"%PDF decision", "application/pdf")
    at.file_uploader(key="version_paper_0_file").set_value(file)
    assert "Geef bestand besluit.pdf een titel." in save(at)
    assert in_force(store) == (build.MONEY, 52)


def test_a_grant_answers_the_proposal_and_takes_its_amount(store: Engine) -> None:
    at = decide(opened(store, "version"), Decision.GRANTED)
    said = save(fill(at, decider="MT", reason="Akkoord", title="Verslag"))
    assert "geldt vanaf 30 juni 2021: € 5.600,00 excl. btw voor 57 video's." in said
    assert in_force(store) == (Decimal("5600.00"), 57)


def test_a_decline_asks_no_amount_and_changes_nothing(store: Engine) -> None:
    at = decide(opened(store, "version"), Decision.DECLINED)
    assert not [f for f in at.text_input if f.key and "amount" in f.key]
    said = save(fill(at, decider="MT", reason="Te duur", title="Verslag"))
    assert "het voorstel is afgewezen en het budget blijft zoals het is." in said
    assert in_force(store) == (build.MONEY, 52)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"amount": "6000"}, "Schrijf op wie beslist"),
        ({"amount": "6000", "decider": "MT"}, "Schrijf de reden op"),
        ({"amount": "6000", "decider": "MT", "reason": "Meer"}, "Noem het document"),
        ({"decider": "MT", "reason": "Meer", "title": "X"}, "Schrijf het bedrag excl. btw op"),
        ({"amount": "-1", "decider": "MT", "reason": "M", "title": "X"}, "nooit lager dan nul"),
    ],
)
def test_what_is_refused_is_said_and_nothing_typed_is_lost(
    store: Engine, texts: dict[str, str], said: str
) -> None:
    at = fill(opened(store, "version"), **texts)
    assert said in save(at)
    kept = {f.key: f.value for f in at.text_input if f.key}
    assert {text for text in kept.values() if text} == set(texts.values())


def test_a_shift_shows_what_it_does_to_both_halves(store: Engine) -> None:
    with unit_of_work(store, act="test", by="manager", day=build.ON) as work:
        budgets.open_half(work, NEXT)
    at = fill(opened(store, "shift"), amount="500", decider="MT", reason="Later", title="Verslag")
    shown = seen(at)
    assert "Halfjaar dat begint op 5 april 2021" in shown
    assert "Halfjaar dat begint op 4 oktober 2021" in shown
    assert "€ 4.625,00" in shown
    assert "zijn verschoven uit het halfjaar dat begint op 5 april 2021" in save(at)
    assert in_force(store) == (Decimal("4625.00"), 52)
    assert in_force(store, NEXT) == (Decimal("500.00"), 0)


def test_a_shift_needs_another_half(store: Engine) -> None:
    assert "voor een verschuiving is een tweede nodig" in seen(opened(store, "shift"))

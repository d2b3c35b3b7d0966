"""The page of invoices: inbox, an opened document, what can be done with it, and files in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from budget.half import Half
from data.acts import budgets, invoices
from data.store import open_store, take_snapshot, unit_of_work
from procurement.invoicing.invoice import Invoice, InvoiceState
from tests import billed
from tests.reading import HOUSE
from tests.seen import seen

TODAY = billed.LATER + timedelta(days=10)
SAMPLES = HOUSE / "tests" / "samples"
EVIL = '<img src="http://x/a.png">[b](http://y)'


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Books with three videos ordered, two of them approved, and no invoice yet."""
    engine = open_store(f"sqlite:///{tmp_path / 'page.db'}")
    billed.begin(engine)
    yield engine
    engine.dispose()


def page(engine: "Engine", half: "Half", day: "date", code: str) -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from data.doors.invoices import invoice_desk
    from data.doors.statements import statement_desk
    from data.language import language
    from data.store import take_snapshot
    from procurement.pages import invoices

    t = language(code)
    shown = invoices.view(t, take_snapshot(engine, half, day))
    desks = invoice_desk(engine, half, day), statement_desk(engine, half, day)
    invoices.show(t, shown, *desks)


def opened(engine: Engine, sha256: str = "", code: str = "nl") -> AppTest:
    """The page, with a document open where one is named."""
    at = AppTest.from_function(page, args=(engine, billed.HALF, TODAY, code), default_timeout=60)
    if sha256:
        at.query_params["factuur"] = sha256[:12]
    return drawn(at.run())


def drawn(at: AppTest) -> AppTest:
    """The page, where nothing went wrong."""
    assert not at.exception
    return at


def choices(at: AppTest) -> list[ButtonGroup[str]]:
    """The choice of what to do with the opened document, where there is one."""
    return [group for group in at.segmented_control if str(group.key).startswith("deed_")]


def decide(at: AppTest, deed: str, by: str, **typed: str) -> AppTest:
    """Choose what to do, fill in who and what, and press the button."""
    [choice] = choices(at)
    key = str(choice.key).removeprefix("deed_")
    drawn(choice.set_value(deed).run())
    at.selectbox(key=f"by_{deed}_{key}").set_value(by)
    for field, text in typed.items():
        place = at.text_area if field == "why" else at.text_input
        place(key=f"{field}_{deed}_{key}").set_value(text)
    return drawn(at.button(key=f"do_{deed}_{key}").click().run())


def received(engine: Engine, number: str, *videos: str, net: Decimal = billed.PRICE) -> Invoice:
    """An invoice that finance took in."""
    document = billed.invoice(number, *videos, net=net)
    billed.receive(engine, document)
    return document


def approved(engine: Engine, number: str = "F-1") -> Invoice:
    """An invoice of V01 that the budget holder approved."""
    document = received(engine, number, "V01")
    billed.act(engine, invoices.approve, number)
    return document


def state(engine: Engine, number: str = "F-1") -> InvoiceState:
    """How far a document has come."""
    known = take_snapshot(engine, billed.HALF, TODAY).dossier.invoices
    return next(each.state for each in known if each.number == number)


def test_the_answer_comes_first_and_an_empty_inbox_asks_for_files(engine: Engine) -> None:
    at = opened(engine)
    assert seen(at).startswith("Er is nog geen factuur ontvangen.")
    assert at.file_uploader[0].label.startswith("E-facturen")


def test_what_is_held_says_why_with_both_figures(engine: Engine) -> None:
    received(engine, "F-1", "V01", net=Decimal("90.00"))
    shown = seen(opened(engine))
    assert shown.startswith("Te beoordelen: 0; in de wacht: 1;")
    assert "€ 90,00 gefactureerd" in shown
    assert "€ 98,56" in shown


def test_one_click_opens_a_document_and_one_closes_it(engine: Engine) -> None:
    document = received(engine, "F-1", "V01")
    at = drawn(opened(engine).button(key=f"open_{document.sha256[:12]}").click().run())
    assert at.query_params["factuur"] == document.sha256[:12]
    assert "Het origineel" in seen(at)
    assert "Vergelijking per regel" in seen(at)
    drawn(at.button(key="back").click().run())
    assert "Het origineel" not in seen(at)


def test_an_opened_document_shows_its_fields_match_entries_and_history(engine: Engine) -> None:
    shown = seen(opened(engine, approved(engine).sha256))
    assert "IBAN BT-84 NL91ABNA0417164300" in shown
    assert "1 video V01 1 van 1 € 98,56 € 98,56 € 0,00" in shown
    assert "Gefactureerd Goedgekeurd 1 € -98,56" in shown
    assert "Goedgekeurd Budgethouder" in shown


def test_a_document_that_the_day_does_not_know_is_said_in_one_sentence(engine: Engine) -> None:
    assert "Op deze dag is er geen stuk 0123456789ab" in seen(opened(engine, "0123456789ab"))


def test_a_match_is_approved_by_someone_else_and_its_effect_is_shown(engine: Engine) -> None:
    at = opened(engine, received(engine, "F-1", "V01").sha256)
    decide(at, "approve", "finance")
    assert "vraag een collega" in seen(at)
    decide(at, "approve", "manager")
    assert "Factuur F-1 is goedgekeurd en geboekt." in seen(at)
    assert state(engine) is InvoiceState.APPROVED


def test_the_effect_of_approving_counts_each_video_and_what_belongs_to_none(
    engine: Engine,
) -> None:
    document = received(engine, "F-1", "V01", "V02", net=Decimal("100.00"))
    at = opened(engine, document.sha256)
    [choice] = choices(at)
    drawn(choice.set_value("approve").run())
    assert "Na deze factuur: € 101,44 vrij" in seen(at)


def test_a_held_document_needs_a_reason_and_then_another_person(engine: Engine) -> None:
    at = opened(engine, received(engine, "F-1", "V01", net=Decimal("90.00")).sha256)
    decide(at, "override", "manager", why="korting afgesproken")
    decide(at, "approve", "manager")
    assert state(engine) is InvoiceState.HELD
    decide(at, "approve", "mt")
    assert state(engine) is InvoiceState.APPROVED


def test_an_invoice_whose_place_another_took_says_so(engine: Engine) -> None:
    document = received(engine, "F-1", "V01")
    received(engine, "F-2", "V01")
    billed.act(engine, invoices.override, "F-2", by="procurement", reason="in plaats van F-1")
    billed.act(engine, invoices.approve, "F-2")
    assert "maar staat ook op factuur F-2" in seen(opened(engine, document.sha256))


def test_a_refusal_leaves_what_was_typed(engine: Engine) -> None:
    at = opened(engine, approved(engine).sha256)
    decide(at, "pay", "finance", gross="1.234")
    assert "1234,00" in seen(at)
    [field] = at.text_input
    assert field.value == "1.234"
    assert state(engine) is InvoiceState.APPROVED


@pytest.mark.parametrize("amount", ["119,26", "119.26", ""])
def test_a_payment_is_recorded_in_dutch_or_plain_writing(engine: Engine, amount: str) -> None:
    at = opened(engine, approved(engine).sha256)
    decide(at, "pay", "finance", gross=amount)
    assert "Factuur F-1: de betaling is vastgelegd." in seen(at)
    assert state(engine) is InvoiceState.PAID


def test_a_part_of_a_payment_leaves_the_rest_open(engine: Engine) -> None:
    at = opened(engine, approved(engine).sha256)
    decide(at, "pay", "finance", gross="19,26")
    assert "Nog open: € 100,00." in seen(at)


def test_a_dispute_is_logged_and_resolved(engine: Engine) -> None:
    at = opened(engine, received(engine, "F-1", "V01").sha256)
    decide(at, "dispute", "procurement", why="verkeerde video")
    assert "verkeerde video" in seen(at)
    decide(at, "resolve", "procurement", why="was goed")
    assert "Betwisting opgelost Inkoop was goed" in seen(at)


def test_what_is_sent_back_lies_apart_and_can_be_nothing_more(engine: Engine) -> None:
    at = opened(engine, received(engine, "F-1", "V03").sha256)
    decide(at, "give_back", "procurement", why="niet goedgekeurd")
    assert "Teruggestuurd" in seen(at)
    assert choices(at) == []


def test_what_an_invoice_left_open_can_be_closed(engine: Engine) -> None:
    document = received(engine, "F-1", "V01", net=Decimal("90.00"))
    billed.act(engine, invoices.override, "F-1", by="manager", reason="korting")
    billed.act(engine, invoices.approve, "F-1", by="mt")
    at = opened(engine, document.sha256)
    decide(at, "close", "finance", why="korting afgesproken")
    assert "is afgesloten en is weer vrij" in seen(at)


def test_text_of_an_invoice_stays_text(engine: Engine) -> None:
    document = replace(billed.invoice(EVIL, "V01"), supplier_name=EVIL)
    billed.receive(engine, document)
    at = opened(engine)
    assert "<img" not in "".join(part.proto.body for part in at.get("html"))
    [button] = [b for b in at.button if b.key == f"open_{document.sha256[:12]}"]
    assert "](" not in button.label
    assert "<img" not in "".join(p.proto.body for p in opened(engine, document.sha256).get("html"))


def test_the_page_speaks_english(engine: Engine) -> None:
    document = received(engine, "F-1", "V01")
    assert seen(opened(engine, code="en")).startswith("To judge: 1; on hold: 0;")
    assert "Match per line" in seen(opened(engine, document.sha256, code="en"))


def test_what_another_half_knows_of_a_document_that_waits_is_said(engine: Engine) -> None:
    document = received(engine, "F-1", "V01")
    twin = replace(document, sha256=sha256(b"twin").hexdigest())
    after = Half("2021-W40")
    with unit_of_work(engine, act="receive", by="finance", day=TODAY) as work:
        budgets.open_half(work, after)
        invoices.receive(
            *(work, after, twin), day=TODAY, by="finance", original=b"twin", name="f.xml"
        )
    shown = seen(opened(engine, document.sha256))
    assert "Andere halfjaren weten er dit van: Nummer F-1 is ook van een stuk" in shown

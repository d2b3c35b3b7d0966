"""How the page of invoices shows credit notes, other currencies, disputes and long lists."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.refused import Refused
from data.acts import invoices, payments
from data.doors.foresee import approval
from data.language import language
from procurement.invoicing.invoice import Invoice
from tests import billed
from tests.procurement.pages.test_invoices import (
    approved,
    choices,
    decide,
    drawn,
    engine,
    opened,
    received,
)
from tests.seen import seen

__all__ = ["engine"]

PART = Decimal("50.00")


def credited(engine: Engine) -> Invoice:
    """A credit note of 50.00 on an approved invoice of V01, approved too."""
    approved(engine)
    note = billed.credit_note("CN-1", "F-1", PART)
    billed.receive(engine, note)
    billed.act(engine, invoices.approve, "CN-1")
    return note


def dollars(engine: Engine) -> Invoice:
    """An invoice in another currency."""
    document = replace(billed.invoice("F-9", "V02"), currency="USD", net=Decimal("5125.00"))
    document = replace(document, gross=Decimal("6201.25"))
    billed.receive(engine, document)
    return document


def labels(at: AppTest) -> list[str]:
    """What the links of the inbox say, with ordinary spaces."""
    links = (button for button in at.button if str(button.key).startswith("open_"))
    return [link.label.replace("\\", "").replace("\xa0", " ") for link in links]


def test_a_credit_note_lowers_and_is_not_paid_by_a_day(engine: Engine) -> None:
    note = credited(engine)
    at = opened(engine, note.sha256)
    assert "Goedgekeurd: Bureau, € -60,50 incl. btw." in seen(at)
    assert "Verrekend met factuur F-1" in seen(at)
    assert "te betalen" not in seen(at)
    assert choices(at)[0].options == ["Betwisten"]


def test_a_credit_note_in_the_inbox_is_below_zero_and_not_among_what_is_unpaid(
    engine: Engine,
) -> None:
    credited(engine)
    at = opened(engine)
    assert "nog niet betaald: 1, samen € 58,76 incl. btw" in seen(at)
    assert "creditnota bij F-1 · ontvangen 25 april 2021 · verrekend met F-1" in seen(at)
    assert "CN-1 van 25 apr 2021 · € -60,50 incl. btw" in labels(at)


def test_what_a_credit_note_gives_back_after_the_payment_is_to_come_back(engine: Engine) -> None:
    approved(engine)
    billed.act(engine, payments.pay, "F-1", by="finance")
    note = billed.credit_note("CN-1", "F-1", PART)
    billed.receive(engine, note)
    billed.act(engine, invoices.approve, "CN-1")
    assert "Terug te krijgen: € 60,50 incl. btw." in seen(opened(engine))
    at = opened(engine, note.sha256)
    assert "Terug te krijgen: € 60,50 incl. btw." in seen(at)
    assert choices(at)[0].options[0] == "Terugbetaling vastleggen"


def test_a_credit_note_is_compared_with_what_is_open_on_its_invoice(engine: Engine) -> None:
    received(engine, "F-1", "V01", "V02")
    note = billed.credit_note("CN-1", "F-1", PART)
    [line] = note.lines
    note = replace(note, lines=(replace(line, video=None, quantity=Decimal(2)),))
    billed.receive(engine, note)
    shown = seen(opened(engine, note.sha256))
    assert "2 video's verdeeld over V01, V02 € 197,12 € -50,00 € 147,12" in shown
    assert "Besteld" not in shown


def test_a_credit_note_on_an_unknown_invoice_says_so(engine: Engine) -> None:
    note = billed.credit_note("CN-1", "F-7", PART)
    billed.receive(engine, note)
    assert "Factuur F-7 is niet ingelezen; er staat dus niets open." in seen(
        opened(engine, note.sha256)
    )


def test_dollars_are_named_the_same_everywhere_and_are_not_to_be_accepted(engine: Engine) -> None:
    at = opened(engine, dollars(engine).sha256)
    assert "USD 6.201,25 incl. btw" in seen(at)
    assert "6201.25" not in seen(at).split("Het origineel", maxsplit=1)[0].replace("6.201,25", "")
    assert "Factuur F-9 is in USD; vraag de leverancier om een stuk in euro's." in seen(at)
    assert choices(at)[0].options == ["Terugsturen", "Betwisten"]


def test_accepted_reasons_name_who_accepted_them_in_the_list_and_on_the_document(
    engine: Engine,
) -> None:
    at = opened(engine, received(engine, "F-1", "V01", net=Decimal("90.00")).sha256)
    decide(at, "override", "manager", why="korting afgesproken")
    assert "In de wacht, redenen aanvaard: Bureau" in seen(at)
    assert "De redenen zijn aanvaard door Budgethouder op 5 mei 2021; nu wacht het stuk" in seen(at)
    assert "Waaraan getwijfeld werd, is aanvaard door Budgethouder op" in seen(at)
    assert not at.text_area
    assert "Redenen aanvaarden" not in choices(at)[0].options
    drawn(at.button(key="back").click().run())
    assert "redenen aanvaard door Budgethouder op 5 mei 2021; wacht op goedkeuring" in seen(at)


def test_a_dispute_shows_at_once(engine: Engine) -> None:
    at = opened(engine, received(engine, "F-1", "V01").sha256)
    decide(at, "dispute", "procurement", why="verkeerde video")
    assert "Betwist sinds 5 mei 2021: de betaaltermijn staat stil." in seen(at)
    drawn(at.button(key="back").click().run())
    assert "nu betwist" in seen(at)


def test_what_is_due_first_comes_first_and_what_is_not_shown_is_counted(engine: Engine) -> None:
    for n in range(17):
        day = date(2021, 4, 25 - n)
        document = replace(billed.invoice(f"F-{n}", "V03"), issued_on=day)
        billed.receive(engine, document, day=billed.LATER if n < 16 else billed.DAY)
    at = opened(engine)
    shown = seen(at)
    assert labels(at)[0].startswith("F-16 van 9 apr 2021")
    assert "Dit zijn er 15 van de 17, met vooraan wat het eerst betaald moet zijn" in shown


def test_documents_of_one_number_are_told_apart_by_their_day(engine: Engine) -> None:
    received(engine, "F-1", "V01")
    again = replace(billed.invoice("f-1 ", "V01"), issued_on=billed.DAY)
    billed.receive(engine, again)
    assert set(labels(opened(engine))) == {
        "F-1 van 25 apr 2021 · € 119,26 incl. btw",
        "f-1 van 5 apr 2021 · € 119,26 incl. btw",
    }


@pytest.mark.parametrize("code", ["nl", "en"])
def test_reasons_that_differ_in_the_video_only_are_one(engine: Engine, code: str) -> None:
    document = received(engine, "F-1", "V01", "V02", net=Decimal("90.00"))
    shown = seen(opened(engine, document.sha256, code))
    assert shown.count("V01, V02: €") == 2  # as it stands now, and in the history
    assert shown.count("V02: €") == 2


def test_nobody_accepts_reasons_about_dollars(engine: Engine) -> None:
    dollars(engine)
    with pytest.raises(Refused, match="Invoice F-9 is in USD; ask the supplier for one in euros"):
        billed.act(engine, invoices.override, "F-9", by="procurement", reason="toch")


def test_the_effect_of_dollars_is_no_amount_of_euros(engine: Engine) -> None:
    document = dollars(engine)
    with pytest.raises(Refused, match="Invoice F-9 is in USD"):
        approval(engine, billed.HALF, document.sha256, billed.LATER)


def test_what_is_refused_about_a_credit_note_calls_it_one(engine: Engine) -> None:
    note = billed.credit_note("CN-1", "F-7", PART)
    billed.receive(engine, note)
    with pytest.raises(Refused, match="Credit note CN-1 is not approved by who recorded it"):
        billed.act(engine, invoices.approve, "CN-1", by="finance")


def test_the_effect_of_a_credit_note_calls_it_one(engine: Engine) -> None:
    approved(engine)
    note = billed.credit_note("CN-1", "F-1", PART)
    billed.receive(engine, note)
    ahead = approval(engine, billed.HALF, note.sha256, billed.LATER)
    assert language("nl").say(ahead.sentences[0]).startswith("Na deze creditnota: ")


def test_dollars_bill_nothing_of_what_was_ordered_in_euros(engine: Engine) -> None:
    dollars(engine)
    assert billed.receive(engine, billed.invoice("F-1", "V02")) == ()


def test_two_documents_of_a_number_are_told_apart_and_each_in_its_currency(
    engine: Engine,
) -> None:
    dollars(engine)
    again = billed.invoice("f-9", "V02")
    billed.receive(engine, again)
    assert (
        "Nummer f-9 is ook van een stuk van 25 april 2021, ontvangen op 25 april 2021, voor "
        "USD 5.125,00 excl. btw; dit is van 25 april 2021, voor € 98,56 excl. btw."
    ) in seen(opened(engine, again.sha256))


def test_a_credit_note_that_is_settled_with_its_invoice_is_not_called_paid(
    engine: Engine,
) -> None:
    note = credited(engine)
    billed.act(engine, payments.pay, "F-1", by="finance")
    at = opened(engine, note.sha256)
    assert "Afgehandeld: Bureau, € -60,50 incl. btw." in seen(at)
    assert "25 apr 2021 Afgehandeld Financiën" in seen(at)
    assert not choices(at)
    drawn(at.button(key="back").click().run())
    assert "creditnota bij F-1 · ontvangen 25 april 2021 · afgehandeld 25 april 2021" in seen(at)
    assert "betaald: 1." in seen(at)

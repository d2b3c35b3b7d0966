"""Invoices in the books: received and judged, approved by someone else, paid, credited."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import product

import pytest
from sqlalchemy import Engine

from budget.books import CallOff
from budget.evidence import Evidence
from budget.half import Half
from budget.money import ZERO
from budget.position import Basis, position
from budget.production import Kind, Move, Step, StepEvent, Topic, Video
from budget.refused import Refused
from data.acts import budgets, dossier, invoices, orders, payments, production
from data.store import take_snapshot, unit_of_work
from procurement.contract import Contract, Party
from procurement.invoice import DocumentKind, Invoice, InvoiceLine, InvoiceState

HALF = Half("2021-W14")
DAY = date(2021, 4, 5)
LATER = DAY + timedelta(days=20)
NOTE = Evidence(title="MT-besluit")
PRICE = Decimal("98.56")
AGENCY = Party(name="Bureau", kvk="12345678", vat_id="NL123456789B13", iban="NL91ABNA0417164300")
OIN = "00000001003214345000"
Act = Callable[..., object]


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Three videos ordered; V01 and V02 approved, V03 not."""
    begin(engine)
    return engine


def begin(engine: Engine) -> None:
    """A grant, a contract, and the orders and approvals of three videos."""
    contract = Contract(
        known_on=DAY,
        signed_on=DAY,
        number="C-1",
        order_number="45",
        agency=AGENCY,
        buyer=Party(name="VWS", oin=OIN),
        videos=3,
        evidence=NOTE,
    )
    prices = dict.fromkeys(("V01", "V02", "V03"), PRICE)
    order = CallOff(reference="NO-1", day=DAY, prices=prices, other=ZERO, contract="C-1")
    with unit_of_work(engine, act="begin", by="manager", day=DAY) as work:
        budgets.grant(
            work,
            HALF,
            day=DAY,
            amount=Decimal("400.00"),
            videos=3,
            by="MT",
            reason="",
            evidence=NOTE,
        )
        dossier.record_contract(work, contract)
        for name in prices:
            production.add_video(work, HALF, video(name))
        orders.call_off(work, HALF, order)
        for name, step in product(("V01", "V02"), list(Step)[:5]):
            production.record(work, HALF, done(name, step))


def done(name: str, step: Step) -> StepEvent:
    return StepEvent(video=name, step=step, move=Move.DONE, day=DAY, side=step.side, cut="a")


def video(name: str) -> Video:
    return Video(
        id=name,
        title="Afstand",
        topic=Topic.CORONA,
        subject="afstand",
        kind=Kind.INFLUENCER,
        requester="communicatieadviseur",
        added_on=DAY,
    )


def invoice(number: str, *videos: str, net: Decimal = PRICE) -> Invoice:
    total = net * len(videos)
    vat = (total * Decimal("0.21")).quantize(Decimal("0.01"))
    return Invoice(
        kind=DocumentKind.INVOICE,
        number=number,
        issued_on=LATER,
        due_on=None,
        currency="EUR",
        order_number="45",
        contract_number="C-1",
        buyer_reference="",
        supplier_name=AGENCY.name,
        supplier_kvk=AGENCY.kvk,
        supplier_vat_id=AGENCY.vat_id,
        iban=AGENCY.iban,
        buyer_oin=OIN,
        net=total,
        vat=vat,
        gross=total + vat,
        preceding="",
        sha256=sha256(number.encode()).hexdigest(),
        lines=tuple(
            InvoiceLine(
                number=str(n),
                text="video",
                video=name,
                quantity=Decimal(1),
                net=net,
                vat_rate=Decimal("0.21"),
            )
            for n, name in enumerate(videos, 1)
        ),
    )


def credit_note(number: str, preceding: str, net: Decimal) -> Invoice:
    """A credit note on V01, of an invoice that was taken in."""
    return replace(
        invoice(number, "V01", net=net), kind=DocumentKind.CREDIT_NOTE, preceding=preceding
    )


def receive(engine: Engine, what: Invoice, day: date = LATER) -> tuple[str, ...]:
    with unit_of_work(engine, act="receive", by="finance", day=day) as work:
        doubts = invoices.receive(
            work,
            HALF,
            what,
            day=day,
            by="finance",
            original=what.number.encode(),
            name=f"{what.number}.xml",
        )
    return tuple(doubt.id for doubt in doubts)


def act(engine: Engine, what: Act, number: str, *, by: str = "manager", **more: str) -> None:
    with unit_of_work(engine, act="act", by=by, day=LATER) as work:
        what(work, HALF, number, day=LATER, by=by, **more)


def held(engine: Engine) -> dict[str, Decimal]:
    stages = position(take_snapshot(engine, HALF, LATER).books).stages
    return {stage.value: amount for stage, amount in stages.items() if amount}


def test_an_invoice_that_matches_is_booked_when_approved(books: Engine) -> None:
    assert receive(books, invoice("1", "V01", "V02")) == ()
    act(books, invoices.approve, "1")
    assert held(books) == {"committed": PRICE, "invoiced": 2 * PRICE}


def test_a_payment_takes_what_was_invoiced(books: Engine) -> None:
    receive(books, invoice("1", "V01", "V02"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    assert held(books) == {"committed": PRICE, "paid": 2 * PRICE}


def test_paid_amounts_carry_the_invoices_own_vat(books: Engine) -> None:
    receive(books, invoice("1", "V01", "V02"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    incl = position(take_snapshot(books, HALF, LATER).books, Basis.INCL)
    assert incl.stages[next(s for s in incl.stages if s.value == "paid")] == Decimal("238.52")


def test_an_invoice_for_a_video_that_nobody_approved_is_on_hold(books: Engine) -> None:
    assert receive(books, invoice("1", "V03")) == ("not-approved",)
    snapshot = take_snapshot(books, HALF, LATER)
    assert snapshot.dossier.invoices[0].state is InvoiceState.HELD
    assert snapshot.dossier.invoices[0].events[-1].doubts != ()


def test_an_invoice_on_hold_needs_a_reason(books: Engine) -> None:
    receive(books, invoice("1", "V01", net=Decimal("90.00")))
    with pytest.raises(Refused, match="give the reason"):
        act(books, invoices.approve, "1")
    act(books, invoices.approve, "1", reason="korting afgesproken")
    assert held(books) == {
        "committed": PRICE,
        "accepted": PRICE + Decimal("8.56"),
        "invoiced": Decimal("90.00"),
    }


def test_what_a_lower_invoice_leaves_becomes_free_when_a_person_closes_it(books: Engine) -> None:
    receive(books, invoice("1", "V01", net=Decimal("90.00")))
    act(books, invoices.approve, "1", reason="korting afgesproken")
    with unit_of_work(books, act="close", by="manager", day=LATER) as work:
        payments.close(work, HALF, "V01", day=LATER, reason="korting afgesproken")
    stands = position(take_snapshot(books, HALF, LATER).books)
    assert stands.free == Decimal("400.00") - 3 * PRICE + Decimal("8.56")


def test_two_parts_of_a_price_are_billed_and_paid_apart(books: Engine) -> None:
    for number, part in (("1", "50.00"), ("2", "48.56")):
        receive(books, invoice(number, "V01", net=Decimal(part)))
        act(books, invoices.approve, number, reason="in delen")
    act(books, payments.pay, "1", by="finance")
    assert (held(books)["invoiced"], held(books)["paid"]) == (Decimal("48.56"), Decimal("50.00"))


def test_an_invoice_is_matched_again_when_it_is_approved(books: Engine) -> None:
    assert receive(books, invoice("1", "V01")) == ()
    recut = StepEvent(video="V01", step=Step.MAKE, move=Move.RECUT, day=LATER, side=Step.MAKE.side)
    with unit_of_work(books, act="recut", by="agency", day=LATER) as work:
        production.record(work, HALF, recut)
    with pytest.raises(Refused, match="give the reason"):
        act(books, invoices.approve, "1")
    with pytest.raises(Refused, match="nothing is approved and unbilled"):
        act(books, invoices.approve, "1", reason="toch")


def test_nothing_happens_to_an_invoice_before_its_last_event(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    with (
        pytest.raises(Refused, match="The last event of invoice 1"),
        unit_of_work(books, act="act", by="manager", day=LATER) as work,
    ):
        invoices.approve(work, HALF, "1", day=LATER - timedelta(days=1), by="manager")


def test_a_receipt_dated_back_does_not_hide_a_second_bill(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    earlier = replace(invoice("2", "V01"), issued_on=DAY)
    assert "billed-before" in receive(books, earlier, day=LATER - timedelta(days=1))


def test_an_invoice_in_another_currency_is_never_booked(books: Engine) -> None:
    receive(books, replace(invoice("1", "V01"), currency="USD"))
    with pytest.raises(Refused, match="in USD"):
        act(books, invoices.approve, "1", reason="toch")


def test_a_discount_on_the_whole_lowers_what_is_booked(books: Engine) -> None:
    whole = replace(
        invoice("1", "V01"), net=Decimal("88.56"), vat=Decimal("18.60"), gross=Decimal("107.16")
    )
    receive(books, whole)
    act(books, invoices.approve, "1", reason="korting op het geheel")
    assert held(books)["invoiced"] == Decimal("88.56")


def test_who_records_an_invoice_does_not_approve_it(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    with pytest.raises(Refused, match="ask a colleague"):
        act(books, invoices.approve, "1", by="finance")


def test_a_credit_note_on_an_unpaid_invoice_is_settled_with_it(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    receive(books, credit_note("2", "1", Decimal("20.00")))
    act(books, invoices.approve, "2")
    with pytest.raises(Refused, match="which is not paid"):
        act(books, payments.pay, "2", by="finance")
    act(books, payments.pay, "1", by="finance")
    assert (held(books).get("invoiced"), held(books)["paid"]) == (None, Decimal("78.56"))
    with pytest.raises(Refused, match="paid before"):
        act(books, payments.pay, "2", by="finance")


def test_the_same_invoice_comes_in_once(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    with pytest.raises(Refused, match="taken in before"):
        receive(books, invoice(" f-1 ", "V01"))


def test_a_credit_note_lowers_what_was_invoiced(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    assert receive(books, credit_note("2", "1", Decimal("20.00"))) == ()
    act(books, invoices.approve, "2")
    assert held(books)["invoiced"] == Decimal("78.56")


def test_a_credit_note_after_payment_waits_for_the_refund(books: Engine) -> None:
    receive(books, invoice("1", "V01"))
    act(books, invoices.approve, "1")
    act(books, payments.pay, "1", by="finance")
    receive(books, credit_note("2", "1", Decimal("20.00")))
    act(books, invoices.approve, "2")
    assert held(books)["invoiced"] == Decimal("-20.00")
    act(books, payments.pay, "2", by="finance")
    assert "invoiced" not in held(books)
    assert held(books)["paid"] == Decimal("78.56")


@pytest.mark.parametrize(
    ("what", "why"),
    [(payments.pay, "not approved"), (invoices.approve, "There is no invoice")],
)
def test_what_cannot_be_is_refused(books: Engine, what: Act, why: str) -> None:
    receive(books, invoice("1", "V01"))
    with pytest.raises(Refused, match=why):
        act(books, what, "1" if what is payments.pay else "2")

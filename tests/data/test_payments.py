"""Payments in the books: a part, the rest, a refund, and the rows of a statement, each once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import product
from threading import Thread

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from budget.books import CallOff
from budget.money import ZERO
from budget.position import Basis, position
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, dossier, invoices, orders, production
from data.acts.payments import record_payments
from data.reading.payments import preview
from data.store import Work, revision, take_snapshot, unit_of_work
from data.tables import PaymentKeyRow
from data.verify import verify
from procurement.invoice import Invoice, InvoiceState
from procurement.payments import Fit, Proposal
from procurement.statement import PaymentRow
from tests import billing, build

HALF, DAY = build.HALF, date(2021, 6, 28)
PAID, LATER = date(2021, 6, 29), date(2021, 6, 30)
PRICE, NET, GROSS = billing.PRICE, 2 * billing.PRICE, Decimal("238.52")
PRICES = dict.fromkeys(("V01", "V02", "V03", "V04"), PRICE)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """F-1 bills V01 and V02 of four videos, for 238.52 incl. VAT, and was approved."""
    with unit_of_work(engine, act="begin", by="manager", day=DAY) as work:
        budgets.grant(
            work,
            HALF,
            day=HALF.first_day,
            amount=Decimal("400.00"),
            videos=4,
            by="MT",
            reason="",
            evidence=build.EMAIL,
        )
        dossier.record_contract(work, billing.CONTRACT)
        for video in build.VIDEOS[:4]:
            production.add_video(work, HALF, video)
        order = CallOff(
            reference="NO-1", day=HALF.first_day, prices=PRICES, other=ZERO, contract="C-1"
        )
        orders.call_off(work, HALF, order)
        for name, step in product(PRICES, list(Step)[:5]):
            production.record(work, HALF, done(name, step))
        approve(work, billing.invoice(billing.line("V01"), billing.line("V02"), number="F-1"))
    return engine


def done(name: str, step: Step) -> StepEvent:
    """A step of a video that is done."""
    return StepEvent(video=name, step=step, move=Move.DONE, day=DAY, side=step.side, cut="a")


def approve(work: Work, document: Invoice) -> None:
    """Take in an invoice or credit note, and approve it."""
    content = document.number.encode()
    name = f"{document.number}.xml"
    received = replace(document, sha256=sha256(content).hexdigest())
    invoices.receive(work, HALF, received, day=DAY, by="finance", original=content, name=name)
    invoices.approve(work, HALF, document.number, day=DAY, by="manager", reason="gezien")


def take_in(engine: Engine, document: Invoice) -> None:
    """The same, as a change of its own."""
    with unit_of_work(engine, act="approve", by="manager", day=DAY) as work:
        approve(work, document)


def pay(engine: Engine, number: str = "F-1", gross: str = "", day: date = PAID) -> None:
    """Record a payment by hand."""
    amount = Decimal(gross) if gross else None
    with unit_of_work(engine, act="pay", by="finance", day=LATER) as work:
        invoices.pay(work, HALF, number, day=day, by="finance", gross=amount)


def row(
    about: str = "F-1", gross: Decimal = GROSS, *, key: str = "1", day: date = PAID
) -> PaymentRow:
    """A row of the bank about the agency."""
    return PaymentRow(
        key=key * 64,
        line=2,
        day=day,
        gross=gross,
        counterparty="Bureau X",
        iban=billing.AGENCY.iban,
        description=about,
        reference="",
    )


def record(engine: Engine, proposals: tuple[Proposal, ...]) -> int:
    """What was confirmed is recorded."""
    with unit_of_work(engine, act="import payments", by="finance", day=LATER) as work:
        return record_payments(work, HALF, proposals, by="finance")


def shown(engine: Engine, *rows: PaymentRow) -> tuple[Proposal, ...]:
    """The preview of these rows."""
    return preview(engine, HALF, LATER, rows)


def held(engine: Engine, basis: Basis = Basis.EXCL) -> dict[str, Decimal]:
    """What the stages hold, as far as they hold anything."""
    stages = position(take_snapshot(engine, HALF, LATER).books, basis).stages
    return {stage.value: amount for stage, amount in stages.items() if amount}


def state(engine: Engine, number: str = "F-1") -> InvoiceState:
    """How far an invoice has come."""
    known = take_snapshot(engine, HALF, LATER).dossier.invoices
    return next(document.state for document in known if document.number == number)


def test_a_part_is_paid_and_the_last_payment_takes_the_rest(books: Engine) -> None:
    pay(books, gross="100.00")
    assert (held(books)["paid"], state(books)) == (Decimal("82.64"), InvoiceState.APPROVED)
    pay(books)
    assert (held(books)["paid"], state(books)) == (NET, InvoiceState.PAID)


def test_what_was_paid_incl_vat_is_what_was_paid(books: Engine) -> None:
    pay(books, gross="100.00")
    assert held(books, Basis.INCL)["paid"] == Decimal("100.00")


@pytest.mark.parametrize("gross", ["238.53", "0", "-1"])
def test_no_more_is_paid_than_is_open(books: Engine, gross: str) -> None:
    with pytest.raises(Refused, match=r"cannot be paid on F-1, where 238\.52 is open"):
        pay(books, gross=gross)
    assert "paid" not in held(books)


@pytest.mark.parametrize(
    ("day", "why"),
    [(date(2021, 7, 1), "still to come"), (date(2021, 6, 27), "was approved on 2021-06-28")],
)
def test_a_payment_has_a_day_on_which_it_could_be(books: Engine, day: date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        pay(books, day=day)


def test_an_invoice_paid_later_is_not_paid_again_on_an_earlier_day(books: Engine) -> None:
    pay(books, day=LATER)
    with pytest.raises(Refused, match="was paid before"):
        pay(books, day=PAID)


def test_a_credit_note_lowers_the_payment_and_waits_for_it(books: Engine) -> None:
    take_in(books, billing.NOTE)
    with pytest.raises(Refused, match=r"lowers invoice F-1, on which 119\.26 is open"):
        pay(books, "N-1")
    pay(books)
    pay(books, "N-1")
    assert (held(books)["paid"], state(books, "N-1")) == (PRICE, InvoiceState.PAID)


def test_of_two_credit_notes_after_the_payment_each_comes_back_by_itself(books: Engine) -> None:
    pay(books)
    take_in(books, billing.NOTE)
    take_in(books, billing.invoice(billing.line("V02"), number="N-2", corrects="F-1"))
    pay(books, "N-1")
    assert held(books) == {"accepted": NET, "invoiced": -PRICE, "paid": PRICE}


def test_a_preview_writes_nothing(books: Engine) -> None:
    before = revision(books)
    [proposal] = shown(books, row())
    assert (proposal.fit, revision(books)) == (Fit.MATCHED, before)


def test_what_the_preview_shows_is_what_is_written(books: Engine) -> None:
    proposals = shown(books, row(), row("F-9", key="2"))
    assert record(books, proposals) == 1
    entries = take_snapshot(books, HALF, LATER).books.entries
    written = [(e.stage, e.amount, e.vat, e.video) for e in entries if e.act == "pay"]
    assert written == [(p.stage, p.amount, p.vat, p.video) for p in proposals[0].postings]
    assert (state(books), verify(books)) == (InvoiceState.PAID, ())


def test_importing_the_same_rows_twice_changes_nothing(books: Engine) -> None:
    proposals = shown(books, row())
    record(books, proposals)
    before = revision(books)
    assert (record(books, proposals), revision(books)) == (0, before)
    assert [proposal.fit for proposal in shown(books, row())] == [Fit.RECORDED]


def test_a_refund_in_the_bank_comes_back_on_its_credit_note(books: Engine) -> None:
    record(books, shown(books, row()))
    take_in(books, billing.NOTE)
    assert record(books, shown(books, row("N-1", -GROSS / 2, key="2"))) == 1
    assert held(books) == {"accepted": NET, "paid": PRICE}


def test_a_match_that_is_none_any_more_is_refused_whole(books: Engine) -> None:
    take_in(books, billing.invoice(billing.line("V03"), number="F-2"))
    proposals = shown(books, row("F-2", GROSS / 2, key="2"), row())
    pay(books, gross="100.00")
    with pytest.raises(Refused, match="Row 2 is no match any more"):
        record(books, proposals)
    assert state(books, "F-2") is InvoiceState.APPROVED


def test_the_same_rows_at_once_are_recorded_once(books: Engine) -> None:
    proposals = shown(books, row())
    new: list[int] = []
    threads = [Thread(target=lambda: new.append(record(books, proposals))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(new), held(books)["paid"]) == ([0, 0, 0, 1], NET)


def test_of_a_row_only_what_was_booked_is_kept(books: Engine) -> None:
    record(books, shown(books, row()))
    with Session(books) as session:
        kept = session.exec(select(PaymentKeyRow)).one()
    assert (kept.key, kept.document, kept.cents) == ("1" * 64, "F-1", 23_852)

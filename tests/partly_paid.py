"""A half with an approved invoice of two videos, for the tests of what is paid on it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import product

from sqlalchemy import Engine

from budget.books import CallOff
from budget.money import ZERO
from budget.position import Basis, position
from budget.production import Move, Step, StepEvent
from data.acts import budgets, dossier, invoices, orders, payments, production
from data.reading.payments import preview
from data.store import Work, take_snapshot, unit_of_work
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.paying.payments import Proposal
from procurement.paying.statement import PaymentRow
from tests import billing, build

HALF, DAY = build.HALF, date(2021, 6, 28)
PAID, LATER = date(2021, 6, 29), date(2021, 6, 30)
PRICE, NET, GROSS = billing.PRICE, 2 * billing.PRICE, Decimal("238.52")
PRICES = dict.fromkeys(("V01", "V02", "V03", "V04"), PRICE)


def begin(engine: Engine) -> None:
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


def done(name: str, step: Step) -> StepEvent:
    """A step of a video that is done."""
    return StepEvent(video=name, step=step, move=Move.DONE, day=DAY, side=step.side, cut="a")


def approve(work: Work, document: Invoice, day: date = DAY) -> None:
    """Take in an invoice or credit note, and approve it."""
    content = document.number.encode()
    name = f"{document.number}.xml"
    received = replace(document, sha256=sha256(content).hexdigest())
    doubts = invoices.receive(
        work, HALF, received, day=day, by="finance", original=content, name=name
    )
    number = document.number
    if doubts:
        invoices.override(work, HALF, number, day=day, by="procurement", reason="gezien")
    invoices.approve(work, HALF, number, day=day, by="manager")


def take_in(engine: Engine, document: Invoice, day: date = DAY) -> None:
    """The same, as a change of its own."""
    with unit_of_work(engine, act="approve", by="manager", day=day) as work:
        approve(work, document, day)


def pay(engine: Engine, number: str = "F-1", gross: str = "", day: date = PAID) -> None:
    """Record a payment by hand."""
    amount = Decimal(gross) if gross else None
    with unit_of_work(engine, act="pay", by="finance", day=LATER) as work:
        payments.pay(work, HALF, number, day=day, by="finance", gross=amount)


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
        return payments.record_payments(work, HALF, proposals, by="finance")


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

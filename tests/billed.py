"""A half with three videos ordered, two of them approved, for the tests of what is billed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import product

from sqlalchemy import Engine

from budget.books import CallOff
from budget.evidence import Evidence
from budget.half import Half
from budget.money import ZERO
from budget.position import position
from budget.production import Kind, Move, Step, StepEvent, Topic, Video
from data.acts import budgets, costs, dossier, invoices, orders, production
from data.store import take_snapshot, unit_of_work
from procurement.agreement.contract import Contract, Instalment, Party, Tolerance
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceLine
from procurement.invoicing.parts import Period

HALF = Half("2021-W14")
DAY = date(2021, 4, 5)
LATER = DAY + timedelta(days=20)
NOTE = Evidence(title="MT-besluit")
PRICE = Decimal("98.56")
AGENCY = Party(name="Bureau", kvk="12345678", vat_id="NL123456789B13", iban="NL91ABNA0417164300")
OIN = "00000001003214345000"
TWO = 2 * PRICE
PERIOD = Period(first_day=HALF.first_day, last_day=HALF.last_day)
H1 = Instalment(number="H1", first_day=HALF.first_day, last_day=HALF.last_day, net=TWO, videos=2)
Act = Callable[..., object]


def begin(
    engine: Engine,
    *instalments: Instalment,
    other: Decimal = ZERO,
    tolerance: Tolerance | None = None,
) -> None:
    """A grant, a contract, and the orders and approvals of three videos and of other costs."""
    contract = Contract(
        known_on=DAY,
        signed_on=DAY,
        number="C-1",
        order_number="45",
        agency=AGENCY,
        buyer=Party(name="VWS", oin=OIN),
        videos=3,
        instalments=instalments,
        tolerance=tolerance or Tolerance(),
        evidence=NOTE,
    )
    prices = dict.fromkeys(("V01", "V02", "V03"), PRICE)
    order = CallOff(reference="NO-1", day=DAY, prices=prices, other=other, contract="C-1")
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
        if other:
            costs.accept_other(work, HALF, "NO-1", day=DAY)


def done(name: str, step: Step) -> StepEvent:
    return StepEvent(video=name, step=step, move=Move.DONE, day=DAY, side=step.side, cut="a")


def video(name: str, added_on: date = DAY) -> Video:
    """A video that is known from a day on."""
    return Video(
        id=name,
        title="Afstand",
        topic=Topic.CORONA,
        subject="afstand",
        kind=Kind.INFLUENCER,
        requester="communicatieadviseur",
        added_on=added_on,
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


def loose(net: Decimal = TWO, quantity: str = "1", number: str = "1") -> InvoiceLine:
    """A line without an id, for both approved videos."""
    [own] = invoice("", "V01", net=net).lines
    return replace(own, video=None, quantity=Decimal(quantity), number=number)


def whole(*lines: InvoiceLine, number: str = "1") -> Invoice:
    """An invoice over the whole half-year."""
    net = sum((each.net for each in lines), ZERO)
    own = invoice(number, "V01", net=net)
    return replace(own, lines=lines, period=PERIOD)


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


def accept(engine: Engine, number: str, reason: str = "toch") -> None:
    """Somebody accepts what is doubted, and the manager approves."""
    act(engine, invoices.override, number, by="procurement", reason=reason)
    act(engine, invoices.approve, number)


def held(engine: Engine) -> dict[str, Decimal]:
    stages = position(take_snapshot(engine, HALF, LATER).books).stages
    return {stage.value: amount for stage, amount in stages.items() if amount}

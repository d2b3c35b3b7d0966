"""A contract that is billed per instalment, for the tests of what such a line bills.

known()                     26 of 26 videos of H1 approved, for 5,125.00
lump()                      one line of quantity 1 over H1
pieces(26)                  a line of so many pieces without ids
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from budget.books import CallOff
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO, split, vat_of
from budget.production import Move, Step, StepEvent
from procurement.agreement.contract import Instalment, Tolerance
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.parts import Period, VatPart
from procurement.snapshot import Snapshot
from tests import billing, build

MONEY = Decimal("5125.00")
FIRST, LAST = build.HALF.first_day, build.HALF.last_day
PERIOD = Period(first_day=FIRST, last_day=LAST)
H1 = Instalment(number="H1", first_day=FIRST, last_day=LAST, net=MONEY, videos=26)
PRICES = {f"V{n:02}": price for n, price in enumerate(split(MONEY, 26), start=1)}
ORDER = CallOff(reference="NO-1", day=FIRST, prices=PRICES, other=ZERO, contract="C-1")


def known(
    *taken_in: Invoice,
    approved: int = 26,
    instalments: tuple[Instalment, ...] = (H1,),
    tolerance: Tolerance | None = None,
    other: Decimal = ZERO,
) -> Snapshot:
    """The half on its last day but one, with so many videos approved, a day after each other."""
    contract = replace(
        billing.CONTRACT, instalments=instalments, tolerance=tolerance or Tolerance()
    )
    snapshot = billing.known(*taken_in, contract=contract)
    books = replace(
        snapshot.books,
        on=LAST - timedelta(days=1),
        videos=build.VIDEOS[:26],
        events=tuple(_steps(approved)),
        call_offs=(replace(ORDER, other=other),),
        entries=(*_accepted(approved), *_other(other)),
    )
    return replace(snapshot, books=books)


def approved_on(n: int) -> date:
    """The day on which the nth video, from 1, was approved."""
    return FIRST + timedelta(days=n)


def line(
    net: Decimal = MONEY, quantity: str = "1", unit: str = "C62", period: Period | None = None
) -> InvoiceLine:
    """A line without an id."""
    return replace(billing.line(None, net, quantity=quantity), unit=unit, period=period)


def named(video: str, net: Decimal = Decimal("197.12"), *, quantity: str = "1") -> InvoiceLine:
    """A line that names its video."""
    return replace(line(net, quantity), video=video)


def invoice(*lines: InvoiceLine, number: str = "F-1", period: Period | None = PERIOD) -> Invoice:
    """An invoice over the period of the instalment."""
    return replace(billing.invoice(*lines, number=number), period=period)


def lump(net: Decimal = MONEY, number: str = "F-1") -> Invoice:
    """One line for the whole instalment."""
    return invoice(line(net), number=number)


def pieces(n: int, net: Decimal = MONEY, number: str = "F-1") -> Invoice:
    """One line of so many pieces."""
    return invoice(line(net, str(n)), number=number)


def discounted(document: Invoice, discount: Decimal) -> Invoice:
    """The same with a discount on the whole."""
    net = document.net - discount
    vat = vat_of(net, build.RATE)
    part = VatPart(base=net, vat=vat, category="S", rate=build.RATE)
    return replace(document, net=net, vat=vat, gross=net + vat, vat_parts=(part,))


def charged(document: Invoice, charge: Decimal) -> Invoice:
    """The same with a charge on the whole."""
    return discounted(document, -charge)


def _steps(approved: int) -> list[StepEvent]:
    return [
        StepEvent(
            video=name,
            step=step,
            move=Move.DONE,
            day=approved_on(n) if step is Step.APPROVE else FIRST,
            side=step.side,
            cut="1",
        )
        for n, name in enumerate(list(PRICES)[:approved], start=1)
        for step in list(Step)[:5]
    ]


def _accepted(approved: int) -> list[Entry]:
    names = list(PRICES)[:approved]
    return [_entry(approved_on(n), name, PRICES[name]) for n, name in enumerate(names, start=1)]


def _other(amount: Decimal) -> list[Entry]:
    return [_entry(FIRST, None, amount)] if amount else []


def _entry(day: date, video: str | None, amount: Decimal) -> Entry:
    return Entry(
        stage=MoneyStage.ACCEPTED,
        amount=amount,
        video=video,
        number=0,
        day=day,
        act="accept",
        document="",
        vat_rate=build.RATE,
    )

"""Invoices and credit notes of the half-year that the state machine begins with."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

from budget.books import Books
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import vat_of
from budget.position import spend_per_video
from procurement.agreement.contract import Contract, Instalment
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceLine
from procurement.invoicing.parts import Period
from tests import billed

HALF, FIRST = billed.HALF, billed.DAY
OTHER = Half("2021-W40")
"""Another half-year under the same contract."""
RATE = Decimal("0.21")
INSTALMENT = Instalment(
    number="H1", first_day=HALF.first_day, last_day=HALF.last_day, net=Decimal("300.00")
)
CONTRACT = Contract(
    known_on=FIRST,
    signed_on=FIRST,
    number="C-1",
    order_number="45",
    value=Decimal("1400.00"),
    videos=12,
    agency=billed.AGENCY,
    instalments=(INSTALMENT,),
    evidence=billed.NOTE,
)
PRICE = Decimal("98.56")
Lines = list[tuple[str | None, Decimal]]
BEGUN: Mapping[str, Lines] = {
    "A": [("V01", PRICE), ("V02", Decimal("90.00"))],
    "B": [("V03", PRICE)],
}
"""The bills that are there from the start, by number."""


def bill(books: Books, number: str, pick: int, off: Decimal, *, other: bool) -> Invoice:
    """A bill for one or two approved videos, or for other costs; `off` is what it is off."""
    waits = [
        (spend.video.id, spend.stages[MoneyStage.ACCEPTED])
        for spend in spend_per_video(books)
        if spend.stages[MoneyStage.ACCEPTED] > 0
    ]
    first = pick % len(waits) if waits else 0
    lines: Lines = [*waits[first : first + 1 + pick % 2]]
    if other or not lines:
        lines.append((None, Decimal("10.00")))
    name, net = lines[0]
    return invoice(number, [(name, net + off), *lines[1:]])


def instalment(number: str, off: Decimal) -> Invoice:
    """A bill for the instalment of the contract."""
    what = invoice(number, [(None, INSTALMENT.net + off)])
    period = Period(first_day=INSTALMENT.first_day, last_day=INSTALMENT.last_day)
    return replace(what, period=period)


def invoice(number: str, lines: Lines) -> Invoice:
    """An invoice of the agency with these lines."""
    net = sum((net for _, net in lines), Decimal("0.00"))
    return replace(
        billed.invoice(number),
        issued_on=FIRST,
        net=net,
        vat=vat_of(net, RATE),
        gross=net + vat_of(net, RATE),
        lines=tuple(
            InvoiceLine(
                number=str(n),
                text="video",
                video=video,
                quantity=Decimal(1),
                net=net,
                vat_rate=RATE,
            )
            for n, (video, net) in enumerate(lines, 1)
        ),
    )


def credit_note(number: str, of: Invoice, net: Decimal) -> Invoice:
    """A credit note on the first line of an invoice."""
    note = invoice(number, [(of.lines[0].video, net)])
    return replace(note, kind=DocumentKind.CREDIT_NOTE, preceding=of.number)


def sha256_of(what: Invoice) -> str:
    """The sha256 of the file that a document came in."""
    return sha256(content_of(what)).hexdigest()


def content_of(what: Invoice) -> bytes:
    """The file that a document came in; two with one number are two files."""
    return f"{what.number} {what.net}".encode()

"""Invoices by hand, on the small half-year of `build`, for the tests of the three-way match.

    GOOD                            bills V03 and V04, and is right
    EARLIER                         billed V01 and V02, and was approved
    dutch(GOOD, known(EARLIER))     the doubts about it, as a person reads them

NOTE credits V01 of EARLIER.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budget.money import ZERO, vat_of
from data.language import language
from procurement.agreement.contract import Contract, Party
from procurement.invoicing.invoice import (
    DocumentKind,
    Invoice,
    InvoiceEvent,
    InvoiceLine,
    InvoiceState,
)
from procurement.matching.match import match
from procurement.snapshot import Snapshot
from tests import build

PRICE = Decimal("98.56")
AGENCY = Party(name="Bureau X", kvk="12345678", vat_id="NL123456789B13", iban="NL91ABNA0417164300")
CONTRACT = replace(
    build.contract(), agency=AGENCY, buyer=Party(name="VWS", oin="00000001003214345000")
)


def line(
    video: str | None, net: Decimal = PRICE, *, quantity: str = "1", rate: str = "0.21"
) -> InvoiceLine:
    """One line; its number is not what these tests are about."""
    return InvoiceLine(
        number="1",
        text="TikTok-video",
        video=video,
        quantity=Decimal(quantity),
        net=net,
        vat_rate=Decimal(rate),
    )


def invoice(*lines: InvoiceLine, number: str = "F-2", corrects: str = "") -> Invoice:
    """An invoice of the agency, or its credit note, that is right in everything but its lines."""
    net = sum((each.net for each in lines), ZERO)
    vat = vat_of(net, build.RATE)
    return Invoice(
        kind=DocumentKind.CREDIT_NOTE if corrects else DocumentKind.INVOICE,
        number=number,
        issued_on=date(2021, 6, 28),
        due_on=date(2021, 7, 28),
        currency="EUR",
        order_number="NO-1",
        contract_number="C-1",
        buyer_reference="",
        supplier_name=AGENCY.name,
        supplier_kvk=AGENCY.kvk,
        supplier_vat_id=AGENCY.vat_id,
        iban=AGENCY.iban,
        buyer_oin="00000001003214345000",
        net=net,
        vat=vat,
        gross=net + vat,
        preceding=corrects,
        lines=lines,
        sha256=number,
    )


def moved(document: Invoice, *states: InvoiceState) -> Invoice:
    """The document with a history."""
    day = date(2021, 6, 29)
    events = (InvoiceEvent(state=state, day=day, by="finance") for state in states)
    return replace(document, events=tuple(events))


def known(*taken_in: Invoice, contract: Contract | None = CONTRACT) -> Snapshot:
    """The half on 30 June, 24 of 52 videos approved, with these documents taken in before."""
    snapshot = build.snapshot(build.books())
    dossier = replace(snapshot.dossier, contract=contract, invoices=taken_in)
    return replace(snapshot, dossier=dossier)


def ids(document: Invoice, snapshot: Snapshot) -> list[str]:
    """Which doubts there are."""
    return [doubt.id for doubt in match(document, snapshot)]


def dutch(document: Invoice, snapshot: Snapshot) -> list[str]:
    """The doubts as a person reads them, with plain spaces."""
    nl = language("nl")
    return [nl.say(doubt.words).replace("\xa0", " ") for doubt in match(document, snapshot)]


GOOD = invoice(line("V03"), line("V04"))
EARLIER = moved(invoice(line("V01"), line("V02"), number="F-1"), InvoiceState.APPROVED)
NOTE = invoice(line("V01"), number="N-1", corrects="F-1")

"""Books with invoices that wait for their payment, and long statements in which those are paid.

    invoices = owe(engine, 52)          52 videos ordered, approved and billed, an invoice each
    ing(invoices, 100_000)              a CSV of 100,000 rows, 52 of which pay one of them

All other rows are payments to others, as a year of a ministry's account would hold.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import product

from openpyxl import Workbook
from sqlalchemy import Engine

from budget.books import CallOff
from budget.evidence import Evidence
from budget.money import ZERO
from budget.production import Step
from data.acts import budgets, dossier, invoices, orders, production
from data.store import unit_of_work
from procurement.agreement.contract import Contract, Party
from procurement.invoicing.invoice import Invoice
from tests.billed import AGENCY, DAY, HALF, LATER, OIN, PRICE, done, invoice, video

OWN = "NL12RABO0123456789"
HEADER = (
    '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)",'
    '"MutatieSoort","Mededelingen"'
)
OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>'
    f"<Acct><Id><IBAN>{OWN}</IBAN></Id></Acct>"
)
CLOSE = "</Stmt></BkToCstmrStmt></Document>"
Row = tuple[date, str, str, Decimal, str]
"""Day, name, account, amount and what the row says."""


def owe(engine: Engine, n: int) -> list[Invoice]:
    """Fill empty books with this many approved invoices that are not paid."""
    names = [f"V{number:05}" for number in range(n)]
    _order(engine, names)
    bills = [invoice(f"F-{name}", name) for name in names]
    for bill in bills:
        with unit_of_work(engine, act="bill", by="finance", day=LATER) as work:
            original, name = bill.number.encode(), f"{bill.number}.xml"
            invoices.receive(
                work, HALF, bill, day=LATER, by="finance", original=original, name=name
            )
            invoices.approve(work, HALF, bill.number, day=LATER, by="manager", reason="bench")
    return bills


def _order(engine: Engine, names: Sequence[str]) -> None:
    note, prices = Evidence(title="MT"), dict.fromkeys(names, PRICE)
    with unit_of_work(engine, act="begin", by="manager", day=DAY) as work:
        budgets.grant(
            work,
            HALF,
            day=DAY,
            amount=PRICE * len(names),
            videos=len(names),
            by="MT",
            reason="",
            evidence=note,
        )
        contract = Contract(
            known_on=DAY,
            signed_on=DAY,
            number="C-1",
            order_number="45",
            agency=AGENCY,
            buyer=Party(name="VWS", oin=OIN),
            videos=len(names),
            evidence=note,
        )
        dossier.record_contract(work, contract)
        for name in names:
            production.add_video(work, HALF, video(name))
        order = CallOff(reference="NO-1", day=DAY, prices=prices, other=ZERO, contract="C-1")
        orders.call_off(work, HALF, order)
        for name, step in product(names, list(Step)[:5]):
            production.record(work, HALF, done(name, step))


def ing(paid: Sequence[Invoice], n: int) -> bytes:
    """A statement of ING of n rows."""
    lines = (
        f'"{day:%Y%m%d}","{name}","{OWN}","{iban}","OV","Af","{amount}","Overschrijving","{told}"'
        for day, name, iban, amount, told in _rows(paid, n)
    )
    return "\r\n".join([HEADER, *(line.replace(".", ",", 1) for line in lines)]).encode()


def camt(paid: Sequence[Invoice], n: int) -> bytes:
    """The same in camt.053."""
    entries = (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt>'
        f"<Dt>{day}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId>"
        f"</Refs><RltdPties><Cdtr><Nm>{name}</Nm></Cdtr><CdtrAcct><Id><IBAN>{iban}</IBAN></Id>"
        f"</CdtrAcct></RltdPties><RmtInf><Ustrd>{told}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        for day, name, iban, amount, told in _rows(paid, n)
    )
    return "".join([OPEN, *entries, CLOSE]).encode()


def spent(paid: Sequence[Invoice], n: int) -> bytes:
    """The same as a finance sheet in XLSX, with net and VAT apart."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Realisatie")
    sheet.append(["Boekdatum", "Leverancier", "Factuurnummer", "Bedrag excl. btw", "Btw"])
    for day, name, _iban, amount, told in _rows(paid, n):
        sheet.append([day, name, told, amount, Decimal("0.00")])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(paid: Sequence[Invoice], n: int) -> Iterator[Row]:
    """Payments to others, and at even distances one of an invoice."""
    every = n // max(len(paid), 1)
    for number in range(n):
        day = LATER + timedelta(days=1 + number * 300 // n)
        turn, rest = divmod(number, every)
        if rest == every - 1 and turn < len(paid):
            bill = paid[turn]
            yield day, bill.supplier_name, bill.iban, bill.gross, f"Factuur {bill.number}"
        else:
            amount = Decimal(number * 37 % 900_000 + 1).scaleb(-2)
            account = f"NL{number % 90 + 10}INGB{number % 10**6:010}"
            yield (
                day,
                f"Leverancier {number % 997}",
                account,
                amount,
                f"Nota {2021_000_000 + number}",
            )

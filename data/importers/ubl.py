"""E-invoices in UBL 2.1 (NLCIUS, Peppol BIS 3.0): an Invoice or a CreditNote becomes an `Invoice`.

    invoice = read_invoice("f-061.xml", content)
    invoice.number, invoice.net         ('F-2026-0061', Decimal('5125.00'))

What cannot be read is refused; what can be read but is doubtful is for the three-way match.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from hashlib import sha256

from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.importers.part import MOST_LETTERS, Part, shortened
from data.importers.safe_xml import read_xml
from data.importers.totals import currency_of, totals_of
from procurement.invoice import DocumentKind, Invoice, InvoiceLine

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
NAMESPACES = {"cac": f"{UBL}CommonAggregateComponents-2", "cbc": f"{UBL}CommonBasicComponents-2"}
KINDS = {"Invoice": DocumentKind.INVOICE, "CreditNote": DocumentKind.CREDIT_NOTE}
ROOTS = {f"{{{UBL}{kind}-2}}{kind}": kind for kind in KINDS}
TYPE_CODES = {"Invoice": re.compile("380|384|389"), "CreditNote": re.compile("381")}
QUANTITIES = {"Invoice": "cbc:InvoicedQuantity", "CreditNote": "cbc:CreditedQuantity"}
DUE = {"Invoice": "cbc:DueDate", "CreditNote": "cac:PaymentMeans/cbc:PaymentDueDate"}
KVK, OIN = "0106", "0190"
SUPPLIER, BUYER = (f"cac:Accounting{role}Party/cac:Party" for role in ("Supplier", "Customer"))
REQUIRED = {
    "number": "cbc:ID",
    "supplier_name": f"{SUPPLIER}/cac:PartyLegalEntity/cbc:RegistrationName",
}
OPTIONAL = {
    "order_number": "cac:OrderReference/cbc:ID",
    "contract_number": "cac:ContractDocumentReference/cbc:ID",
    "buyer_reference": "cbc:BuyerReference",
    "supplier_kvk": f"{SUPPLIER}/cac:PartyLegalEntity/cbc:CompanyID[@schemeID='{KVK}']",
    "buyer_oin": f"{BUYER}/cac:PartyLegalEntity/cbc:CompanyID[@schemeID='{OIN}']",
}
SEVERAL = {
    "iban": "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
    "preceding": "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID",
}
MOST_LINES = 5_000
VIDEO = re.compile(r"V[0-9]{2,4}")


def read_invoice(name: str, content: bytes) -> Invoice:
    """The invoice or credit note in a UBL file; amounts as the document states them.

    Raises:
        Refused: for a file that is no UBL, misses something, or does not add up.
    """
    root = read_xml(name, content, NAMESPACES)
    kind = _kind(root)
    currency = currency_of(root)
    lines = tuple(_line(part, kind) for part in _lines(root, kind))
    totals = totals_of(root, currency, sum((line.net for line in lines), ZERO))
    return Invoice(
        kind=KINDS[kind],
        issued_on=root.need("cbc:IssueDate").day(),
        due_on=_due_on(root, kind),
        currency=currency,
        net=totals.net,
        vat=totals.vat,
        gross=totals.gross,
        lines=lines,
        sha256=sha256(content).hexdigest(),
        events=(),
        **_texts(root),
    )


def _kind(root: Part) -> str:
    """Which of the two documents it is, with a type code that belongs to it (BT-3)."""
    tag = str(root.element.tag)
    kind = ROOTS.get(tag)
    if kind is None:
        raise Refused(
            say(
                "{file} is no UBL invoice or credit note (it starts with {tag}); "
                "ask the supplier for a UBL 2.1 file.",
                file=root.file,
                tag=shortened(tag.rpartition("}")[2]),
            )
        )
    code = root.need(f"cbc:{kind}TypeCode")
    code.matching(TYPE_CODES[kind], say("a type such as 380 (invoice) or 381 (credit note)"))
    return kind


def _lines(root: Part, kind: str) -> tuple[Part, ...]:
    parts = root.all(f"cac:{kind}Line") or (root.need(f"cac:{kind}Line"),)
    if len(parts) > MOST_LINES:
        raise Refused(
            say(
                "{file} has {n} lines; at most {most} are taken in. Ask for several invoices.",
                file=root.file,
                n=len(parts),
                most=MOST_LINES,
            )
        )
    return parts


def _line(part: Part, kind: str) -> InvoiceLine:
    """One line; its net (BT-131) already has the line's own discounts and charges in it."""
    video = part.words("cac:Item/cac:SellersItemIdentification/cbc:ID")
    rate = part.maybe("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent")
    return InvoiceLine(
        number=part.said("cbc:ID"),
        text=part.said("cac:Item/cbc:Name"),
        video=video if VIDEO.fullmatch(video) else None,
        quantity=part.need(QUANTITIES[kind]).number(),
        net=part.need("cbc:LineExtensionAmount").amount(),
        vat_rate=rate.number() / 100 if rate else Decimal(0),
    )


def _texts(root: Part) -> dict[str, str]:
    """The fields that are text; what the document may leave out is empty then."""
    required = {field: root.said(path) for field, path in REQUIRED.items()}
    optional = {field: root.words(path) for field, path in OPTIONAL.items()}
    several = {field: _every(root.all(path)) for field, path in SEVERAL.items()}
    return {**required, **optional, **several, "supplier_vat_id": _vat_id(root)}


def _vat_id(root: Part) -> str:
    """The supplier's VAT number (BT-31), which is not its number for other taxes (BT-32)."""
    schemes = root.all(f"{SUPPLIER}/cac:PartyTaxScheme")
    return _every(
        number
        for scheme in schemes
        if scheme.words("cac:TaxScheme/cbc:ID") == "VAT"
        for number in scheme.all("cbc:CompanyID")
    )


def _due_on(root: Part, kind: str) -> date | None:
    due = root.all(DUE[kind])
    return due[0].day() if due else None


def _every(parts: Iterable[Part]) -> str:
    """All different texts in one, which then equals nothing that is known."""
    return ", ".join(dict.fromkeys(part.text() for part in parts))[:MOST_LETTERS]

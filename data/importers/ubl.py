"""E-invoices in UBL 2.1 (NLCIUS, Peppol BIS 3.0): an Invoice or a CreditNote becomes an `Invoice`.

    invoice = read_invoice("f-061.xml", content)
    invoice.number, invoice.net         ('F-2026-0061', Decimal('5125.00'))

What cannot be read is refused; what can be read but is doubtful is for the three-way match.
"""

import re
from dataclasses import replace
from hashlib import sha256

from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.importers.attached import attachments_of
from data.importers.part import Part, shortened
from data.importers.safe_xml import read_xml
from data.importers.totals import currency_of, totals_of
from data.importers.ubl_line import line_of
from data.importers.ubl_parts import extras_of, period_of, vat_parts_of
from data.importers.ubl_places import KINDS, MOST_LINES, NAMESPACES, ROOTS
from data.importers.ubl_texts import terms_of, texts_of
from procurement.invoicing.invoice import Invoice

TYPE_CODES = {"Invoice": re.compile("380|384|389"), "CreditNote": re.compile("381")}
DUE = {"Invoice": "cbc:DueDate", "CreditNote": "cac:PaymentMeans/cbc:PaymentDueDate"}


def read_invoice(name: str, content: bytes) -> Invoice:
    """The invoice or credit note in a UBL file; amounts as the document states them.

    A credit note's are positive, a corrective invoice (384) has its own minus.

    Raises:
        Refused: for a file that is no UBL, misses something, or does not add up.
    """
    root = read_xml(name, content, NAMESPACES)
    kind = _kind(root)
    currency = currency_of(root)
    lines = tuple(line_of(part, kind) for part in _lines(root, kind))
    totals = totals_of(root, currency, sum((line.net for line in lines), ZERO))
    invoice = Invoice(
        kind=KINDS[kind],
        issued_on=root.need("cbc:IssueDate").day(),
        due_on=root.day_at(DUE[kind]),
        currency=currency,
        lines=lines,
        sha256=sha256(content).hexdigest(),
        **totals,
        **texts_of(root),
    )
    return _whole(invoice, root, kind)


def _whole(invoice: Invoice, root: Part, kind: str) -> Invoice:
    """The same with what a document may leave out."""
    return replace(
        invoice,
        type_code=root.words(f"cbc:{kind}TypeCode"),
        delivered_on=root.day_at("cac:Delivery/cbc:ActualDeliveryDate"),
        period=period_of(root),
        extras=extras_of(root),
        vat_parts=vat_parts_of(root, invoice.currency),
        attachments=attachments_of(root),
        texts=terms_of(root),
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

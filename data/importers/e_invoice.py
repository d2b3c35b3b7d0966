"""The one road of every e-invoice: out of the PDF that it came in, past the rules, then read.

    invoice, warnings = take_e_invoice("f-061.pdf", content)
    invoice.number, [each.id for each in warnings]      ('F-2026-0061', ['BR-NL-27-1'])

What is kept of it is the file as it came in.
"""

from dataclasses import replace
from hashlib import sha256

from budget.refused import Refused
from budget.words import Words, say, say_n
from data.importers.e_invoice_rules import judge_file
from data.importers.embedded import embedded_xml, is_pdf
from data.importers.finding import Finding
from data.importers.ubl import read_invoice
from procurement.invoice import Invoice


def take_e_invoice(name: str, content: bytes) -> tuple[Invoice, tuple[Finding, ...]]:
    """The invoice in a file (XML, or a PDF with the XML in it), with what the rules warn of.

    The invoice names the file as it came in, PDF and all, because that is what is kept.

    Raises:
        Refused: for a file without an e-invoice, for one that the rules do not allow, and for one
            that cannot be read.
    """
    xml = _xml_of(name, content) if is_pdf(content) else content
    ruling = judge_file(name, xml)
    if ruling.fatal:
        raise Refused(_invalid(name, ruling.fatal))
    invoice = read_invoice(name, xml)
    return replace(invoice, sha256=sha256(content).hexdigest()), ruling.warnings


def _xml_of(name: str, pdf: bytes) -> bytes:
    xml = embedded_xml(name, pdf)
    if xml is None:
        raise Refused(
            say(
                "{file} is a PDF without an e-invoice in it; ask the supplier for the UBL file.",
                file=name,
            )
        )
    return xml


def _invalid(name: str, fatal: tuple[Finding, ...]) -> Words:
    """The first finding, and how many there are besides it."""
    first, more = fatal[0], len(fatal) - 1
    rule = ", ".join(filter(None, (first.id, first.place)))
    if not more:
        return say(
            "{file} is no valid e-invoice ({rule}): {why}", file=name, rule=rule, why=first.words
        )
    return say_n(
        "{file} is no valid e-invoice ({rule}, and {n} other finding): {why}",
        "{file} is no valid e-invoice ({rule}, and {n} other findings): {why}",
        more,
        file=name,
        rule=rule,
        why=first.words,
    )

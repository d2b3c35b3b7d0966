"""The one road of every e-invoice: out of the PDF that it came in, past the rules, then read.

    invoice, warnings = take_e_invoice("f-061.pdf", content)
    invoice.number, [each.id for each in warnings]      ('F-2026-0061', ['BR-NL-27-1'])

What is kept of it is the file as it came in.
"""

from dataclasses import replace
from hashlib import sha256

from budget.refused import Refused
from budget.words import Words, say, say_n
from data.importers.attached import not_kept
from data.importers.e_invoice_rules import judge_file
from data.importers.embedded import invoice_of
from data.importers.finding import Finding, Ruling
from data.importers.ubl import read_invoice
from procurement.invoicing.invoice import Invoice


class Invalid(Refused):
    """An e-invoice that its rules do not allow; `ruling` has everything that they found."""

    def __init__(self, file: str, ruling: Ruling) -> None:
        """Say the first finding, and how many there are besides it."""
        super().__init__(_invalid(file, ruling.fatal))
        self.ruling = ruling


def take_e_invoice(name: str, content: bytes) -> tuple[Invoice, tuple[Finding, ...]]:
    """The invoice in a file (XML, or a PDF with the XML in it), with what the rules warn of.

    The invoice names the file as it came in, PDF and all, because that is what is kept.

    Raises:
        Refused: for a file without an e-invoice, for one that the rules do not allow (`Invalid`),
            and for one that cannot be read.
    """
    xml = invoice_of(name, content)
    ruling = judge_file(name, xml)
    if ruling.fatal:
        raise Invalid(name, ruling)
    invoice = read_e_invoice(name, content)
    return invoice, (*ruling.warnings, *not_kept(invoice.attachments))


def read_e_invoice(name: str, content: bytes) -> Invoice:
    """The same without the rules, for who wants to know what an invalid invoice says.

    Raises:
        Refused: for a file without an e-invoice, or one that cannot be read or does not add up.
    """
    invoice = read_invoice(name, invoice_of(name, content))
    return replace(invoice, sha256=sha256(content).hexdigest())


def why_invalid(file: str, finding: Finding) -> Words:
    """One finding as a reason to refuse a file."""
    return say(
        "{file} is no valid e-invoice ({rule}): {why}",
        file=file,
        rule=_rule(finding),
        why=finding.words,
    )


def _invalid(file: str, fatal: tuple[Finding, ...]) -> Words:
    """The first finding, and how many there are besides it."""
    first, more = fatal[0], len(fatal) - 1
    if not more:
        return why_invalid(file, first)
    return say_n(
        "{file} is no valid e-invoice ({rule}, and {n} other finding): {why}",
        "{file} is no valid e-invoice ({rule}, and {n} other findings): {why}",
        more,
        file=file,
        rule=_rule(first),
        why=first.words,
    )


def _rule(finding: Finding) -> str:
    return ", ".join(filter(None, (finding.id, finding.place)))

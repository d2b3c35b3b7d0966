"""The invoice inside a PDF: many suppliers send one file for people with one for programs in it.

    embedded_xml("f1.pdf", content)     b"<?xml …", or None where there is no invoice in the PDF

The PDF itself is never carried out or drawn. Only the files that it carries are unpacked, each to
at most the size that an invoice may have.
"""

import re
import zlib
from itertools import islice

from budget.words import say
from data.importers.finding import NoInvoice
from data.importers.safe_xml import MOST_BYTES

PDF = b"%PDF-"
# The header may have something before it, and the words of a file stream come in any order.
HEADER, DICTIONARY = 1_024, 2_000
MOST_FILES = 20
NONE, SEVERAL = "pdf-without-invoice", "pdf-with-several"
FILE = re.compile(rb"/EmbeddedFile\b")
STREAM = re.compile(rb">>\s*stream\r?\n")
INVOICE = re.compile(
    rb"<(?:[\w.-]+:)?(?:Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>]"
)


def is_pdf(content: bytes) -> bool:
    """Whether a file is a PDF, whatever its name says."""
    return PDF in content[:HEADER]


def invoice_of(name: str, content: bytes) -> bytes:
    """The XML of an e-invoice: the file itself, or what the PDF carries.

    Raises:
        Refused: for a PDF without an invoice in it, or with several that differ.
    """
    if not is_pdf(content):
        return content
    xml = embedded_xml(name, content)
    if xml is None:
        raise NoInvoice(
            NONE,
            say(
                "{file} is a PDF without an e-invoice in it; ask the supplier for the UBL file.",
                file=name,
            ),
        )
    return xml


def embedded_xml(name: str, content: bytes) -> bytes | None:
    """The XML invoice that a PDF carries, in UBL or CII.

    Raises:
        Refused: when it carries several that differ, because nobody can tell which one counts.
    """
    if not is_pdf(content):
        return None
    starts = islice(FILE.finditer(content), MOST_FILES)
    files = (_unpacked(content, found.end()) for found in starts)
    invoices = {file for file in files if INVOICE.search(file)}
    if len(invoices) > 1:
        raise NoInvoice(
            SEVERAL,
            say(
                "{file} has {n} different invoices in it; ask the supplier for one file each.",
                file=name,
                n=len(invoices),
            ),
        )
    return next(iter(invoices), None)


def _unpacked(content: bytes, words: int) -> bytes:
    """The file whose description has its type at `words`; empty where it cannot be unpacked."""
    found = STREAM.search(content, words, words + DICTIONARY)
    if found is None:
        return b""
    start = found.end()
    try:
        return zlib.decompressobj().decompress(memoryview(content)[start:], MOST_BYTES + 1)
    except zlib.error:
        end = content.find(b"endstream", start, start + MOST_BYTES)
        file = content[start:end] if end >= 0 else b""
        return file.removesuffix(b"\n").removesuffix(b"\r")

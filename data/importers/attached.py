"""Files inside an e-invoice: unpacked and recognised, given a name of our own, and never opened.

    attached_files("f-061.xml", content)
        ((Attachment(name="opleverlijst.pdf", mime="application/pdf", …), b"%PDF-1.4…"),)

Only the types that EN 16931-1 allows are kept (BT-125), and only where their first bytes are those
of that type. What is no such file is named, and stays in the original alone.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from budget.words import say
from data.importers.embedded import invoice_of
from data.importers.finding import Finding, first_of_each
from data.importers.part import Part, shortened
from data.importers.safe_xml import read_xml
from data.importers.ubl_places import NAMESPACES
from procurement.invoicing.parts import Attachment

RULE = "BT-125"
MOST_FILES, MOST_LETTERS = 50, 80
DOCUMENT = "cac:AdditionalDocumentReference"
EMBEDDED = "cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
ZIP = b"PK\x03\x04"
TEXT = "text/csv"
OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# How a file of each type ends, and how it begins.
TYPES = {
    "application/pdf": (".pdf", b"%PDF-"),
    "image/png": (".png", b"\x89PNG\r\n\x1a\n"),
    "image/jpeg": (".jpg", b"\xff\xd8\xff"),
    TEXT: (".csv", b""),
    OFFICE: (".xlsx", ZIP),
    "application/vnd.oasis.opendocument.spreadsheet": (".ods", ZIP),
}
NO_LETTER = re.compile(r"[^\w .()-]+")


def attached_files(name: str, content: bytes) -> tuple[tuple[Attachment, bytes], ...]:
    """What is to be kept of an invoice (XML, or a PDF with the XML in it), with its bytes.

    Raises:
        Refused: for a file that is no invoice.
    """
    root = read_xml(name, invoice_of(name, content), NAMESPACES)
    return tuple((attachment, file) for attachment, file in _files(root) if attachment.sha256)


def attachments_of(root: Part) -> tuple[Attachment, ...]:
    """Every file that an invoice says to carry, also what is not kept of it."""
    return tuple(attachment for attachment, _content in _files(root))


def not_kept(attachments: Iterable[Attachment]) -> tuple[Finding, ...]:
    """Which of them are not kept, and why; at most five."""
    return tuple(first_of_each(_warning(each) for each in attachments if not each.sha256))


def _files(root: Part) -> Iterator[tuple[Attachment, bytes]]:
    found = ((doc, file) for doc in root.all(DOCUMENT) for file in doc.all(EMBEDDED))
    for n, (document, file) in enumerate(found):
        content = _unpacked(file) if n < MOST_FILES else b""
        yield _attachment(document, file, content), content


def _unpacked(file: Part) -> bytes:
    """The bytes of a file that is what it says to be; else none."""
    mime = file.element.get("mimeCode", "")
    text = "".join((file.element.text or "").split())
    try:
        content = b64decode(text, validate=True)
    except ValueError:
        return b""
    known = mime in TYPES and content.startswith(TYPES[mime][1])
    # A table as text begins as it likes, but has no byte that text never has.
    return content if known and not (mime == TEXT and b"\0" in content) else b""


def _attachment(document: Part, file: Part, content: bytes) -> Attachment:
    mime = file.element.get("mimeCode", "")
    given = file.element.get("filename", "") or document.every("cbc:ID")
    return Attachment(
        name=_own_name(given) + (TYPES[mime][0] if content else ""),
        mime=mime[:MOST_LETTERS],
        sha256=sha256(content).hexdigest() if content else "",
        size=len(content),
    )


def _own_name(given: str) -> str:
    """A name without a folder, an ending, or signs that mean something to a program."""
    last = re.split(r"[/\\]", given)[-1]
    stem = NO_LETTER.sub("", last).strip(" .").rpartition(".")
    return ((stem[0] or stem[2]).strip(" .-") or "attachment")[:MOST_LETTERS]


def _warning(attachment: Attachment) -> Finding:
    words = say(
        "Attachment “{name}” ({mime}) is not kept: it is no PDF, picture, CSV or spreadsheet, or "
        "not what it says to be. Ask the supplier for it.",
        name=attachment.name,
        mime=shortened(attachment.mime),
    )
    return Finding(id=RULE, words=words, place=f"{DOCUMENT}/{EMBEDDED}")

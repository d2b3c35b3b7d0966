"""What comes inside an invoice is kept where it is what it says, and is never opened."""

import zlib
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from data.importers.attached import OFFICE, TEXT, attached_files
from data.importers.e_invoice import take_e_invoice
from data.language import language

SCENARIO = Path(__file__).parents[1] / "samples" / "scenario-invoices"
FILE = (SCENARIO / "ok_attachment_pdf.xml").read_text("utf-8")
HEAD, _, REST = FILE.partition("<cbc:EmbeddedDocumentBinaryObject")
TAIL = REST.partition("</cbc:EmbeddedDocumentBinaryObject>")[2]
PDF = b"%PDF-1.4\n"
MIME = "application/pdf"


def carrying(content: bytes, mime: str = MIME, name: str = "lijst.pdf", text: str = "") -> bytes:
    """The invoice with another file in it; `text` where that is not written as it should be."""
    said = text or b64encode(content).decode()
    start = f'<cbc:EmbeddedDocumentBinaryObject mimeCode="{mime}" filename="{name}">'
    return f"{HEAD}{start}{said}</cbc:EmbeddedDocumentBinaryObject>{TAIL}".encode()


def test_an_attachment_is_known_by_its_bytes() -> None:
    ((attachment, content),) = attached_files("f1.xml", FILE.encode())
    assert (attachment.name, attachment.mime) == ("opleverlijst.pdf", MIME)
    assert attachment.sha256 == sha256(content).hexdigest()
    assert content.startswith(PDF)


def test_the_invoice_names_what_it_carries() -> None:
    invoice, warnings = take_e_invoice("f1.xml", FILE.encode())
    ((attachment, _content),) = attached_files("f1.xml", FILE.encode())
    assert (invoice.attachments, warnings) == ((attachment,), ())


def test_an_attachment_of_an_invoice_in_a_pdf_is_found() -> None:
    packed = zlib.compress(carrying(PDF))
    pdf = b"%PDF-1.7\n<< /Type /EmbeddedFile >>\nstream\n" + packed
    assert [content for _each, content in attached_files("f1.pdf", pdf)] == [PDF]


@pytest.mark.parametrize(
    ("mime", "content"),
    [
        (MIME, PDF),
        ("image/png", b"\x89PNG\r\n\x1a\n"),
        ("image/jpeg", b"\xff\xd8\xff\xe0"),
        (TEXT, b"nr;titel\r\n"),
        (OFFICE, b"PK\x03\x04"),
    ],
)
def test_what_is_what_it_says_is_kept(mime: str, content: bytes) -> None:
    assert attached_files("f1.xml", carrying(content, mime))[0][1] == content


@pytest.mark.parametrize(
    "file",
    [
        carrying(b"MZ\x90\x00"),
        carrying(b"MZ\x90\x00", TEXT),
        carrying(PDF, "application/x-msdownload"),
        carrying(PDF, "image/png"),
        carrying(b"", text=" "),
        carrying(b"", text="JVBERi0"),
        carrying(b"", text="€€€€"),
    ],
)
def test_what_is_not_what_it_says_is_not_kept(file: bytes) -> None:
    assert attached_files("f1.xml", file) == ()


def test_what_is_not_kept_is_told_and_stands_in_nobodys_way() -> None:
    invoice, warnings = take_e_invoice("f1.xml", carrying(b"MZ\x90\x00", name="betaal.exe"))
    assert [(each.name, each.sha256) for each in invoice.attachments] == [("betaal", "")]
    assert [warning.id for warning in warnings] == ["BT-125"]
    assert (
        language("nl")
        .say(warnings[0].words)
        .startswith("Bijlage “betaal” (application/pdf) is niet bewaard: het is geen pdf")
    )


@pytest.mark.parametrize(
    ("given", "own"),
    [
        ("lijst.pdf", "lijst.pdf"),
        ("LIJST.PDF", "LIJST.pdf"),
        (r"..\..\lijst.exe", "lijst.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("lijst\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", "lijstfdp.pdf"),
        ("=cmd|x.pdf", "cmdx.pdf"),
        ("...", "attachment.pdf"),
        ("", "prestatieverklaring.pdf"),
        ("a" * 500, f"{'a' * 80}.pdf"),
    ],
)
def test_its_name_leads_nowhere(given: str, own: str) -> None:
    assert attached_files("f1.xml", carrying(PDF, name=given))[0][0].name == own


def test_no_more_than_fifty_are_kept() -> None:
    one = FILE.partition("<cac:AdditionalDocumentReference>")[2]
    one = one.partition("</cac:AdditionalDocumentReference>")[0]
    one = f"<cac:AdditionalDocumentReference>{one}</cac:AdditionalDocumentReference>"
    many = FILE.replace(one, one * 60)
    assert len(attached_files("f1.xml", many.encode())) == 50

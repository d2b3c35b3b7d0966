"""An invoice inside a PDF is found by what it is, and unpacked no further than it may be large."""

import zlib
from pathlib import Path

import pytest

from budget.refused import Refused
from data.importers.e_invoice_rules import judge_file
from data.importers.embedded import embedded_xml
from data.importers.safe_xml import MOST_BYTES

SAMPLES = Path(__file__).parent.parent / "samples"
PDFS = sorted((SAMPLES / "zugferd-pdf").glob("*.pdf"))
UBL = (SAMPLES / "scenario-invoices" / "ok_h1_lumpsum.xml").read_bytes()
OTHER = (SAMPLES / "scenario-invoices" / "ok_h1_26_videos.xml").read_bytes()


def pdf(*files: bytes) -> bytes:
    """As much of a PDF as carries some files, which may be packed already."""
    return b"%PDF-1.7\n" + b"".join(
        b"7 0 obj\n<< /Type /EmbeddedFile /Subtype /text#2Fxml >>\nstream\n" + file + b"\nendstream"
        for file in files
    )


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.name)
def test_an_invoice_in_cii_comes_out_and_is_refused_as_such(path: Path) -> None:
    xml = embedded_xml(path.name, path.read_bytes())
    assert xml is not None
    with pytest.raises(Refused, match="is an invoice in CII"):
        judge_file(path.name, xml)


def test_there_are_pdfs_to_read() -> None:
    assert len(PDFS) == 2


@pytest.mark.parametrize("file", [UBL, zlib.compress(UBL)])
def test_an_invoice_in_ubl_comes_out_as_it_went_in(file: bytes) -> None:
    assert embedded_xml("f1.pdf", pdf(b"a note", file, file)) == UBL


@pytest.mark.parametrize(
    "content",
    [
        b"",
        UBL,
        pdf(),
        pdf(b"a note", zlib.compress(b"<note>thanks</note>")),
        pdf(zlib.compress(UBL)[:40]),
        b"%PDF-1.7 /EmbeddedFile",
        b"%PDF-1.7 /EmbeddedFile >>\nstream\n<Invoice>",
        b"%PDF-1.7 " + b"/EmbeddedFile " * 10_000,
        PDFS[0].read_bytes()[:141_000],
    ],
)
def test_a_pdf_without_an_invoice_gives_none(content: bytes) -> None:
    assert embedded_xml("f1.pdf", content) is None


def test_two_different_invoices_in_one_pdf_are_refused() -> None:
    with pytest.raises(Refused, match=r"f1\.pdf has 2 different invoices in it"):
        embedded_xml("f1.pdf", pdf(UBL, zlib.compress(OTHER)))


def test_a_file_that_unfolds_stops_at_the_size_of_an_invoice() -> None:
    xml = embedded_xml("f1.pdf", pdf(zlib.compress(b"<Invoice>" + bytes(100_000_000))))
    assert xml is not None
    assert len(xml) == MOST_BYTES + 1

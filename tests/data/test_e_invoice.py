"""Every e-invoice goes the same road: out of its PDF, past the rules, and then it is read."""

import re
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

from budget.refused import Refused
from data.importers.e_invoice import take_e_invoice
from data.language import language

SAMPLES = Path(__file__).parent.parent / "samples"
GOOD = (SAMPLES / "scenario-invoices" / "ok_h1_26_videos.xml").read_bytes()
WARNS = SAMPLES / "nlcius" / "SI-UBL-2.0_BR-NL-27_warning_addressline_seller.xml"
NAMELESS = SAMPLES / "scenario-invoices" / "bad_no_reference.xml"
PDF = b"%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile >>\nstream\n" + zlib.compress(GOOD)


def test_an_invoice_that_the_rules_allow_is_read() -> None:
    invoice, warnings = take_e_invoice("f1.xml", GOOD)
    assert (str(invoice.gross), warnings) == ("6201.25", ())


def test_an_invoice_in_a_pdf_is_read_and_the_pdf_is_what_is_kept() -> None:
    invoice, _warnings = take_e_invoice("f1.pdf", PDF)
    assert (str(invoice.gross), invoice.sha256) == ("6201.25", sha256(PDF).hexdigest())


def test_warnings_do_not_stand_in_the_way() -> None:
    _invoice, warnings = take_e_invoice(WARNS.name, WARNS.read_bytes())
    assert [warning.id for warning in warnings] == ["BR-NL-27-1"]


def broken(*changes: tuple[bytes, bytes]) -> bytes:
    """The good invoice with passages written otherwise."""
    text = GOOD
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


TYPE, SUM = (b">380<", b">388<"), (b'"EUR">6201.25<', b'"EUR">6201.20<')


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("f1.xml", NAMELESS.read_bytes(), "f1.xml is geen geldige e-factuur (BR-NL-2, Invoice): "),
        (
            "f1.xml",
            broken(TYPE),
            "f1.xml is geen geldige e-factuur (BR-NL-7, cbc:InvoiceTypeCode): “388” is hier geen",
        ),
        (
            "f1.xml",
            broken(TYPE, SUM),
            "f1.xml is geen geldige e-factuur (BR-CO-15, Invoice, en",
        ),
        ("f1.pdf", b"%PDF-1.7\n", "f1.pdf is een PDF zonder e-factuur erin; vraag de leverancier"),
        ("f1.pdf", b"no PDF", "f1.pdf is niet te lezen als XML (regel 1); vraag de afzender"),
    ],
)
def test_what_is_not_taken_in_says_why(name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        take_e_invoice(name, content)
    assert re.match(re.escape(sentence), language("nl").say(refused.value.words))

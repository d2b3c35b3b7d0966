"""The original of an invoice is shown as text that does nothing, and costs little to show."""

import time

import pytest

from data.language import language
from procurement.pages.invoices_original import MOST_CHARACTERS, readable, safe_name

NL = language("nl")
HOSTILE = {
    "runs": (b"A" * 1400 + b"<") * 3500,
    "one run": b"A" * 5_000_000,
    "deep": b"<a>" * 1_600_000,
    "lines": b"<\n" * 2_500_000,
    "blanks": b">" + b" " * 4_000_000,
}


def test_each_element_stands_on_a_line_as_deep_as_it_lies() -> None:
    assert readable(NL, b"<a><b>x</b><c><d/></c></a>").splitlines() == [
        "<a>",
        "  <b>x</b>",
        "  <c>",
        "    <d/>",
        "  </c>",
        "</a>",
    ]


def test_a_file_inside_an_invoice_is_counted_and_not_shown() -> None:
    assert readable(NL, b"<a>" + b"QUJD" * 500 + b"</a>") == "<a>[… 2.000 …]</a>"


def test_what_is_too_long_is_cut_and_says_so() -> None:
    shown = readable(NL, b"<a>b c</a>" * MOST_CHARACTERS)
    assert len(shown) < 2 * MOST_CHARACTERS
    assert shown.endswith("De rest staat in de download.")


def test_text_in_another_writing_is_shown_as_far_as_it_goes() -> None:
    assert readable(NL, b"<a>\xff\xfe</a>") == "<a>\ufffd\ufffd</a>"


@pytest.mark.parametrize("xml", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_costs_no_time(xml: bytes) -> None:
    begin = time.perf_counter()
    readable(NL, xml)
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize(
    ("name", "safe"),
    [("f 1.xml", "f_1.xml"), ("../../etc/passwd", "etc_passwd"), ("", "original")],
)
def test_a_download_has_a_name_without_tricks(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("writing", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-be"),
        ("ISO-8859-1", "latin-1"),
        ("Windows-1252", "cp1252"),
    ],
)
def test_an_original_is_read_in_its_own_writing(writing: str, encoding: str) -> None:
    xml = f"<?xml version='1.0' encoding='{writing}'?><a>Café</a>"
    assert readable(NL, xml.encode(encoding)).splitlines()[-1] == "<a>Café</a>"


@pytest.mark.parametrize("writing", ["punycode", "unicode_escape", "zlib", "nothing"])
def test_an_original_does_not_choose_what_is_run(writing: str) -> None:
    xml = f'<?xml version="1.0" encoding="{writing}"?><a>é\\x41</a>'.encode()
    assert readable(NL, xml).splitlines()[-1] == "<a>é\\x41</a>"

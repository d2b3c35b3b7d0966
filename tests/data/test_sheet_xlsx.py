"""XLSX that a stranger sent: exact amounts and real days, and hostile files that cost nothing."""

import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from subprocess import run
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from budget.refused import Refused
from data.importers.statement import read_statement
from data.language import language
from procurement.paying.statement import Statement
from tests import reading

SAMPLES = Path(__file__).parent.parent / "samples"
GOOD = (SAMPLES / "ledger" / "realisatie.xlsx").read_bytes()
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADER = ("Boekdatum", "Leverancier", "Factuurnummer", "Bedrag excl. btw", "Btw")
PARTS = ("xl/workbook.xml", SHEET, "xl/styles.xml")
CELL = "<c r='A1'><v>1</v></c>"


def book(*rows: tuple[object, ...], sheets: int = 1, number_format: str = "") -> bytes:
    """An XLSX as Excel would save it."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for n in range(sheets):
        sheet = made.create_sheet(f"Blad {n}")
        for row in (HEADER, *rows):
            sheet.append(row)
        if number_format:
            sheet["A2"].number_format = number_format
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def altered(parts: dict[str, str | bytes]) -> bytes:
    """The good file with these parts in place of its own, or beside them."""
    out = BytesIO()
    with ZipFile(BytesIO(GOOD)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, content in (kept | parts).items():
            new.writestr(name, content)
    return out.getvalue()


def sheet(rows: str) -> bytes:
    """The good file with another sheet."""
    data = f"<worksheet xmlns='{MAIN}'><sheetData>{rows}</sheetData></worksheet>"
    return altered({SHEET: data})


def read(content: bytes) -> Statement:
    """The payments in an XLSX."""
    return read_statement("blad.xlsx", content)


@pytest.mark.parametrize(
    ("net", "vat", "gross"),
    [(98.56, 20.7, "119.26"), (0.1 + 0.2, 0, "0.30"), (5125, 1076.25, "6201.25"), (1e3, 0, "1000")],
)
def test_an_amount_is_what_was_typed(net: float, vat: float, gross: str) -> None:
    [row] = read(book(("28-07-2026", "Bureau", "F-1", net, vat))).payments
    assert f"{row.gross:f}".startswith(gross)


def test_a_part_of_a_cent_is_a_fault() -> None:
    [fault] = read(book(("28-07-2026", "Bureau", "F-1", 98.5576923, 0))).faults
    assert "“98.5576923” has parts of a cent" in str(fault.words)


@pytest.mark.parametrize("number_format", ["dd-mm-yyyy", "d mmm yyyy", "[$-413]dddd d mmmm yyyy"])
def test_a_number_that_shows_a_day_is_that_day(number_format: str) -> None:
    content = book((46231, "Bureau", "F-1", 98.56, 0), number_format=number_format)
    assert read(content).payments[0].day.isoformat() == "2026-07-28"


def test_a_hidden_sheet_is_not_read_and_two_visible_ones_are_asked() -> None:
    with pytest.raises(Refused, match="has 2 sheets with payments"):
        read(book(("28-07-2026", "Bureau", "F-1", 1, 0), sheets=2))


def test_days_counted_from_1904_are_not_guessed() -> None:
    with ZipFile(BytesIO(GOOD)) as archive:
        text = archive.read("xl/workbook.xml").decode()
    other = text.replace("<workbookPr/>", "<workbookPr date1904='1'/>")
    with pytest.raises(Refused, match="cannot be read as XLSX"):
        read(altered({"xl/workbook.xml": other}))


NOISE = "".join(f"{n * 7919 % 99991:x}" + "x" * 500 for n in range(48_000))
MANY = {
    "rows": "".join(f"<row r='{n}'>{CELL}</row>" for n in range(1, 120_000)),
    "cells in one row": "<row>" + "".join(f"<c><v>{n}</v></c>" for n in range(240_000)) + "</row>",
    "more cells than that": "".join(f"<row><c><v>{n}</v></c></row>" for n in range(170_000)),
    "empty rows": "".join(f"<row><c>{n}</c></row>" for n in range(240_000)),
    "attributes": "<row " + " ".join(f"a{n}=''" for n in range(480_000)) + "/>",
    "text": f"<row><c t='inlineStr'><is><t>{NOISE}</t></is></c></row>",
    "bomb": "<row/>" * 160_000,
    "deep": "".join(f"<a>{n}" for n in range(200_000)) + "</a>" * 200_000,
    "doctype": "",
}


def hostile(name: str) -> bytes:
    """A small file that costs much when it is opened without care."""
    if name == "doctype":
        entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
        return altered({SHEET: f"{entity}<worksheet xmlns='{MAIN}'><a>&b;</a></worksheet>"})
    return sheet(MANY[name])


MEASURE = """
import sys, time
from pathlib import Path
from budget.refused import Refused
from data.importers.statement import read_statement
from tests.memory import most_kb
begun = time.process_time()
try:
    read_statement("blad", Path(sys.argv[1]).read_bytes())
except Refused as refused:
    print(refused)
spent = time.process_time() - begun
print(spent, most_kb())
"""
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it of one program")
SECURITY = sorted((SAMPLES / "security").glob("[xz]*.[xz]*"))


def measured(file: Path) -> tuple[str, float, int]:
    """What was said of a file, in how many seconds of work, and the most memory in kB."""
    command = [sys.executable, "-c", MEASURE, str(file)]
    done = run(command, capture_output=True, text=True, check=True, cwd=reading.HOUSE)
    said, figures = done.stdout.splitlines()[-2:]
    seconds, memory = figures.split()
    return said, float(seconds), int(memory)


@ON_LINUX
@pytest.mark.parametrize("name", MANY)
def test_a_hostile_file_is_refused_quickly_and_in_little_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "blad"
    file.write_bytes(hostile(name))
    said, seconds, memory = measured(file)
    assert said.startswith("blad ")
    assert (seconds < 2, memory < 300_000) == (True, True)


@ON_LINUX
@pytest.mark.parametrize("file", SECURITY, ids=lambda file: file.name)
def test_every_sample_of_the_security_corpus_is_refused_in_time(file: Path) -> None:
    said, seconds, memory = measured(file)
    assert said.startswith("blad ")
    assert (seconds < 2, memory < 300_000) == (True, True)


@pytest.mark.parametrize(
    "part",
    [
        "xl/vbaProject.bin",
        "xl/externalLinks/externalLink1.xml",
        "../../Overview.csv",
        "/etc/passwd",
        "C:/x.txt",
        "xl/embeddings/inner.zip",
    ],
)
def test_a_file_with_more_than_cells_is_not_opened(part: str) -> None:
    with pytest.raises(Refused) as refused:
        read(altered({part: b"1"}))
    said = language("nl").say(refused.value.words)
    assert said == (
        f"blad.xlsx wordt niet geopend: er zit {part} in, en dat is geen cel; "
        "sla het blad op als CSV."
    )


@pytest.mark.parametrize(
    "rows",
    [
        "<row r='x'><c><v>1</v></c></row>",
        "<row><c t='s'><v>99</v></c></row>",
        "<row><c r='XFD1'><v>1</v></c></row>",
        "<row><c s='x'><v>1</v></c></row>",
        "<row><c",
    ],
)
def test_a_sheet_that_leads_nowhere_is_refused(rows: str) -> None:
    with pytest.raises(Refused, match="cannot be read as XLSX"):
        read(sheet(rows))


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=40))
def test_any_damage_to_the_file_is_refused_or_read(at: int, damage: bytes) -> None:
    with suppress(Refused):
        assert read(GOOD[:at] + damage + GOOD[at + len(damage) :]).form == "Realisatie"


@given(st.sampled_from(PARTS), st.integers(0, 2_000), st.text())
def test_any_damage_inside_is_refused_or_read(part: str, at: int, damage: str) -> None:
    with ZipFile(BytesIO(GOOD)) as archive:
        text = archive.read(part).decode()
    with suppress(Refused):
        assert read(altered({part: text[:at] + damage + text[at + 3 :]})).form == "Realisatie"

"""A dry run says what would become of each file, to people or to programs, and writes nothing."""

import json
import sqlite3
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from data.acts.invoices import give_back
from data.reading.invoices import numbered
from data.store import open_store, unit_of_work
from tests.commands import Run

SAMPLES = Path(__file__).parents[1] / "samples"
SCENARIO = SAMPLES / "scenario-invoices"
WARNS = SAMPLES / "nlcius" / "SI-UBL-2.0_BR-NL-27_warning_addressline_seller.xml"
INVOICES = Path(__file__).parents[2] / "data" / "example" / "invoices"
FIRST = min(INVOICES.glob("*.xml"))
HOSTILE = sorted(path for path in (SAMPLES / "security").iterdir() if path.suffix != ".md")
ON = ("--on", "2021-06-30")
Line = Mapping[str, object]


def judged(run: Run, *arguments: str | Path) -> list[Line]:
    """What a dry run says to another program, a line for each file."""
    out = run("import", "--dry-run", "--json", *map(str, arguments)).out
    return [json.loads(line) for line in out.splitlines()]


def ids(told: object) -> list[str]:
    assert isinstance(told, list)
    return [each["id"] for each in told]


def test_each_file_is_one_line(run: Run) -> None:
    run("init")
    bad = SCENARIO / "bad_no_reference.xml"
    told = judged(run, FIRST, bad, *ON)
    assert [(line["file"], line["outcome"]) for line in told] == [
        (str(FIRST), "hold"),
        (str(bad), "refused"),
    ]
    assert {tuple(line) for line in told} == {("file", "outcome", "reasons", "warnings", "fields")}


def test_each_reason_has_an_id_and_a_sentence_in_both_languages(run: Run) -> None:
    run("init")
    (line,) = judged(run, SCENARIO / "bad_no_reference.xml")
    assert line["reasons"] == [
        {
            "id": "BR-NL-2",
            "sentence": {
                "nl": "bad_no_reference.xml is geen geldige e-factuur (BR-NL-2, Invoice): Op de "
                "factuur staat geen ordernummer en ook geen referentie van de koper; vraag de "
                "leverancier om het nummer te vermelden dat u gaf.",
                "en": "bad_no_reference.xml is no valid e-invoice (BR-NL-2, Invoice): Neither the "
                "number of the order nor the buyer's reference is on the invoice; ask the "
                "supplier to add the one that you gave.",
            },
        }
    ]


def test_all_rules_that_a_file_breaks_are_named_and_its_fields_are_told(run: Run) -> None:
    (line,) = judged(run, SCENARIO / "bad_vat_amount.xml")
    fields = line["fields"]
    assert ids(line["reasons"]) == ["BR-CO-17", "BR-S-09"]
    assert isinstance(fields, dict)
    assert (fields["number"], fields["vat"]) == ("F-2026-0061", "1070.00")


def test_warnings_are_told(run: Run) -> None:
    (line,) = judged(run, WARNS)
    assert ids(line["warnings"]) == ["BR-NL-27-1"]


def test_the_day_is_that_of_the_judgement(run: Run) -> None:
    run("init")
    early, late = (judged(run, FIRST, "--on", day)[0] for day in ("2021-01-01", "2021-06-30"))
    assert "issued-after-receipt" in ids(early["reasons"])
    assert "issued-after-receipt" not in ids(late["reasons"])


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    run("load-example")
    before = (tmp_path / "tracker.db").read_bytes()
    judged(run, *sorted(INVOICES.glob("*.xml")), SCENARIO / "ok_attachment_pdf.xml", *ON)
    assert {path.name for path in tmp_path.iterdir()} == {"tracker.db"}
    assert (tmp_path / "tracker.db").read_bytes() == before


def test_where_there_are_no_books_none_are_made(run: Run, tmp_path: Path) -> None:
    (line,) = judged(run, SCENARIO / "ok_h1_lumpsum.xml")
    assert (line["outcome"], ids(line["reasons"])) == ("hold", ["no-books"])
    assert list(tmp_path.iterdir()) == []


def test_each_file_is_judged_by_itself(run: Run) -> None:
    run("init")
    one, other = judged(run, FIRST, FIRST, *ON)
    assert one == other


def test_what_was_taken_in_before_would_be_refused(run: Run) -> None:
    run("init")
    run("import", str(FIRST), *ON)
    (line,) = judged(run, FIRST, *ON)
    assert (line["outcome"], ids(line["reasons"])) == ("refused", ["taken-in-before"])


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("none.xml", None, "no-file"),
        ("text.txt", b"x", "no-e-invoice"),
        ("books.zip", b"PK", "no-e-invoice"),
        ("empty.xml", b"", "no-xml"),
        ("large.xml", b"<a>" + b" " * 5_000_000, "too-large"),
        ("larger.pdf", b"%PDF-" + b" " * 25_000_000, "too-large"),
        ("page.pdf", b"%PDF-1.7\n", "pdf-without-invoice"),
        ("page.xml", b"<html/>", "SI-INV-R000"),
    ],
)
def test_what_is_no_e_invoice_is_refused_with_an_id(
    run: Run, tmp_path: Path, name: str, content: bytes | None, rule: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (line,) = judged(run, tmp_path / name)
    assert (line["outcome"], ids(line["reasons"]), line["fields"]) == ("refused", [rule], {})


def test_people_read_sentences(run: Run) -> None:
    run("init")
    files = (str(FIRST), str(SCENARIO / "bad_no_reference.xml"))
    told = run("import", "--dry-run", *files, *ON)
    first, *why, last = told.out.splitlines()
    assert first == f"{FIRST.name}: Factuur VB-2021-001 komt in de wacht."
    assert why
    assert last.startswith("bad_no_reference.xml is geen geldige e-factuur (BR-NL-2")
    assert told.err == ""


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_costs_nothing_and_leaves_nothing(
    run: Run, path: Path, tmp_path: Path
) -> None:
    start = time.perf_counter()
    (line,) = judged(run, path)
    assert time.perf_counter() - start < 2
    assert line["outcome"] == "refused"
    assert list(tmp_path.iterdir()) == []


def test_with_several_files_who_looks_on_sees_how_far_it_is(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = (str(FIRST), str(WARNS))
    assert run("import", "--dry-run", *files).err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "Bestand 2 van 2" in run("import", "--dry-run", *files).err


def test_books_of_an_older_form_are_left_as_they_are(run: Run, tmp_path: Path) -> None:
    run("init")
    older = tmp_path / "tracker.db"
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    before = older.read_bytes()
    told = run("import", "--dry-run", str(FIRST), exit_code=1)
    assert "vorm 0001" in told.err
    assert older.read_bytes() == before


def test_an_empty_database_has_no_books(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tracker.db").touch()
    (line,) = judged(run, FIRST)
    assert ids(line["reasons"]) == ["no-books"]
    assert (tmp_path / "tracker.db").read_bytes() == b""


@pytest.mark.parametrize("half", ["foo", "1999-W01"])
def test_a_half_that_is_none_is_refused_as_an_option(run: Run, half: str) -> None:
    run("init")
    told = run("import", "--dry-run", "--half", half, str(FIRST), exit_code=1)
    assert half in told.err
    assert told.out == ""


def test_who_does_it_is_a_function_of_the_books(run: Run) -> None:
    told = run("import", "--by", "Finance", str(FIRST), exit_code=2)
    assert "finance" in told.err


def test_what_was_sent_back_could_come_in_again(run: Run, tmp_path: Path) -> None:
    run("init")
    run("import", str(FIRST), *ON)
    engine = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    with unit_of_work(engine, act="return", by="manager", day=date(2021, 6, 30)) as work:
        half, known = next(numbered(work.session, "VB-2021-001"))
        give_back(work, half, known.sha256, day=work.day, by="manager", reason="vergissing")
    engine.dispose()
    (line,) = judged(run, FIRST, *ON)
    assert line["outcome"] == "hold"

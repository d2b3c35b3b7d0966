"""The command line: exit 0, 1 or 2, JSON and files on request, one sentence where it refuses."""

import json
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from budget.refused import Refused
from data.rules import FOLDER, read_rules
from tests.commands import Run

ALL = ["init", "load-example", "clean", "snapshot", "import", "load", "memo", "verify", "export"]
SAMPLES = Path(__file__).parents[1] / "samples"
SCENARIO = SAMPLES / "scenario-invoices"
WARNS = SAMPLES / "nlcius" / "SI-UBL-2.0_BR-NL-27_warning_addressline_seller.xml"
INVOICES = Path(__file__).parents[2] / "data" / "example" / "invoices"


def snapshot(run: Run, *arguments: str) -> dict[str, dict[str, object]]:
    facts: dict[str, dict[str, object]] = json.loads(run("snapshot", *arguments).out)
    return facts


@pytest.mark.parametrize("command", ["", *ALL])
def test_help_is_everywhere(run: Run, command: str) -> None:
    assert "Usage" in run(*[command] * bool(command), "--help").out


@pytest.mark.parametrize(
    "wrong", [["no-such-command"], ["snapshot", "--on", "30-06-2021"], ["memo"], ["import"]]
)
def test_a_command_that_is_not_understood_ends_with_2(run: Run, wrong: list[str]) -> None:
    assert run(*wrong, exit_code=2).out == ""


def test_on_the_e_mail_alone_nothing_is_granted(run: Run) -> None:
    run("init")
    money = snapshot(run, "--half", "2021-W14", "--on", "2021-06-30")["money"]
    assert (money["granted"], money["proposed"]) == ("0.00", "5125.00")


def test_a_second_init_adds_nothing(run: Run) -> None:
    assert "staan in de boeken" in run("init").out
    assert "er hoefde niets bij" in run("init").out


def test_empty_books_say_what_to_do(run: Run) -> None:
    refused = run("snapshot", exit_code=1)
    assert refused.err == "De boeken zijn leeg; voer eerst python -m data init uit.\n"


def test_an_unknown_half_is_refused_in_the_language_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIJKGELD_LANGUAGE", "en")
    run("init")
    refused = run("snapshot", "--half", "2031-W01", exit_code=1)
    assert refused.err == "There is no half-year 2031-W01 in the books; choose one that is.\n"


def test_a_database_that_is_not_there_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIJKGELD_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    assert run("init", exit_code=1).err.startswith("De database is niet bereikbaar")


def test_the_main_road_from_example_to_files(run: Run, tmp_path: Path) -> None:
    run("load-example")
    half = ("--half", "2021-W14", "--on", "2021-06-30")
    facts = snapshot(run, *half)
    assert facts["videos"]["accepted"] == 24
    run("memo", *half, "--language", "nl", "--out", str(tmp_path))
    run("export", *half, "--out", str(tmp_path))
    assert {path.suffix for path in tmp_path.glob("*-2021-W14-*")} == {
        ".pdf",
        ".csv",
        ".xlsx",
        ".json",
    }
    assert snapshot(run, *half)["fingerprint"] == facts["fingerprint"]


def test_the_memo_changes_nothing_but_its_file(run: Run, tmp_path: Path) -> None:
    run("init")
    before = snapshot(run, "--half", "2021-W14", "--on", "2021-06-30")
    run("memo", "--half", "2021-W14", "--on", "2021-06-30", "--out", str(tmp_path))
    assert [path.name for path in tmp_path.glob("*.pdf")] == [
        "beslisnota-2021-W14-2021-06-30-nl.pdf"
    ]
    assert snapshot(run, "--half", "2021-W14", "--on", "2021-06-30") == before


def test_the_ledger_is_printed_or_written_for_hledger(run: Run, tmp_path: Path) -> None:
    run("init")
    ledger = ("export", "--format", "hledger")
    printed = run(*ledger).out
    assert "2021-03-30 2021-W14 Budget voorgesteld" in printed
    run(*ledger, "--out", str(tmp_path))
    assert (tmp_path / "grootboek.journal").read_text("utf-8") == printed
    run(*ledger, "--half", "2021-W14", "--on", "2021-01-01", "--out", str(tmp_path / "x.journal"))
    assert "voorgesteld" not in (tmp_path / "x.journal").read_text("utf-8")


def test_books_without_a_half_have_no_ledger(run: Run) -> None:
    assert "boeken zijn leeg" in run("export", "--format", "hledger", exit_code=1).err


def test_whole_books_go_to_another_database(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init")
    before = snapshot(run, "--half", "2021-W14", "--on", "2021-06-30")
    run("export", "--format", "zip", "--out", str(tmp_path / "kept"))
    (file,) = (tmp_path / "kept").iterdir()
    monkeypatch.setenv("KIJKGELD_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    assert "de boeken zijn ingelezen" in run("import", str(file)).out
    assert snapshot(run, "--half", "2021-W14", "--on", "2021-06-30") == before
    assert "staan al boeken" in run("import", str(file), exit_code=1).err


@pytest.mark.parametrize("part", [["--half", "2021-W14"], ["--on", "2021-06-30"]])
def test_a_zip_holds_whole_books_or_is_not_made(run: Run, tmp_path: Path, part: list[str]) -> None:
    zipped = ("export", "--format", "zip", "--out", str(tmp_path / "kept"), *part)
    assert "laat --half en --on weg" in run(*zipped, exit_code=1).err
    assert not (tmp_path / "kept").exists()


def test_books_that_cannot_be_exported_leave_no_file(run: Run, tmp_path: Path) -> None:
    run("init")
    with closing(sqlite3.connect(tmp_path / "tracker.db")) as connection, connection:
        connection.execute("INSERT INTO half (id, example) VALUES ('2023-W01', false)")
    run("export", "--format", "zip", "--out", str(tmp_path / "kept"), exit_code=1)
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_zip_is_imported_alone(run: Run, tmp_path: Path) -> None:
    run("init")
    files = [str(tmp_path / "books.zip"), str(min(INVOICES.glob("*.xml")))]
    (tmp_path / "books.zip").touch()
    assert "lees hem apart in" in run("import", *files, exit_code=1).err


def test_an_invoice_taken_in_is_judged(run: Run) -> None:
    run("init")
    file = min(INVOICES.glob("*.xml"))
    told = run("import", str(file), "--on", "2021-06-30").out
    assert "staat in de wacht" in told
    refused = run("import", str(file), "--on", "2021-06-30", exit_code=1)
    assert "al eerder ingelezen" in refused.err


def test_an_invoice_that_the_rules_do_not_allow_stays_out(run: Run) -> None:
    run("init")
    refused = run("import", str(SCENARIO / "bad_no_reference.xml"), exit_code=1)
    assert refused.err.startswith("bad_no_reference.xml is geen geldige e-factuur (BR-NL-2")


def test_warnings_are_told_after_the_outcome(run: Run) -> None:
    run("init")
    told = run("import", str(WARNS)).out.splitlines()
    assert "staat in de wacht" in told[0]
    assert told[-1].startswith(f"{WARNS.name}, regel BR-NL-27-1 waarschuwt: ")


def test_an_invoice_in_a_pdf_is_kept_with_its_pdf(run: Run, tmp_path: Path) -> None:
    run("init")
    packed = zlib.compress(min(INVOICES.glob("*.xml")).read_bytes())
    pdf = tmp_path / "f1.pdf"
    pdf.write_bytes(b"%PDF-1.7\n<< /Type /EmbeddedFile >>\nstream\n" + packed)
    assert "staat in de wacht" in run("import", str(pdf), "--on", "2021-06-30").out
    with closing(sqlite3.connect(tmp_path / "tracker.db")) as connection:
        assert connection.execute("SELECT name, content FROM file").fetchall()[-1] == (
            "f1.pdf",
            pdf.read_bytes(),
        )


@pytest.mark.parametrize("name", ["none.xml", "none.pdf", "text.txt"])
def test_a_file_that_cannot_be_taken_in_is_one_sentence(
    run: Run, name: str, tmp_path: Path
) -> None:
    run("init")
    (tmp_path / "text.txt").write_text("x")
    refused = run("import", str(tmp_path / name), exit_code=1)
    assert refused.err.count("\n") == 1
    assert name in refused.err


def test_the_command_is_a_program_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "data", "verify"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Het journaal is heel en de boeken kloppen ermee.\n"


def test_a_broken_rule_file_is_refused_with_file_key_and_remedy(tmp_path: Path) -> None:
    folder = tmp_path / "registration_video"
    folder.mkdir()
    for name in ("common.toml", "registration_video/R02.toml"):
        text = (FOLDER / name).read_text("utf-8")
        (tmp_path / name).write_text(text.replace('check = "', 'chekc = "', 1), "utf-8")
    with pytest.raises(Refused, match=r"R02\.toml: chekc"):
        read_rules(tmp_path)

"""Files that are taken in: each by itself, in its own half-year, and told of as one asks."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from data.snapshots import known_halves
from data.store import open_store, take_snapshot
from tests.commands import Run
from tests.data.test_dry_run import FIRST, SCENARIO

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
COUNTS = EXAMPLE / "tiktok" / "2021-05-03" / "FollowerHistory.csv"
ON = ("--on", "2021-06-30")


def lines(run: Run, *files: Path, exit_code: int = 0) -> list[Mapping[str, object]]:
    """What an import says of each file to another program."""
    out = run("import", "--json", *map(str, files), *ON, exit_code=exit_code).out
    return [json.loads(line) for line in out.splitlines()]


def test_one_file_that_is_refused_stands_in_no_others_way(run: Run) -> None:
    run("init")
    files = [str(SCENARIO / "bad_no_reference.xml"), str(FIRST)]
    told = run("import", *files, *ON, exit_code=1)
    assert told.err.count("\n") == 1
    assert "staat in de wacht" in told.out


def test_another_program_is_told_of_each_file(run: Run) -> None:
    run("init")
    told = lines(run, SCENARIO / "bad_no_reference.xml", FIRST, exit_code=1)
    assert [line["outcome"] for line in told] == ["refused", "hold"]


def test_the_same_file_twice_is_refused(run: Run) -> None:
    run("init")
    told = lines(run, FIRST, FIRST, exit_code=1)
    assert [line["outcome"] for line in told] == ["hold", "refused"]


def test_counts_are_told_too(run: Run) -> None:
    run("init")
    out = run("import", "--json", str(COUNTS), "--on", COUNTS.parent.name).out
    assert json.loads(out) == {
        "file": str(COUNTS),
        "outcome": "match",
        "reasons": [],
        "warnings": [],
        "fields": {},
    }


@pytest.mark.parametrize(("name", "half"), [("ok_h1_lumpsum.xml", "2026-W01")])
def test_a_late_invoice_goes_to_the_half_year_that_it_bills(
    run: Run, tmp_path: Path, name: str, half: str
) -> None:
    run("load", "tests/scenario_contract")
    run("import", str(SCENARIO / name), "--on", "2027-01-31")
    engine = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    received = {
        known.id: len(take_snapshot(engine, known, known.last_day.replace(2028)).dossier.invoices)
        for known in known_halves(engine)
    }
    engine.dispose()
    assert received == {half: 1, "2026-W27": 0}


def test_what_an_invoice_carries_is_kept_beside_it(run: Run, tmp_path: Path) -> None:
    run("load", "tests/scenario_contract")
    run("import", str(SCENARIO / "ok_attachment_pdf.xml"), "--on", "2027-01-31")
    with closing(sqlite3.connect(tmp_path / "tracker.db")) as connection:
        kept = dict(connection.execute("SELECT name, content FROM file").fetchall())
    assert kept["opleverlijst.pdf"].startswith(b"%PDF-1.4")
    assert "kloppen ermee" in run("verify").out

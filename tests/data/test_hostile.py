"""All hostile files at once, in a program of their own: what it takes, opens and asks for.

Once without any books, and once beside a contract that an invoice is compared with.
"""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest

from procurement.matching.match import match
from tests.instalments import invoice, known, line
from tests.reading import HOUSE

TESTS = Path(__file__).parents[1]
SECURITY, CONTRACT = TESTS / "samples" / "security", TESTS / "scenario_contract"
HOSTILE = sorted(str(path) for path in SECURITY.iterdir() if path.suffix != ".md")
# What the program opens and connects to is seen by Python itself; then its own and its worker's
# memory. The worker can open nothing at all, which tests/data/test_saxon.py shows.
PROGRAM = """
import json, sys
from pathlib import Path
from tests.memory import most_kb
from data.__main__ import main
asked = []
def hook(event, arguments):
    if event == "socket.connect" or event == "open" and str(arguments[0]).startswith("/etc"):
        asked.append([event, str(arguments)])
sys.addaudithook(hook)
try:
    main(["import", "--dry-run", "--json", *sys.argv[1:]])
except SystemExit as end:
    code = end.code
workers = Path("/proc/thread-self/children").read_text().split()
taken = most_kb() + sum(most_kb(worker) for worker in workers)
print(json.dumps({"code": code, "asked": asked, "kb": taken, "workers": len(workers)}))
"""


def run(folder: Path, *command: str) -> str:
    """What a program prints, on books in a folder."""
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        check=True,
        cwd=HOUSE,
        env={"KIJKGELD_DATABASE_URL": f"sqlite:///{folder / 'books.db'}", "PATH": ""},
        text=True,
    ).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what another process takes")
@pytest.mark.parametrize("loaded", [False, True], ids=["no books", "a contract"])
def test_all_hostile_files_together_take_little_and_reach_nothing(
    tmp_path: Path, *, loaded: bool
) -> None:
    if loaded:
        run(tmp_path, "-m", "data", "load", str(CONTRACT))
    there = {path: path.read_bytes() for path in tmp_path.iterdir()}
    told = run(tmp_path, "-c", PROGRAM, *HOSTILE)
    *lines, last = map(json.loads, told.splitlines())
    assert {line["outcome"] for line in lines} == {"refused"}
    assert len(lines) == len(HOSTILE)
    assert (last["code"], last["asked"], last["workers"]) == (0, [], 1)
    assert last["kb"] < 300_000
    assert "root:" not in told
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == there


@pytest.mark.parametrize(("unit", "quantity"), [("MON", "1"), ("C62", "1"), ("C62", "2")])
def test_thousands_of_lines_are_compared_in_seconds(unit: str, quantity: str) -> None:
    lines = [line(Decimal("1.03"), quantity, unit)] * 5_000
    begun = process_time()
    assert match(invoice(*lines), known())
    assert process_time() - begun < 5

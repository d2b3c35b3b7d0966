"""All hostile files at once, in a program of their own: what it takes, opens and asks for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading import HOUSE

SECURITY = Path(__file__).parents[1] / "samples" / "security"
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what another process takes")
def test_all_hostile_files_together_take_little_and_reach_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, *HOSTILE]
    url = f"sqlite:///{tmp_path / 'none.db'}"
    done = subprocess.run(
        command,
        capture_output=True,
        check=True,
        cwd=HOUSE,
        env={"KIJKGELD_DATABASE_URL": url, "PATH": ""},
        text=True,
    )
    *lines, last = map(json.loads, done.stdout.splitlines())
    assert {line["outcome"] for line in lines} == {"refused"}
    assert len(lines) == len(HOSTILE)
    assert (last["code"], last["asked"], last["workers"]) == (0, [], 1)
    assert last["kb"] < 300_000
    assert "root:" not in done.stdout
    assert list(tmp_path.iterdir()) == []

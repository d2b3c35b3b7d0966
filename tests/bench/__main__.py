"""Measures the pages against an empty one, reading against bare SQLite, intake against a clock.

`make bench` prints medians and their ratios, and fails where one is above its limit. One subject:
`python -m tests.bench reading` (or commands, verdicts, statements, intake, pages).
"""

import os
import sys
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from budget.half import Half
from data.language import language
from data.store import open_store, take_snapshot
from procurement.checks import judge
from procurement.memo import write
from tests.bench import intake, pages, reading, statements, verdicts
from tests.bench.measure import Measured, seconds, side_by_side
from tests.browser import chromium
from tests.browser.serving import HOUSE, Server, free_port

HALF, DAY = "2021-W14", "2021-06-30"
PAGES = {
    "uitputting": "",
    "contract": "contract",
    "beweringen": "beweringen",
    "regels": "regels",
    "opdrachten": "opdrachten",
    "productie": "productie",
    "facturen": "facturen",
    "memo": "memo",
}
BUTTONS = (".st-key-day_back button", ".st-key-day_on button")
EMPTY = HOUSE / "tests/bench/empty_app.py"
A_SECOND = 1000.0
SUBJECTS = {
    "reading": reading.measured,
    "verdicts": verdicts.measured,
    "statements": statements.measured,
    "intake": intake.measured,
}
EVERYTHING = ("commands", *SUBJECTS, "pages")


@contextmanager
def served(folder: Path, env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The addresses of the dashboard and of the empty page."""
    ours, other = free_port(), free_port()
    default = [sys.executable, "-m", "streamlit", "run", str(EMPTY), f"--server.port={other}"]
    # Only what keeps it from opening a browser and from calling home; all else is the default.
    default += ["--server.headless=true", "--browser.gatherUsageStats=false"]
    dashboard = [sys.executable, "dashboard.py"]
    with (
        Server(dashboard, port=ours, cwd=HOUSE, env={**env, "PORT": str(ours)}) as mine,
        Server(default, port=other, cwd=folder) as empty,
    ):
        yield mine.url, empty.url


def on_screen(browser: Browser, mine: str, empty: str) -> Iterator[Measured]:
    """The pages, and what a first visit fetches."""
    for name, path in PAGES.items():
        address = f"{mine}/{path}?half={HALF}&dag={DAY}"
        yield pages.rerun(
            browser, f"{name}: rerun against an empty page", (address, BUTTONS), empty
        )
    yield pages.first_load(browser, mine)


def on_the_command_line(env: Mapping[str, str]) -> Iterator[Measured]:
    """What a program that calls us waits for."""
    ours, other = side_by_side(["data", "--help"], ["tests.bench.minimal", "--help"], env, 9)
    yield Measured(what="--help against a minimal typer", ours=ours, against=other, limit=1.5)
    snapshot = ["data", "snapshot", "--half", HALF, "--on", DAY]
    ms = median(seconds(snapshot, env) * 1000 for _ in range(5))
    yield Measured(what="snapshot in a process of its own, against 1 s", ours=ms, against=A_SECOND)


def a_memo(url: str) -> Measured:
    """The memo, made once more by a program that has made one before."""
    engine = open_store(url)
    snapshot = take_snapshot(engine, Half(HALF), date.fromisoformat(DAY))
    verdicts = judge(snapshot)
    taken = []
    for _ in range(11):
        start = time.perf_counter()
        write(snapshot, verdicts, language("nl"))
        taken.append((time.perf_counter() - start) * 1000)
    engine.dispose()
    return Measured(what="memo once more, against 250 ms", ours=median(taken[2:]), against=250.0)


def main(asked: Collection[str]) -> int:
    """Print the table; 1 where something takes more than it may."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kijkgeld-bench-")))
        env = {**os.environ, "KIJKGELD_DATABASE_URL": f"sqlite:///{folder / 'tracker.db'}"}
        for step in ("init", "load-example"):
            seconds(["data", step], env)
        print(f"{'median of':<44}{'ours':>12}{'other':>12}{'ratio':>8}{'limit':>7}")
        results = []
        for measured in everything(stack, folder, env, asked or EVERYTHING):
            results.append(measured)
            print(measured, flush=True)
    return 0 if all(measured.good for measured in results) else 1


def everything(
    stack: ExitStack, folder: Path, env: Mapping[str, str], asked: Collection[str]
) -> Iterator[Measured]:
    """All measurements of the subjects that were asked for, one after another."""
    if "commands" in asked:
        yield from on_the_command_line(env)
        yield a_memo(env["KIJKGELD_DATABASE_URL"])
    for name, subject in SUBJECTS.items():
        if name in asked:
            yield from subject(folder)
    if "pages" in asked:
        addresses = stack.enter_context(served(folder, env))
        browser = chromium.launch(stack.enter_context(sync_playwright()))
        yield from on_screen(browser, *addresses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

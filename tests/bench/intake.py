"""Measures taking in e-invoices: read, judged by the official rules, matched, kept, journalled.

Each is the example's first invoice under a number of its own: what it bills was billed before, so
that it is taken in and held, with every check made.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from statistics import median

from data import example
from data.acts.invoices import receive
from data.importers.e_invoice import take_e_invoice
from data.store import open_store, unit_of_work
from tests.bench.measure import Measured
from tests.browser.serving import HOUSE
from tests.crowd import HALF

SAMPLE = HOUSE / "data/example/invoices/VB-2021-001.xml"
NUMBER = "VB-2021-001"
DAY = date(2021, 11, 20)
MANY, A_SECOND, WARM_UP, ROUNDS = 1_000, 15, 10, 50


def measured(folder: Path) -> Iterator[Measured]:
    """One invoice in a program that took in others, and a thousand on the command line."""
    url = f"sqlite:///{folder / 'intake.db'}"
    yield Measured(what="one invoice, warm, against 60 ms", ours=_one(url), against=60.0)
    print(f"  taking in {MANY:,} invoices by the command line …", flush=True)
    ours = _many(folder)
    what = "1,000 invoices, against 15 a second"
    yield Measured(what=what, ours=ours, against=MANY / A_SECOND * 1000)


def numbered(n: int) -> bytes:
    """The sample under another number."""
    return SAMPLE.read_bytes().replace(NUMBER.encode(), f"VX-{n:05}".encode())


def _one(url: str) -> float:
    engine = open_store(url)
    example.load(engine)
    taken = []
    for n in range(WARM_UP + ROUNDS):
        content, name = numbered(n), f"{n}.xml"
        start = time.perf_counter()
        invoice, _warnings = take_e_invoice(name, content)
        with unit_of_work(engine, act="receive invoice", by="finance", day=DAY) as work:
            receive(work, HALF, invoice, day=DAY, by="finance", original=content, name=name)
        taken.append((time.perf_counter() - start) * 1000)
    engine.dispose()
    return median(taken[WARM_UP:])


def _many(folder: Path) -> float:
    """Milliseconds of the whole command, from its start to its end."""
    env = {**os.environ, "KIJKGELD_DATABASE_URL": f"sqlite:///{folder / 'many.db'}"}
    for step in ("init", "load-example"):
        _run([step], env)
    files = [folder / f"{n}.xml" for n in range(MANY)]
    for n, file in enumerate(files):
        file.write_bytes(numbered(n))
    start = time.perf_counter()
    _run(["import", "--on", DAY.isoformat(), *map(str, files)], env)
    return (time.perf_counter() - start) * 1000


def _run(command: list[str], env: Mapping[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "data", *command],
        check=True,
        cwd=HOUSE,
        env=env,
        stdout=subprocess.DEVNULL,
    )

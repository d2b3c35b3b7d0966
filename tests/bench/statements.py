"""Measures what a statement of 100,000 rows takes: read, checked, compared, recorded, journalled.

52 of its rows pay an invoice each; the others are payments to others, of which nothing is written.
A spreadsheet has 10,000 rows at most.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from data.doors.statements import read, record
from data.store import open_store
from procurement.invoicing.invoice import Invoice
from tests.bench.measure import Measured
from tests.bench.to_pay import camt, ing, owe, spent
from tests.billed import HALF

ROWS, IN_A_SHEET, PAID = 100_000, 10_000, 52
A_SECOND = 20_000
"""Rows a second that are good."""
TODAY = date(2022, 6, 1)


def measured(folder: Path) -> Iterator[Measured]:
    """CSV and camt.053 from file to journal, and a spreadsheet up to its preview."""
    for name, form in (("CSV", ing), ("camt.053", camt)):
        print(f"  writing {name} of {ROWS:,} rows, {PAID} of which pay an invoice …", flush=True)
        taken = _taken(f"sqlite:///{folder / name}.db", form)
        what = f"{name}, 100,000 rows, against 20,000 a second"
        yield Measured(what=what, ours=taken, against=ROWS / A_SECOND * 1000)
    print(f"  writing XLSX of {IN_A_SHEET:,} rows …", flush=True)
    ours = _previewed(f"sqlite:///{folder / 'xlsx.db'}")
    yield Measured(what="XLSX, 10,000 rows previewed, against 3 s", ours=ours, against=3000.0)


def _taken(url: str, form: Callable[[list[Invoice], int], bytes]) -> float:
    """Milliseconds from the bytes to the line in the journal."""
    engine = open_store(url)
    content = form(owe(engine, PAID), ROWS)
    start = time.perf_counter()
    sheet = read(engine, HALF, TODAY, "statement", content)
    new = record(engine, HALF, TODAY, sheet.proposals, "finance")
    taken = (time.perf_counter() - start) * 1000
    assert (len(sheet.proposals), new) == (ROWS, PAID)
    engine.dispose()
    return taken


def _previewed(url: str) -> float:
    engine = open_store(url)
    content = spent(owe(engine, PAID), IN_A_SHEET)
    start = time.perf_counter()
    sheet = read(engine, HALF, TODAY, "realisatie.xlsx", content)
    taken = (time.perf_counter() - start) * 1000
    assert len(sheet.proposals) == IN_A_SHEET
    engine.dispose()
    return taken

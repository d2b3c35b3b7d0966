"""A half-year on a day as files that other programs open.

exported(snapshot, verdicts, t)["uitputting-2021-W14-2021-06-30.csv"]
"""

import json
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from budget.frames import apart, spend_frame
from budget.language import Language
from budget.ledger import Entry
from budget.names import STAGES
from budget.position import spend_per_video
from data.exporters.csv_table import csv_table
from data.exporters.xlsx_table import xlsx_table
from procurement.canonical import canonical
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

DECIMAL_SIGN = {"nl": ",", "en": "."}


def exported(snapshot: Snapshot, verdicts: Sequence[Verdict], t: Language) -> Mapping[str, bytes]:
    """Spend per video and the ledger as CSV and XLSX, and the snapshot as JSON, by file name."""
    books = snapshot.books
    end = f"{books.half.id}-{books.on.isoformat()}"
    tables = {
        t("Spend per video"): spend_frame(spend_per_video(books), t, other=apart(books)),
        t("Ledger"): ledger_frame(books.entries, t),
    }
    files: dict[str, bytes] = {}
    for title, frame in tables.items():
        name = f"{title.lower().replace(' ', '-')}-{end}"
        files[f"{name}.csv"] = csv_table(frame, decimal=DECIMAL_SIGN[t.code])
        files[f"{name}.xlsx"] = xlsx_table(frame, title, total=t("Total"))
    facts = json.dumps(canonical(snapshot, verdicts), ensure_ascii=False, indent=2)
    files[f"snapshot-{end}.json"] = facts.encode()
    return files


def ledger_frame(entries: Iterable[Entry], t: Language) -> pd.DataFrame:
    """A row per entry: number, day, video, stage, amount excl. VAT, the invoice's VAT, document."""
    names = [t("Number"), t("Booked on"), t("Video"), t("Stage"), t("Amount excl. VAT"), t("VAT")]
    rows = [
        (e.number, e.day, e.video, t.say(STAGES[e.stage]), e.amount, e.vat, e.document)
        for e in entries
    ]
    return pd.DataFrame(rows, columns=[*names, t("Document")])

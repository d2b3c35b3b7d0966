"""Commands that only read: the snapshot as JSON, the memo as PDF, the tables as files."""

import json
import sys
from datetime import datetime
from pathlib import Path

from budget.position import Basis
from data.commands import looked_at, new_file
from data.language import language
from procurement.canonical import canonical
from procurement.checks import judge
from procurement.memo import file_name, write


def snapshot(half: str | None, on: datetime | None, basis: str) -> None:
    """Print the canonical JSON of a half on a day."""
    facts = looked_at(half, on)
    plain = canonical(facts, judge(facts), Basis(basis))
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")


def memo(half: str | None, on: datetime | None, code: str, out: Path) -> None:
    """Write the decision memo of a day, and say where it is."""
    facts, t = looked_at(half, on), language(code)
    with new_file(out, file_name(facts, t)) as file:
        file.write(write(facts, judge(facts), t))


def export(half: str | None, on: datetime | None, code: str, out: Path) -> None:
    """Write what a half holds on a day in files that other programs open."""
    from data.exporters.half_year import exported

    facts = looked_at(half, on)
    for name, content in exported(facts, judge(facts), language(code)).items():
        with new_file(out, name) as file:
            file.write(content)

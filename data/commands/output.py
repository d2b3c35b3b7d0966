"""Commands that only read: the snapshot as JSON, the memo as PDF, the tables as files."""

import json
import sys
from datetime import datetime
from pathlib import Path

from budget.position import Basis
from budget.refused import Refused
from budget.words import say
from data.commands import looked_at, tell
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
    _write(out, file_name(facts, t), write(facts, judge(facts), t))


def export(half: str | None, on: datetime | None, code: str, out: Path) -> None:
    """Write what a half holds on a day in files that other programs open."""
    from data.exporters.half_year import exported

    facts = looked_at(half, on)
    for name, content in exported(facts, judge(facts), language(code)).items():
        _write(out, name, content)


def _write(out: Path, name: str, content: bytes) -> None:
    path = out / name
    half_written = path.with_suffix(path.suffix + ".part")
    try:
        out.mkdir(parents=True, exist_ok=True)
        half_written.write_bytes(content)
        half_written.replace(path)
    except OSError as error:
        raise Refused(
            say(
                "{file} cannot be written ({why}); choose another folder with --out.",
                file=str(path),
                why=str(error.strerror),
            )
        ) from None
    tell(say("Written: {file}", file=str(path)))

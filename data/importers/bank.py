"""What the forms of banks and ledgers have in common: a header, and rows under it.

    form = Form(name="ING", columns=("Datum", "Af Bij", …), read=…)
    statement(form, lines)          Statement(form="ING", rows=(PaymentRow(…), RowFault(…)))

Titles above the header, totals and repeated headers are no rows. Columns are known by their name,
wherever they stand.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from budget.refused import Refused
from data.importers.bank_cells import Cells, Columns
from data.importers.sheet import Line, shown
from procurement.paying.statement import PaymentRow, RowFault, Statement

LINES_LOOKED_AT = 25
TOTALS = ("totaal", "subtotaal", "eindtotaal", "total")


class Draft(NamedTuple):
    """What one row says; `number` is the form's own number of it, where it has one."""

    day: date
    gross: Decimal
    counterparty: str
    iban: str = ""
    description: str = ""
    reference: str = ""
    account: str = ""
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form that is known by the columns that it must have, in any order."""

    name: str
    columns: tuple[str, ...]
    read: Callable[[Cells], Draft]


def header_of(form: Form, lines: Sequence[Line]) -> int | None:
    """Which of the first lines names the form's columns, None where none does."""
    needed = {column.casefold() for column in form.columns}
    top = enumerate(lines[:LINES_LOOKED_AT])
    return next((n for n, line in top if needed <= set(_names(line))), None)


def statement(form: Form, lines: Sequence[Line]) -> Statement:
    """The payments of a sheet that has this form."""
    start = header_of(form, lines)
    header = lines[start or 0]
    rows = (line for line in lines[(start or 0) + 1 :] if _is_row(line, header))
    return Statement(form=form.name, rows=tuple(keyed(_drafts(form, _names(header), rows))))


def keyed(
    drafts: Iterable[tuple[int, Draft | RowFault]],
) -> Iterator[PaymentRow | RowFault]:
    """Rows with their keys, each draft given with the line on which it stands.

    A key is made of what the row says, and of how many equal rows stand above it: the same file
    gives the same keys, and so does another file with the same days in it. The balance after a
    payment is no part of it, because not every export has one.
    """
    seen: Counter[str] = Counter()
    for line, draft in drafts:
        if isinstance(draft, RowFault):
            yield draft
            continue
        told = "\x1f".join(map(str, draft))
        seen[told] += 1
        yield _row(line, draft, f"{told}\x1f{seen[told]}")


def _row(line: int, draft: Draft, told: str) -> PaymentRow:
    return PaymentRow(
        key=hashlib.sha256(told.encode()).hexdigest(),
        line=line,
        day=draft.day,
        gross=draft.gross,
        counterparty=draft.counterparty,
        iban=draft.iban,
        description=draft.description,
        reference=draft.reference,
    )


def _drafts(
    form: Form, names: tuple[str, ...], rows: Iterable[Line]
) -> Iterator[tuple[int, Draft | RowFault]]:
    columns = Columns.of(names)
    for line in rows:
        try:
            yield line.number, form.read(columns.cells(line))
        except Refused as refused:
            yield line.number, RowFault(line=line.number, words=refused.words)


def _names(line: Line) -> tuple[str, ...]:
    return tuple(text.casefold() for text in line.texts())


def _is_row(line: Line, header: Line) -> bool:
    first = next((text.casefold() for cell in line.cells if (text := shown(cell))), "*")
    return line.cells != header.cells and not first.startswith("*") and first not in TOTALS

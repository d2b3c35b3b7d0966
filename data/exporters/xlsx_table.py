"""A table as XLSX: real days and numbers, a header that stays in sight, a sum under the money.

    xlsx_table(frame, "Uitputting", total="Totaal")

Text stays text, also where it looks like a formula. The same table always gives the same bytes.
"""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from io import BytesIO
from typing import TypeGuard
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from budget.money import CENT, ZERO
from data.exporters.cells import Plain, plain_rows

MONEY = '"€ "#,##0.00'
BOLD = Font(bold=True)
NARROWEST, WIDEST = 10, 60
NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
LONGEST_TITLE, LONGEST_TEXT = 31, 32_767
SAVED_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
LONG_AGO = rb"\g<1>1980-01-01T00:00:00Z"


def xlsx_table(
    frame: pd.DataFrame, title: str, *, total: str = "", summed: Collection[str] | None = None
) -> bytes:
    """The frame on a sheet named `title`; `total` is the word beside the sums.

    A column is money when everything in it is a Decimal with two decimals. `summed` are the names
    of the columns that are added up; None for all money.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = NOT_IN_A_TITLE.sub(" ", title)[:LONGEST_TITLE].strip("' ") or sheet.title
    names = [str(name) for name in frame.columns]
    rows = list(plain_rows(frame))
    added = [summed is None or name in summed for name in names]
    _write(sheet, [names, *rows, *_sums(rows, added, total)])
    for cell in sheet[1]:
        cell.font = BOLD
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(names), 1))}{len(rows) + 1}"
    return _steady(book)


def _sums(rows: Sequence[Sequence[Plain]], added: Sequence[bool], total: str) -> list[list[Plain]]:
    """One row of sums where there is money to add up."""
    # Without rows there are no columns either.
    columns = zip(zip(*rows, strict=True), added, strict=False)
    sums: list[Plain] = [_sum(column) if adds else None for column, adds in columns]
    if not any(isinstance(cell, Decimal) for cell in sums):
        return []
    return [[total or None, *sums[1:]] if sums[0] is None else sums]


def _sum(column: Sequence[Plain]) -> Decimal | None:
    known = [cell for cell in column if cell is not None]
    money = [cell for cell in known if _is_money(cell)]
    return sum(money, ZERO) if known and len(money) == len(known) else None


def _write(sheet: Worksheet, rows: Sequence[Sequence[Plain]]) -> None:
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    for column, cells in enumerate(zip(*rows, strict=True), start=1):
        longest = max(len(str(cell or "")) for cell in cells) + 2
        width = min(max(longest, NARROWEST), WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width


def _cell(sheet: Worksheet, value: Plain) -> Cell:
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)[:LONGEST_TEXT]
        # openpyxl takes "=1+1" for a formula; here it is what somebody typed.
        cell.data_type = "s"
        return cell
    cell.value = value
    if _is_money(value):
        cell.number_format = MONEY
    return cell


def _is_money(value: Plain) -> TypeGuard[Decimal]:
    return isinstance(value, Decimal) and value.as_tuple().exponent == CENT.as_tuple().exponent


def _steady(book: Workbook) -> bytes:
    """The file without the moment at which it was made."""
    saved, out = BytesIO(), BytesIO()
    book.save(saved)
    with ZipFile(saved) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name), SAVED_AT.sub(LONG_AGO, made.read(name)), ZIP_DEFLATED)
    return out.getvalue()

"""Lines of an XLSX file: its visible sheets, with real days and exact amounts.

    read_xlsx("realisatie.xlsx", content)        one tuple of lines per visible sheet

Nothing is computed: of a formula the value is taken that was saved with it. What the file says of
its own size is not believed. openpyxl is not used, because a sheet of ten thousand rows costs it
two seconds, and a hostile one more; it does say which formats show a day.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from posixpath import join, normpath
from zipfile import BadZipFile, ZipFile

from lxml.etree import _Element as Element
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from budget.refused import Refused
from budget.words import say
from data.importers.safe_xml import read_xml
from data.importers.sheet import AROUND, MOST_ROWS, Line, too_long
from data.importers.sheet_xml import rows_in, strings_in
from data.importers.sheet_zip import check_zip

# What the zip module and the XML parser raise on a file that is not what it should be, and what
# comes of numbers and names in it that lead nowhere.
BROKEN = (
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError),
    *(SyntaxError, ValueError, TypeError, LookupError, ArithmeticError),
)
MOST_LINES = MOST_ROWS + AROUND
BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"


def read_xlsx(file: str, content: bytes) -> tuple[tuple[Line, ...], ...]:
    """The lines of every visible sheet that are not blank.

    Raises:
        Refused: for what is no XLSX, may not be opened, or has too many rows.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            check_zip(file, archive)
            return tuple(_sheets(file, archive))
    except BROKEN as error:
        if isinstance(error, Refused):
            raise
        raise Refused(
            say("{file} cannot be read as XLSX; save it again or export it as CSV.", file=file)
        ) from error


def _sheets(file: str, archive: ZipFile) -> Iterator[tuple[Line, ...]]:
    strings = _strings(archive)
    dates = frozenset(_date_styles(file, archive))
    for path in _visible(file, archive):
        with archive.open(path) as source:
            rows = rows_in(source, strings, dates)
            lines = tuple(Line(number, cells) for number, cells in islice(rows, MOST_LINES + 1))
        if len(lines) > MOST_LINES:
            raise too_long(file, MOST_ROWS)
        yield lines


def _visible(file: str, archive: ZipFile) -> Iterator[str]:
    """The parts of the sheets that a person sees, in their order.

    Raises:
        ValueError: for a book that counts its days from 1904, which is not read.
    """
    book = _part(file, archive, BOOK)
    if any(each.get("date1904") in ("1", "true") for each in book.iterfind("{*}workbookPr")):
        msg = "days are counted from 1904"
        raise ValueError(msg)
    targets = {
        str(each.get("Id")): str(each.get("Target")) for each in _part(file, archive, RELATIONS)
    }
    for sheet in book.iterfind("{*}sheets/{*}sheet"):
        if sheet.get("state", "visible") == "visible":
            [link] = (str(value) for name, value in sheet.items() if str(name).endswith("}id"))
            yield normpath(join("/xl", targets[link])).lstrip("/")


def _strings(archive: ZipFile) -> list[str]:
    if STRINGS not in archive.namelist():
        return []
    with archive.open(STRINGS) as source:
        return strings_in(source)


def _date_styles(file: str, archive: ZipFile) -> Iterator[int]:
    """The styles that show a number as a day."""
    if STYLES not in archive.namelist():
        return
    styles = _part(file, archive, STYLES)
    formats: dict[int, str] = dict(BUILTIN_FORMATS)
    for each in styles.iterfind("{*}numFmts/{*}numFmt"):
        formats[int(each.get("numFmtId", ""))] = each.get("formatCode", "")
    for style, each in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        if is_date_format(formats.get(int(each.get("numFmtId") or 0))):
            yield style


def _part(file: str, archive: ZipFile, path: str) -> Element:
    return read_xml(file, archive.read(path), {}).element

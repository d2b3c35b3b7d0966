"""Tables on paper: columns by share of the width, figures to the right, the heading repeated.

table(block)        a title and a grid, in order
"""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from procurement.memo import layout
from procurement.memo.blocks import Table
from procurement.memo.fonts import BOLD, REGULAR, markup, printable
from procurement.memo.layout import BLUE, HEADS, INK, PADDING, RULE, TABLE, TINT, WIDTH

Command = tuple[Any, ...]  # a command of the PDF library: a name, two corners and its values
SLACK = 0.01
"""Points by which a column that was made to fit may seem too narrow, by rounding."""

GRID: list[Command] = [
    ("FONT", (0, 0), (-1, -1), REGULAR, TABLE, 10),
    ("TEXTCOLOR", (0, 0), (-1, -1), INK),
    ("BACKGROUND", (0, 0), (-1, 0), TINT),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, BLUE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
]


def table(of: Table) -> Iterator[Flowable]:
    """A table whose heading row is repeated on every page."""
    title = layout.cell(bold=True)
    title.spaceBefore, title.spaceAfter = 3, 3
    yield Text(markup(of.title), title)
    wide = _fitting(of)
    style = [*GRID, *_totals(of), *_right(of)]
    yield Grid(_cells(of, wide), colWidths=wide, repeatRows=1, style=style, spaceAfter=8)


def _cells(of: Table, wide: Sequence[float]) -> list[Sequence[Flowable | str]]:
    plain, bold = layout.cell(), layout.cell(bold=True)
    body = len(of.rows) - of.totals
    rows = (_row(row, wide, plain if n < body else bold) for n, row in enumerate(of.rows))
    return [_heads(of), *rows]


def _heads(of: Table) -> list[Flowable]:
    cells = {figures: layout.heading_cell(figures=figures) for figures in (False, True)}
    return [Text(markup(column.head), cells[column.figures]) for column in of.columns]


def _row(row: Sequence[str], wide: Sequence[float], style: ParagraphStyle) -> list[Flowable | str]:
    return [_cell(words, room - 2 * PADDING, style) for words, room in zip(row, wide, strict=True)]


def _cell(words: str, room: float, style: ParagraphStyle) -> Flowable | str:
    # What fits on one line, as figures always do, needs no setting; that is much quicker.
    line = printable(words)
    fits = stringWidth(line, style.fontName, TABLE) <= room + SLACK
    return line if fits else Text(markup(words), style)


def _totals(of: Table) -> list[Command]:
    if not of.totals:
        return []
    first = (0, -of.totals)
    return [("LINEABOVE", first, (-1, -of.totals), 0.8, BLUE), ("FONTNAME", first, (-1, -1), BOLD)]


def _right(of: Table) -> list[Command]:
    figures = (n for n, column in enumerate(of.columns) if column.figures)
    return [("ALIGN", (n, 0), (n, -1), "RIGHT") for n in figures]


def _fitting(of: Table) -> list[float]:
    """Columns by their share, but never so narrow that a figure or its heading is cut off."""
    by_share = widths([column.width for column in of.columns])
    least = [_least(of, n) if c.figures else 0 for n, c in enumerate(of.columns)]
    figures = [max(pair) if pair[1] else 0 for pair in zip(by_share, least, strict=True)]
    words = [0 if c.figures else share for c, share in zip(of.columns, by_share, strict=True)]
    left = (WIDTH - sum(figures)) / (sum(words) or 1)
    return [wide or share * left for wide, share in zip(figures, words, strict=True)]


def _least(of: Table, n: int) -> float:
    head = stringWidth(printable(of.columns[n].head), BOLD, HEADS)
    cells = (stringWidth(printable(row[n]), BOLD, TABLE) for row in of.rows)
    return float(max(head, *cells)) + 2 * PADDING


def widths(shares: Sequence[int]) -> list[float]:
    """The width of the text shared out, in points."""
    return [WIDTH * share / sum(shares) for share in shares]

"""From blocks to what the PDF library lays out: only here words become lines on paper.

flowables(part.blocks, Styles(ROOMY))       paragraphs, lists, tables and charts, in order
"""

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from procurement.memo import chart, layout
from procurement.memo.axes import Lines
from procurement.memo.blocks import (
    Block,
    Box,
    Bullets,
    Figure,
    Head,
    Paragraph,
    Part,
    Point,
    SubHeading,
    Table,
)
from procurement.memo.fonts import REGULAR, markup, printable
from procurement.memo.layout import BLUE, GREY, RULE, TABLE, TINT, WIDTH, Styles
from procurement.memo.tables import Command, table, widths

PART_AND_MORE, HEADING_AND_MORE, TABLE_AND_ROWS = 90, 60, 70
"""Points that a part's heading, one inside it, or a table's title needs below it on the page."""


class Heading(Text):
    """A heading that the reader's outline of the document shows too."""

    def __init__(self, words: str, style: ParagraphStyle, level: int) -> None:
        """Keep the plain words for the outline; `level` 0 is the memo itself."""
        super().__init__(markup(words), style)
        self.words, self.level = printable(words), level

    def draw(self) -> None:
        """Draw it, and let the outline lead here."""
        key = f"{self.words}-{self.canv.getPageNumber()}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self.words, key, level=self.level, closed=self.level > 0)
        super().draw()


def part(of: Part, styles: Styles) -> Iterator[Flowable]:
    """A part with its heading."""
    yield CondPageBreak(PART_AND_MORE)
    yield Heading(of.title, styles.part(), 1)
    yield from flowables(of.blocks, styles)


def flowables(blocks: Sequence[Block], styles: Styles) -> Iterator[Flowable]:
    """What each block looks like, in order; a figure stays with the table before it."""
    held: list[Flowable] = []
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Table):
            yield CondPageBreak(TABLE_AND_ROWS)
        held += _drawn(block, styles)
        if isinstance(block, Table) and isinstance(after, Figure):
            continue
        yield from [KeepTogether(held)] if isinstance(block, Figure) else held
        held = []


def _drawn(block: Block, styles: Styles) -> Iterator[Flowable]:
    match block:
        case Paragraph():
            yield Text(markup(block.text), layout.small() if block.small else styles.body())
        case SubHeading():
            yield CondPageBreak(HEADING_AND_MORE)
            yield Heading(block.text, styles.sub(), 2)
        case Bullets():
            yield from points(block.points, styles)
            yield Spacer(0, styles.spacing.gap * 0.55)
        case Table():
            yield from table(block)
        case Figure():
            yield from _figure(block, styles)
        case Box():
            yield _box(block, styles)


def head(of: Head) -> Iterator[Flowable]:
    """The top of the first page."""
    kind = layout.cell(bold=True)
    kind.textColor, kind.fontSize, kind.leading = BLUE, 10, 14
    yield Text(markup(of.kind), kind)
    yield Heading(of.subject, layout.title(), 0)
    label, said = layout.cell(), layout.cell(bold=True)
    label.textColor = GREY
    pairs = [[Text(markup(name), label), Text(markup(words), said)] for name, words in of.lines]
    left, right = pairs[::2], pairs[1::2]
    rows = [[*one, *other] for one, other in zip(left, right, strict=True)]
    yield Grid(rows, colWidths=widths((12, 62, 20, 66)), style=HEAD)
    yield Spacer(0, 4)
    yield Text(markup(of.note), layout.small())


def points(of: Sequence[Point], styles: Styles, level: int = 1) -> Iterator[Flowable]:
    """A list, with the lists inside its points."""
    for point in of:
        lead = f"<b>{markup(point.lead)}</b> " if point.lead else ""
        words = lead + markup(point.text)
        yield Text(words, styles.bullet(level), bulletText="•" if level == 1 else "–")
        yield from points([Point(text=text) for text in point.parts], styles, level + 1)


HEAD: list[Command] = [
    ("LINEABOVE", (0, 0), (-1, 0), 1, BLUE),
    ("LINEBELOW", (0, -1), (-1, -1), 0.5, RULE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("FONT", (0, 0), (-1, -1), REGULAR, TABLE),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]
FRAMED: list[Command] = [
    ("BACKGROUND", (0, 0), (-1, -1), TINT),
    ("LINEBEFORE", (0, 0), (0, -1), 2.5, BLUE, "butt"),
    ("FONT", (0, 0), (-1, -1), REGULAR, TABLE),
    ("LEFTPADDING", (0, 0), (-1, -1), 8),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
]


def _figure(of: Figure, styles: Styles) -> Iterator[Flowable]:
    height = styles.spacing.chart
    drawn = (
        chart.lines(of.chart, WIDTH, height)
        if isinstance(of.chart, Lines)
        else chart.bars(of.chart, WIDTH)
    )
    yield from (Spacer(0, 3), drawn, Text(markup(of.caption), layout.small()))


def _box(of: Box, styles: Styles) -> Flowable:
    rows = [[row] for row in points(of.points, styles)]
    return Grid(rows, colWidths=[WIDTH], style=FRAMED, spaceAfter=styles.spacing.gap)

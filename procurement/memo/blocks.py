"""What a memo is made of: words and figures as plain values, not yet drawn.

    Part(title="Aanleiding", blocks=(Paragraph(text="U krijgt deze nota omdat …"),))

All text is final: in one language, every amount and date written out. Whoever draws it chooses
only places, fonts and colours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from procurement.memo.axes import Bars, Lines


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Running text; `small` marks a note under a table or a figure."""

    text: str
    small: bool = False


@dataclass(frozen=True, kw_only=True)
class SubHeading:
    """A heading inside a part."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Point:
    """One bullet: a lead in bold, a sentence or two, and a list of its own where it needs one."""

    text: str
    lead: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """A list of points."""

    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """A table's column: its heading, its share of the width, and whether it holds figures."""

    head: str
    width: int
    figures: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of written cells; the last `totals` rows are totals."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: int = 0


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A chart with its caption, and in `alternative` what it shows, for who does not see it.

    `told` where the text before it gives the figures, so that they are not read out twice.
    """

    caption: str
    alternative: str
    chart: Lines | Bars
    told: bool = False


@dataclass(frozen=True, kw_only=True)
class Box:
    """A framed list; `more` says where the rest stands when not all points fit."""

    points: tuple[Point, ...]
    more: str


Block = Paragraph | SubHeading | Bullets | Table | Figure | Box


@dataclass(frozen=True, kw_only=True)
class Part:
    """A titled piece of the memo."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Head:
    """Who decides, on what, and who asks it; `lines` are labels with what they name."""

    kind: str
    subject: str
    lines: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class Memo:
    """A whole memo in one language.

    `day` is the day it is about, `fingerprint` that of the snapshot's canonical form. `banner`
    marks example data and is empty for real data; `page_of` has `{page}` and `{pages}`.
    """

    language: str
    day: date
    fingerprint: str
    title: str
    author: str
    head: Head
    parts: tuple[Part, ...]
    annexes: tuple[Part, ...]
    banner: str
    footer: str
    page_of: str

    def words(self) -> Iterator[str]:
        """Every piece of text of the parts and annexes in reading order; charts by their words."""
        for part in (*self.parts, *self.annexes):
            yield part.title
            for block in part.blocks:
                yield from words_of(block)


def words_of(block: Block) -> Iterator[str]:
    """The text of one block in reading order."""
    match block:
        case Paragraph(text=text) | SubHeading(text=text):
            yield text
        case Bullets(points=points) | Box(points=points):
            for point in points:
                yield from filter(None, (point.lead, point.text, *point.parts))
        case Table():
            yield block.title
            yield from (column.head for column in block.columns)
            yield from (cell for row in block.rows for cell in row)
        case Figure():
            yield from (block.caption, block.alternative)

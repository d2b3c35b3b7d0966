"""How the memo looks: page, colours and type.

Calm and legible: one font, one blue, A4. Every colour of text keeps a contrast of 4.5 or more on
white and on the tint; the watermark of example data is decoration and repeats the header's words.
"""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from procurement.memo.fonts import BOLD, REGULAR

INK, BLUE, GREY = HexColor("#1c1c1c"), HexColor("#154273"), HexColor("#555555")
TINT, RULE, PALE = HexColor("#eef3f8"), HexColor("#b4c3d4"), HexColor("#efefef")
SIDE, TOP, BOTTOM = 24 * mm, 22 * mm, 21 * mm
WIDTH = A4[0] - 2 * SIDE
SMALL, TABLE, HEADS, PADDING = 8.5, 8, 7.5, 3


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """How tightly the main part is set: type size, line height and space between, in points."""

    size: float
    leading: float
    gap: float
    chart: float


ROOMY = Spacing(size=10, leading=13.4, gap=5, chart=50 * mm)
SNUG = Spacing(size=9.8, leading=12.7, gap=4, chart=44 * mm)
TIGHT = Spacing(size=9.5, leading=12.1, gap=3, chart=36 * mm)


@dataclass(frozen=True)
class Styles:
    """The styles of all text at one spacing."""

    spacing: Spacing

    def body(self) -> ParagraphStyle:
        """Running text."""
        s = self.spacing
        return _style("body", size=s.size, leading=s.leading, after=s.gap)

    def bullet(self, level: int) -> ParagraphStyle:
        """A point of a list, one level in or two."""
        s = self.spacing
        style = _style("bullet", size=s.size, leading=s.leading, after=s.gap * 0.45)
        style.leftIndent, style.bulletIndent = 12 * level, 12 * (level - 1) + 1
        return style

    def part(self) -> ParagraphStyle:
        """The heading of a part."""
        s = self.spacing
        return _heading(size=s.size + 1.5, before=s.gap * 1.6, after=s.gap * 0.5)

    def sub(self) -> ParagraphStyle:
        """A heading inside a part."""
        s = self.spacing
        return _heading(size=s.size, before=s.gap * 0.8, after=s.gap * 0.3)


def small() -> ParagraphStyle:
    """A note under a table or a figure."""
    return _style("small", size=SMALL, leading=11, after=4, color=GREY)


def cell(*, bold: bool = False, figures: bool = False) -> ParagraphStyle:
    """The text of a table's cell."""
    style = _style("cell", size=TABLE, leading=10, after=0)
    style.fontName = BOLD if bold else REGULAR
    style.alignment = 2 if figures else 0
    return style


def heading_cell(*, figures: bool) -> ParagraphStyle:
    """The heading of a table's column; a long word is not broken."""
    style = cell(bold=True, figures=figures)
    style.fontSize, style.splitLongWords = HEADS, 0
    return style


def title() -> ParagraphStyle:
    """The memo's subject."""
    return _heading(size=19, before=0, after=8)


def _style(
    name: str, *, size: float, leading: float, after: float, color: Color = INK
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=REGULAR,
        bulletFontName=REGULAR,
        fontSize=size,
        leading=leading,
        spaceAfter=after,
        textColor=color,
        bulletColor=BLUE,
        allowWidows=0,
        allowOrphans=0,
    )


def _heading(*, size: float, before: float, after: float) -> ParagraphStyle:
    style = _style("heading", size=size, leading=size * 1.25, after=after, color=BLUE)
    style.fontName, style.spaceBefore, style.keepWithNext = BOLD, before, 1
    return style

"""The memo on screen: the words of the PDF, without its drawing.

preview(memo)      one piece of text, which a screen reader reads from head to annexes
"""

from collections.abc import Iterator

from budget.pages.markup import Html, bullets, joined, paragraph, strong, table, tag, wide
from procurement.memo.blocks import (
    Block,
    Box,
    Bullets,
    Figure,
    Memo,
    Paragraph,
    Part,
    Point,
    SubHeading,
    Table,
)


def subject(memo: Memo) -> str:
    """What the memo is about, in one line."""
    return f"{memo.head.kind}: {memo.head.subject}"


def preview(memo: Memo) -> Html:
    """The head and the parts in full; the annexes are named in the last part."""
    parts = (Html("".join(_part(part))) for part in memo.parts)
    return tag("article", *_head(memo), *parts, class_="kg-memo", lang=memo.language)


def _head(memo: Memo) -> Iterator[Html]:
    if memo.banner:
        yield tag("p", tag("span", memo.banner, class_="kg-example"))
    yield tag("h2", subject(memo))
    yield bullets(f"{label}: {text}" for label, text in memo.head.lines)
    yield paragraph(tag("em", memo.head.note)) if memo.head.note else Html()


def _part(part: Part) -> Iterator[Html]:
    yield tag("h3", part.title)
    for block in part.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Html]:
    match block:
        case Paragraph(text=text):
            yield paragraph(text)
        case SubHeading(text=text):
            yield tag("h4", text)
        case Bullets(points=points):
            yield bullets(map(_point, points))
        case Box(points=points, more=more):
            yield bullets(map(_point, points))
            yield paragraph(tag("em", more)) if more else Html()
        case Table():
            yield _table(block)
        case Figure(told=True):
            # The chart itself is in the PDF, and what it shows was said.
            yield Html()
        case Figure(caption=caption, alternative=alternative):
            yield paragraph(strong(caption), alternative)


def _table(block: Table) -> Html:
    heads = [column.head for column in block.columns]
    figures = sum(column.figures for column in block.columns)
    shown = table(block.title, heads, block.rows, figures)
    return paragraph(strong(block.title)) + wide(block.title, shown)


def _point(point: Point) -> Html:
    lead = strong(point.lead) if point.lead else ""
    return joined((lead, point.text, bullets(point.parts)))

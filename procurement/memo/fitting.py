"""Keeping the main part to two pages: by measuring, and by rules that say what gives way.

First everything is set in roomy type, then tighter; then the box of unconfirmed points keeps its
first ones and says where the rest stands; then figures move to annex C. Nothing is ever left out:
annex D lists all points.
"""

from collections.abc import Iterator
from dataclasses import replace

from procurement.memo.blocks import Box, Figure, Memo, Part, Point
from procurement.memo.layout import ROOMY, SNUG, TIGHT, Spacing

PAGES = 2
REASON_LINES = 6
BOX_POINTS = 5
COUNTS_ANNEX = 2
"""The place of annex C among the annexes."""


def attempts(memo: Memo) -> Iterator[tuple[Memo, Spacing]]:
    """The ways to print a memo, the best first."""
    yield from ((memo, spacing) for spacing in (ROOMY, SNUG, TIGHT))
    yield shorter_box(memo), TIGHT
    yield figures_in_annex(shorter_box(memo)), TIGHT


def figures_in_annex(memo: Memo) -> Memo:
    """The memo with the figures of its main part at the end of annex C."""
    moved = tuple(b for part in memo.parts for b in part.blocks if isinstance(b, Figure))
    parts = tuple(
        replace(part, blocks=tuple(b for b in part.blocks if not isinstance(b, Figure)))
        for part in memo.parts
    )
    annexes = tuple(
        replace(annex, blocks=annex.blocks + moved) if place == COUNTS_ANNEX else annex
        for place, annex in enumerate(memo.annexes)
    )
    return replace(memo, parts=parts, annexes=annexes)


def shorter_box(memo: Memo) -> Memo:
    """The memo with only the first points in its box."""
    return replace(memo, parts=tuple(map(_shorter, memo.parts)))


def _shorter(part: Part) -> Part:
    return replace(part, blocks=tuple(_cut(b) if isinstance(b, Box) else b for b in part.blocks))


def _cut(box: Box) -> Box:
    if len(box.points) <= BOX_POINTS:
        return box
    return replace(box, points=(*box.points[:BOX_POINTS], Point(text=box.more)))

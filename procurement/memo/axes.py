"""Charts as plain values: what stands on the axes, and the lines or bars between them.

    Series(label="Linear plan", points=((Decimal(0), Decimal(0)), ...), dashed=True)

Every word and every number that is read is text already, in one language.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A place on an axis and what is written there."""

    at: Decimal
    text: str


@dataclass(frozen=True, kw_only=True)
class Series:
    """A line of a chart; `dashed` tells it from the others where colour is not seen."""

    label: str
    points: tuple[tuple[Decimal, Decimal], ...]
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A line chart: the axes' words, their marks, and the lines."""

    across: str
    upward: str
    across_marks: tuple[Mark, ...]
    upward_marks: tuple[Mark, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, kw_only=True)
class Bars:
    """Horizontal bars with the axis' words: at a bar's length stands what its mark says."""

    across: str
    bars: tuple[tuple[str, Mark], ...]

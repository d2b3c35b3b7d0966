"""How figures lie: how many, the middle one, and from smallest to largest.

    spread([3, None, 5, 10]).median       5, of n = 3; what is unknown is left out, never 0
    spread([7]).low                       None: one figure has no spread

Few figures say little, and nothing here says more than their number allows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

FEW, QUARTERS = 5, 4
"""Our own marks: fewer figures than these say little, or have no quarters."""


@dataclass(frozen=True, kw_only=True)
class Spread:
    """`n` known figures; what so few cannot show is None.

    `low` and `high` are the smallest and largest of two or more, `middle` is between which two
    figures the middle half lies (Tukey's hinges), from four on.
    """

    n: int
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    middle: tuple[Decimal, Decimal] | None = None

    @property
    def few(self) -> bool:
        """Whether there are too few to rest anything on."""
        return self.n < FEW


def spread(values: Iterable[Decimal | int | None]) -> Spread:
    """The spread of what is known."""
    known = sorted(Decimal(value) for value in values if value is not None)
    several = len(known) > 1
    return Spread(
        n=len(known),
        median=median(known) if known else None,
        low=known[0] if several else None,
        high=known[-1] if several else None,
        middle=_hinges(known) if len(known) >= QUARTERS else None,
    )


def _hinges(known: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    half = (len(known) + 1) // 2
    return median(known[:half]), median(known[-half:])

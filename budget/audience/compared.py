"""Groups of videos compared by a measure: median, spread, and a rank where that says something.

    compared(scores(books), By.TOPIC, Measure.VIEWS)[0].rank      1

A group of one video has no rank, and where no two groups have one there is nothing to compare.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.audience.score import Measure, Score, measured
from budget.by import By, grouped
from budget.spread import Spread, spread

RANKED = 2
"""From how many known figures on a group has a rank."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One group: all its `videos`, the spread of those with a figure, and its rank by the median.

    Equal medians share a rank; `rank` is None where too few figures are known.
    """

    name: str | None
    videos: int
    spread: Spread
    rank: int | None


def compared(found: Iterable[Score], by: By, measure: Measure) -> tuple[Compared, ...]:
    """The groups, best rank first, then those without a rank by name."""
    groups = grouped(found, by, lambda score: score.video)
    spreads = {name: measure_of(held, measure) for name, held in groups.items()}
    ordered = _medians(spreads.values(), measure)
    made = (
        Compared(
            name=name,
            videos=len(held),
            spread=spreads[name],
            rank=_rank(spreads[name], ordered),
        )
        for name, held in groups.items()
    )
    return tuple(sorted(made, key=lambda one: (one.rank or len(groups) + 1, one.name or "")))


def measure_of(found: Iterable[Score], measure: Measure) -> Spread:
    """The spread of a measure over videos."""
    return spread(measured(score, measure) for score in found)


def _medians(spreads: Iterable[Spread], measure: Measure) -> Sequence[Decimal]:
    """The medians that can be ranked, best first; none where only one group has one."""
    known = [each.median for each in spreads if each.n >= RANKED and each.median is not None]
    return sorted(known, reverse=not measure.is_cost) if len(known) > 1 else []


def _rank(own: Spread, ordered: Sequence[Decimal]) -> int | None:
    if own.n < RANKED or own.median is None or own.median not in ordered:
        return None
    return ordered.index(own.median) + 1

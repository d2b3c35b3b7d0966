"""The pilot's bands, and where a figure lies against one; they are facts and handed in.

    Band(low=Decimal(105_000), high=Decimal(225_000), …).place(Decimal(98_000))     Place.BELOW
    against(scores(books), band, Measure.VIEWS).within                              38

A figure exactly on an edge lies within; one that is unknown has no place.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from budget.audience.score import Measure, Score, measured
from budget.evidence import Evidence


class Place(StrEnum):
    """Where a figure lies against a band."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, kw_only=True)
class Band:
    """From `low` to `high`, both included, where that is written; `approximate` marks "about"."""

    low: Decimal
    high: Decimal
    approximate: bool
    evidence: Evidence

    def place(self, value: Decimal | int | None) -> Place | None:
        """Where a figure lies; None where it is unknown."""
        if value is None:
            return None
        if value < self.low:
            return Place.BELOW
        return Place.ABOVE if value > self.high else Place.WITHIN


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One figure to compare with, and where it is written."""

    value: Decimal
    approximate: bool
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Pilot:
    """What results are held to; None where no source gives it.

    `followers` is what the channel had at the end of the pilot, `instagram` the other channel.
    `seconds` is how long a video may be.
    """

    views: Band | None = None
    likes: Band | None = None
    comments: Band | None = None
    followers: Mark | None = None
    instagram: Mark | None = None
    seconds: Band | None = None

    def band(self, measure: Measure) -> Band | None:
        """The band of a measure, None for one that the pilot has no figures of."""
        bands = {
            Measure.VIEWS: self.views,
            Measure.LIKES: self.likes,
            Measure.COMMENTS: self.comments,
        }
        return bands.get(measure)


@dataclass(frozen=True, kw_only=True)
class Against:
    """Numbers of videos below, within and above a band; of the rest the figure is unknown."""

    below: int
    within: int
    above: int
    unknown: int

    @property
    def known(self) -> int:
        """How many could be compared."""
        return self.below + self.within + self.above


def against(found: Iterable[Score], band: Band, measure: Measure) -> Against:
    """Where the videos lie against a band."""
    places = Counter(band.place(measured(score, measure)) for score in found)
    return Against(
        below=places[Place.BELOW],
        within=places[Place.WITHIN],
        above=places[Place.ABOVE],
        unknown=places[None],
    )

"""Scores: what each posted video reached by its latest count, and what it costs.

    score = scores(books)[0]
    measured(score, Measure.ENGAGEMENT)        Decimal("0.0386…"): likes, comments, shares per view

A figure that TikTok does not give, or that cannot be divided, is None and never 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from operator import truediv

from budget.books import Books
from budget.exact import figure
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis, VideoSpend, spend_per_video
from budget.production import Video
from budget.results import Result

A_THOUSAND = 1000


@dataclass(frozen=True, kw_only=True)
class Score:
    """A video with its latest count, None where nobody counted it yet, and its cost in euros.

    `cost` is on the basis asked for, None for a video that was never ordered.
    """

    video: Video
    posted_on: date | None
    result: Result | None
    cost: Decimal | None

    @property
    def days(self) -> int | None:
        """How long it was on the channel when it was counted: a young count is no small one."""
        if self.result is None or self.posted_on is None:
            return None
        return (self.result.counted_on - self.posted_on).days


class Measure(StrEnum):
    """What a video can be measured by; the costs are better when they are lower."""

    VIEWS = "views"
    LIKES = "likes"
    COMMENTS = "comments"
    SHARES = "shares"
    ENGAGEMENT = "engagement"
    COST = "cost"
    PER_THOUSAND = "per_thousand"
    PER_COMMENT = "per_comment"
    PER_INTERACTION = "per_interaction"

    @property
    def is_cost(self) -> bool:
        """Whether less of it is better."""
        return self in (Measure.COST, *_PER)


_PER = (Measure.PER_THOUSAND, Measure.PER_COMMENT, Measure.PER_INTERACTION)


def latest(books: Books) -> Mapping[str, Result]:
    """The last count of each video on the books' day."""
    return {result.video: result for result in sorted(books.results, key=lambda r: r.counted_on)}


def scores(books: Books, basis: Basis = Basis.EXCL) -> tuple[Score, ...]:
    """Every video that was posted or counted, in the books' order."""
    counted = latest(books)
    return tuple(
        Score(
            video=spend.video,
            posted_on=spend.progress.posted_on,
            result=counted.get(spend.video.id),
            cost=_cost(spend),
        )
        for spend in spend_per_video(books, basis)
        if spend.progress.posted_on or spend.video.id in counted
    )


def measured(score: Score, measure: Measure) -> Decimal | None:
    """A video by a measure; euros for the costs, a share of the views for engagement."""
    return _MEASURES[measure](score)


def interactions(result: Result | None) -> Decimal | None:
    """Likes, comments and shares together; None where one of the three is unknown."""
    parts = (result.likes, result.comments, result.shares) if result else (None,)
    known = [Decimal(part) for part in parts if part is not None]
    return sum(known, Decimal(0)) if len(known) == len(parts) else None


def _cost(spend: VideoSpend) -> Decimal | None:
    """What is committed or further: the price, or what was billed once that is less."""
    if spend.price is None:
        return None
    held = (spend.stages[stage] for stage in MoneyStage if stage is not MoneyStage.RESERVED)
    return sum(held, ZERO)


def _counted(name: str) -> Callable[[Score], Decimal | None]:
    def count(score: Score) -> Decimal | None:
        value: int | None = getattr(score.result, name, None)
        return None if value is None else Decimal(value)

    return count


_views, _comments = _counted("views"), _counted("comments")
_MEASURES: Mapping[Measure, Callable[[Score], Decimal | None]] = {
    Measure.VIEWS: _views,
    Measure.LIKES: _counted("likes"),
    Measure.COMMENTS: _comments,
    Measure.SHARES: _counted("shares"),
    Measure.ENGAGEMENT: lambda score: figure(truediv, interactions(score.result), _views(score)),
    Measure.COST: lambda score: score.cost,
    Measure.PER_THOUSAND: lambda score: figure(_per_thousand, score.cost, _views(score)),
    Measure.PER_COMMENT: lambda score: figure(truediv, score.cost, _comments(score)),
    Measure.PER_INTERACTION: lambda score: figure(truediv, score.cost, interactions(score.result)),
}


def _per_thousand(cost: Fraction, views: Fraction) -> Fraction:
    return cost * A_THOUSAND / views

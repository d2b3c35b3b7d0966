"""The spend of videos together: per requester, and per topic and subject.

    groups = per_requester(spend_per_video(books, basis))
    groups[0].name, groups[0].stages[MoneyStage.PAID]

A group holds what its videos hold, so groups and what belongs to no video add up to the position.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import EARNED_STAGES, VideoSpend
from budget.production import Topic


@dataclass(frozen=True, kw_only=True)
class Sum:
    """Videos together: how many, how many of them accepted, called-off price, and each stage."""

    videos: int
    accepted: int
    price: Decimal
    stages: Mapping[MoneyStage, Decimal]

    @property
    def earned(self) -> Decimal:
        """Accepted or further."""
        return sum((self.stages[stage] for stage in EARNED_STAGES), ZERO)


@dataclass(frozen=True, kw_only=True)
class Requested:
    """What one requester's videos cost."""

    name: str
    sum: Sum


@dataclass(frozen=True, kw_only=True)
class About:
    """What the videos of a topic cost, and those of each subject in it."""

    topic: Topic
    sum: Sum
    subjects: tuple[tuple[str, Sum], ...]


def added(spends: Iterable[VideoSpend]) -> Sum:
    """These videos together."""
    known = list(spends)
    return Sum(
        videos=len(known),
        accepted=sum(1 for spend in known if spend.progress.accepted_on),
        price=sum((spend.price or ZERO for spend in known), ZERO),
        stages={s: sum((spend.stages[s] for spend in known), ZERO) for s in MoneyStage},
    )


def per_requester(spends: Iterable[VideoSpend]) -> tuple[Requested, ...]:
    """The requesters, who has ordered most first."""
    found = _grouped(spends, lambda spend: spend.video.requester)
    return tuple(Requested(name=name, sum=together) for name, together in found)


def per_topic(spends: Sequence[VideoSpend]) -> tuple[About, ...]:
    """The topics that have videos, each with its subjects, most ordered first."""
    of = {t: [s for s in spends if s.video.topic is t] for t in Topic}
    return tuple(
        About(
            topic=topic,
            sum=added(held),
            subjects=_grouped(held, lambda spend: spend.video.subject),
        )
        for topic, held in of.items()
        if held
    )


def _grouped(
    spends: Iterable[VideoSpend], name_of: Callable[[VideoSpend], str]
) -> tuple[tuple[str, Sum], ...]:
    groups: dict[str, list[VideoSpend]] = {}
    for spend in spends:
        groups.setdefault(name_of(spend), []).append(spend)
    sums = ((name, added(held)) for name, held in groups.items())
    return tuple(sorted(sums, key=lambda pair: (-pair[1].price, pair[0])))

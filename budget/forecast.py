"""How many videos will be accepted by the end: exact odds from the few weeks there are.

A Dirichlet-multinomial over completed weeks: a fixed pace spreads less than Poisson, few weeks
leave the pace itself uncertain, and this holds both. Nothing is drawn at random.

    forecast(planned=52, accepted_before=17, observed=(2, 1, 2, 3, 0, 2, 2, 1, 2, 2),
             running=None, weeks_left=16)
    all_on_time 0.0709...   at_least {50: 45, 85: 40, 95: 37}   required_per_week 2.1875
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import comb, lcm
from operator import mul

from budget.exact import as_decimal

LEVELS = (50, 85, 95)
ENOUGH_WEEKS = 5
# (weeks taken, their total) to how much that weighs
Ways = dict[tuple[int, int], int]


@dataclass(frozen=True)
class Prior:
    """What is assumed before the first week: in how many weeks each weekly count was seen."""

    weights: Mapping[int, Fraction]

    def __post_init__(self) -> None:
        """Refuse, as a ValueError, counts and weights below 0."""
        if any(count < 0 or weight < 0 for count, weight in self.weights.items()):
            msg = f"weekly counts and their weights are 0 or more, not {dict(self.weights)}"
            raise ValueError(msg)


# An assumption: four pseudo-weeks around the proposed two a week, as heavy as four real weeks
DEFAULT = Prior(
    {0: Fraction(2, 5), 1: Fraction(4, 5), 2: Fraction(2), 3: Fraction(3, 5), 4: Fraction(1, 5)}
)


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """What can be said of the end of the half; None where no grant says how many are planned.

    `all_on_time` is a probability; `at_least` has, per level in percent, the highest number of
    videos that is reached with at least that probability.
    """

    all_on_time: Decimal | None = None
    at_least: Mapping[int, int] | None = None
    required_per_week: Decimal | None = None
    weeks_used: int

    @property
    def little_data(self) -> bool:
        """Whether fewer than five weeks are known, so that the assumption still leads."""
        return self.weeks_used < ENOUGH_WEEKS


def forecast(
    *,
    planned: int | None,
    accepted_before: int,
    observed: Sequence[int],
    running: int | None,
    weeks_left: int,
    prior: Prior = DEFAULT,
) -> Forecast:
    """Odds at the end of the half, from the videos accepted in each completed week (`observed`).

    `accepted_before` is their sum. `running` is what the running week has so far, None where no
    week runs; `weeks_left` counts it too. Below 0 the loss stays, and the week can only add to it.
    """
    if planned is None:
        return Forecast(weeks_used=len(observed))
    start = accepted_before + min(running or 0, 0)
    ends = {start + n: p for n, p in distribution(observed, weeks_left, prior, running).items()}
    to_do = Fraction(max(planned - accepted_before - (running or 0), 0))
    return Forecast(
        all_on_time=as_decimal(sum((ends[n] for n in ends if n >= planned), Fraction(0))),
        at_least=_at_least(ends),
        required_per_week=as_decimal(to_do / weeks_left) if weeks_left else None,
        weeks_used=len(observed),
    )


def distribution(
    observed: Sequence[int], weeks_left: int, prior: Prior = DEFAULT, running: int | None = None
) -> Mapping[int, Fraction]:
    """Exact probability of each total over the weeks left, the running week included whole.

    A week with `running` videos so far ends at that number or higher; at exactly that number
    where no known weekly count reaches it. A week below 0 (more withdrawn than accepted) counts
    as 0. Raises ValueError with weeks left, none observed and an empty prior.
    """
    if not weeks_left:
        return {0: Fraction(1)}
    weights = {count: weight for count, weight in prior.weights.items() if weight}
    for week in observed:
        weights[max(week, 0)] = weights.get(max(week, 0), Fraction(0)) + 1
    if not weights:
        msg = "no week was observed and the prior is empty: nothing is known of a week"
        raise ValueError(msg)
    if running is not None and running > max(weights):
        rest = distribution((*observed, running), weeks_left - 1, prior)
        return {running + total: odds for total, odds in rest.items()}
    ways = _ways(weights, weeks_left, running or 0)
    whole = sum(ways.values())
    return {total: Fraction(number, whole) for (_, total), number in ways.items()}


def _at_least(ends: Mapping[int, Fraction]) -> dict[int, int]:
    down = sorted(ends, reverse=True)
    tails = tuple(zip(down, accumulate(ends[n] for n in down), strict=True))
    return {level: next(n for n, tail in tails if tail * 100 >= level) for level in LEVELS}


def _ways(weights: Mapping[int, Fraction], weeks: int, floor: int) -> Ways:
    """Each total of `weeks` weeks, one of them `floor` or higher, with numbers like its odds.

    Taking n weeks for a count weighs rising(weight, n) / n!; `unit` and the choice of weeks keep
    that whole. Once the counts below `floor` have their weeks, any week left may be the one.
    """
    unit = lcm(*(weight.denominator for weight in weights.values()))
    first, last = min(count for count in weights if count >= floor), max(weights)
    ways: Ways = {(0, 0): 1}
    for count in sorted(weights):
        if count == first:
            ways = {key: n * (weeks - key[0]) for key, n in ways.items() if key[0] < weeks}
        steps = (int((weights[count] + n) * unit) for n in range(weeks))
        ways = _taken(ways, count, tuple(accumulate(steps, mul, initial=1)), all_left=count == last)
    return ways


def _taken(ways: Ways, count: int, rising: Sequence[int], *, all_left: bool) -> Ways:
    """Every way to give some of the weeks left, for the last count all of them, this count."""
    grown: Ways = defaultdict(int)
    for (taken, total), number in ways.items():
        left = len(rising) - 1 - taken
        for n in range(left if all_left else 0, left + 1):
            grown[taken + n, total + n * count] += number * comb(taken + n, n) * rising[n]
    return grown

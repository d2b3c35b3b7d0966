"""One measurement: what we need, what it is measured against, and how much of that it may be."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.browser.serving import HOUSE


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Our median and the other's, in the same unit; `limit` is the ratio that is still good."""

    what: str
    ours: float
    against: float
    unit: str = "ms"
    limit: float = 1.0

    @property
    def ratio(self) -> float:
        """How much of the other's time or size we need."""
        return self.ours / self.against

    @property
    def good(self) -> bool:
        """Whether we stay within the limit."""
        return self.ratio <= self.limit

    def __str__(self) -> str:
        """One line of the table."""
        verdict = "" if self.good else "   TOO MUCH"
        return (
            f"{self.what:<44}{self.ours:>9.0f} {self.unit}{self.against:>9.0f} {self.unit}"
            f"{self.ratio:>8.2f}{self.limit:>7.2f}{verdict}"
        )


def seconds(command: Sequence[str], env: Mapping[str, str]) -> float:
    """How long a program of ours takes from start to end, in a process of its own."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", *command], check=True, cwd=HOUSE, env=env, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def side_by_side(
    ours: Sequence[str], other: Sequence[str], env: Mapping[str, str], times: int
) -> tuple[float, float]:
    """The medians of two programs in milliseconds, run in turn so that drift hits both."""
    pairs = [(seconds(ours, env), seconds(other, env)) for _ in range(times)]
    mine, others = zip(*pairs, strict=True)
    return median(mine) * 1000, median(others) * 1000


def medians(rounds: int, *acts: Callable[[], object]) -> tuple[float, ...]:
    """The median of each in milliseconds, warm, run in turn so that drift hits all."""
    for act in acts:
        act()
    taken = [[_ms(act) for act in acts] for _ in range(rounds)]
    return tuple(median(times) for times in zip(*taken, strict=True))


def _ms(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000

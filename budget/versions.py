"""The history of a half's budget: what each version changed, and when a memo rested on it.

    last = history(books)[-1]
    last.change, last.more          Change.RAISE, Decimal("500.00")
    last.spans                      ((date(2021, 6, 1), date(2021, 6, 30)),)

A memo rests on the budget in force, or else on the proposal that waits; it asks for a proposal as
long as nobody decided on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from budget.books import Books, BudgetVersion, Decision
from budget.money import ZERO, with_vat
from budget.position import Basis
from budget.words import Words, say

ONE_DAY = timedelta(days=1)
Span = tuple[date, date]


class Change(StrEnum):
    """What a version does against the one before it."""

    REQUEST = "request"
    GRANT = "grant"
    RAISE = "raise"
    CUT = "cut"
    SHIFT = "shift"
    SAME = "same"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One version in the history, amounts excl. VAT.

    `more` and `more_videos` are against the version that was in force before it: what it gives
    more, or asks more; `first` where there was none. `other` is the half that a shift was with.
    `spans` are the first and last days, up to the books' day, on which a memo rests on it or asks
    for it.
    """

    version: BudgetVersion
    change: Change
    first: bool
    more: Decimal
    more_videos: int
    in_force: bool
    waits: bool
    other: str | None
    spans: tuple[Span, ...]


def history(books: Books) -> tuple[Chapter, ...]:
    """Every version known on the books' day, oldest first."""
    spans = _spans(books)
    return tuple(_chapter(books, version, spans) for version in books.versions)


def undecided(books: Books) -> BudgetVersion | None:
    """The last proposal, as long as no decision answers it and no later grant stands."""
    proposed = books.proposed
    if proposed is None or proposed not in open_proposals(books):
        return None
    return proposed if _is_newest(proposed, books.granted) else None


def open_proposals(books: Books) -> tuple[BudgetVersion, ...]:
    """The proposals that no decision has answered."""
    decided = {version.answers for version in books.versions}
    asked = (v for v in books.versions if v.decision is Decision.PROPOSED)
    return tuple(version for version in asked if version.version not in decided)


def asked(version: BudgetVersion, rate: Decimal, basis: Basis) -> Decimal | Words:
    """The amount of a version on a basis, "about" it where its source says so."""
    amount = version.amount if basis is Basis.EXCL else with_vat(version.amount, rate)
    return say("about {amount}", amount=amount) if version.approximate else amount


def _chapter(books: Books, version: BudgetVersion, spans: dict[int, list[Span]]) -> Chapter:
    before = _before(books.versions, version)
    amount, videos = (before.amount, before.videos) if before else (ZERO, 0)
    others = (s.other_half(books.half.id, version.version) for s in books.shifts)
    other = next((half for half in others if half), None)
    return Chapter(
        version=version,
        change=Change.SHIFT if other else _change(version, before),
        first=before is None and version.decision is not Decision.DECLINED,
        more=version.amount - amount,
        more_videos=version.videos - videos,
        in_force=version == books.granted,
        waits=version in open_proposals(books) and _is_newest(version, books.granted),
        other=other,
        spans=tuple(spans.get(version.version, ())),
    )


def _before(versions: Sequence[BudgetVersion], version: BudgetVersion) -> BudgetVersion | None:
    earlier = (v for v in reversed(versions) if v.version < version.version)
    return next((v for v in earlier if v.decision is Decision.GRANTED), None)


def _is_newest(version: BudgetVersion, granted: BudgetVersion | None) -> bool:
    """Whether no later grant stands."""
    return granted is None or version.version > granted.version


def _change(version: BudgetVersion, before: BudgetVersion | None) -> Change:
    if version.decision is not Decision.GRANTED:
        return Change.REQUEST if version.decision is Decision.PROPOSED else Change.NONE
    if before is None:
        return Change.GRANT
    was, now = (before.amount, before.videos), (version.amount, version.videos)
    if now == was:
        return Change.SAME
    return Change.RAISE if now > was else Change.CUT


def _spans(books: Books) -> dict[int, list[Span]]:
    spans: dict[int, list[Span]] = {}
    for first, last in _stretches(books):
        known = replace(books, versions=tuple(v for v in books.versions if v.day <= first))
        for version in {v.version for v in (known.granted, undecided(known)) if v}:
            of_version = spans.setdefault(version, [])
            if of_version and of_version[-1][1] == first - ONE_DAY:
                first_before, _ = of_version.pop()
                of_version.append((first_before, last))
            else:
                of_version.append((first, last))
    return spans


def _stretches(books: Books) -> Iterator[Span]:
    """The days between which no version came."""
    days = sorted({version.day for version in books.versions})
    for first, then in pairwise([*days, books.on + ONE_DAY]):
        yield first, then - ONE_DAY

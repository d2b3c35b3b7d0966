"""Checks on what was made: approved before it was posted, and posted in rhythm.

They read the moves themselves, so that a move that should not exist is seen, not refused.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from budget.evidence import Evidence
from budget.half import WEEK
from budget.production import Move, Side, Step, StepEvent
from procurement.agreement.part_of_half import videos_of_half
from procurement.checks.grounds import Gap, norm, signed
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


@dataclass(frozen=True, kw_only=True)
class Post:
    """A video on the channel, and the ministry's approval in force when it was posted."""

    video: str
    day: date
    approved_on: date | None


def posts(events: Sequence[StepEvent]) -> Iterator[Post]:
    """What was posted, in order."""
    approved: dict[str, date] = {}
    for event in events:
        if event.step is Step.POST and event.move is Move.DONE:
            yield Post(video=event.video, day=event.day, approved_on=approved.get(event.video))
        _follow(approved, event)


def approvals(events: Iterable[StepEvent]) -> dict[str, date]:
    """The day of each video's approval in force; a rejection or a changed cut takes it away."""
    approved: dict[str, date] = {}
    for event in events:
        _follow(approved, event)
    return approved


def _follow(approved: dict[str, date], event: StepEvent) -> None:
    if event.move in (Move.REJECTED, Move.RECUT):
        approved.pop(event.video, None)
    elif event.move is Move.DONE and (event.step, event.side) == (Step.APPROVE, Side.MINISTRY):
        approved[event.video] = event.day


def approved_first(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Every posted video was approved by the ministry, on the day of posting at the latest."""
    posted = tuple(posts(snapshot.books.events))
    if not posted:
        raise Gap(not_applicable="none")
    early = [p for p in posted if not (p.approved_on and rule.within(p.approved_on, p.day))]
    key = "breached" if early else "met"
    return verdict(rule, key, count=len(posted), videos=", ".join(p.video for p in early))


def in_rhythm(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Each completed week has enough posts; at the end all agreed videos are on the channel."""
    half, on = snapshot.books.half, snapshot.on
    days = [post.day for post in posts(snapshot.books.events)]
    if not days and signed(snapshot) is None:
        raise Gap(not_applicable="nothing_agreed")
    weeks = list(_completed_weeks(snapshot))
    if not weeks:
        raise Gap(not_applicable="no_week")
    (weekly, total), sources = _agreed(rule, snapshot)
    per_week = Counter(half.week_of(day) for day in days)
    slow = [week for week in weeks if not rule.within(weekly, per_week[week])]
    posted = sum(half.first_day <= day <= half.last_day for day in days)
    short = on >= half.last_day and not rule.within(total, posted)
    return verdict(
        rule,
        _pace(slow=bool(slow), short=short, ended=on >= half.last_day),
        *sources,
        weekly=weekly,
        weeks=len(weeks),
        kept=len(weeks) - len(slow),
        slow=", ".join(f"{half.week_label(week)} ({per_week[week]})" for week in slow),
        posted=posted,
        total=total,
    )


def _pace(*, slow: bool, short: bool, ended: bool) -> str:
    if slow and short:
        return "breached.both"
    if slow or short:
        return "breached.week" if slow else "breached.total"
    return "met.ended" if ended else "met"


def _completed_weeks(snapshot: Snapshot) -> Iterator[int]:
    """The weeks that are over, from the first day of the contract on where it begins later."""
    contract = signed(snapshot)
    begin = (contract and contract.first_day) or date.min
    for week, sunday in enumerate(snapshot.books.half.week_ends(), start=1):
        if sunday <= snapshot.on and sunday - WEEK + timedelta(days=1) >= begin:
            yield week


def _agreed(rule: Rule, snapshot: Snapshot) -> tuple[tuple[int, int], tuple[Evidence, ...]]:
    """Posts a week and in all: of each what the signed contract says, else what the rule says.

    Signed changes come on top. Of a contract for more half-years only this half's part counts.
    """
    weekly, source = norm(rule, "posts_per_week", on=snapshot.on)
    total, its_source = norm(rule, "posts", on=snapshot.on)
    contract, changes = signed(snapshot), snapshot.dossier.amendments
    if contract is None:
        return (int(weekly), int(total)), (source, its_source)
    if contract.posts_per_week is not None:
        weekly, source = Decimal(contract.posts_per_week), contract.evidence
    more, elsewhere = sum(c.videos for c in changes), snapshot.dossier.elsewhere.videos
    half = snapshot.books.half
    videos = videos_of_half(contract, half, elsewhere=elsewhere, amended=more)
    if videos is not None:
        its_source = contract.evidence
    sources = (source, its_source, *(change.evidence for change in changes))
    return (int(weekly), int(total) + more if videos is None else videos), sources

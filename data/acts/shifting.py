"""Shifting budget: a cut in one half-year and a raise in another, in one unit of work.

shift(work, Moved(source=half, target=next_half, day=day, amount=Decimal("500"), videos=5, …))
"""

from decimal import Decimal

from budget.amounts import whole_cents
from budget.books import BudgetVersion, Shift
from budget.desk import Moved
from budget.half import Half
from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.acts import budgets
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.acts.room import granted_on, standing_of
from data.reading.halves import require_half
from data.reading.ordered import ordered_in
from data.store import Work


def shift(work: Work, moved: Moved) -> tuple[int, int]:
    """Cut one half's budget and raise the other's; gives the versions that did so.

    Raises:
        Refused: from a half without a grant, for more than is free there on that day or later,
            for nothing at all, or where a version of either half is refused.
    """
    check_not_to_come(work, moved.day)
    _check_halves(work, moved)
    before = _source(work, moved)
    after = granted_on(work, moved.target, moved.day)
    base, videos = (after.amount, after.videos) if after else (ZERO, 0)
    cut = _grant(
        work, moved.source, moved, before.amount - moved.amount, before.videos - moved.videos
    )
    raised = _grant(work, moved.target, moved, base + moved.amount, videos + moved.videos)
    _keep(work, moved, cut, raised)
    return cut, raised


def _check_halves(work: Work, moved: Moved) -> None:
    if moved.source == moved.target:
        raise Refused(say("A shift is between two half-years; choose another one."))
    for half in (moved.source, moved.target):
        require_half(work.session, half)
    if whole_cents(moved.amount) < 0 or moved.videos < 0 or not (moved.amount or moved.videos):
        raise Refused(say("A shift moves an amount or videos; write one above zero."))


def _source(work: Work, moved: Moved) -> BudgetVersion:
    """The version that is cut, where it has what is moved."""
    half = moved.source
    before = granted_on(work, half, moved.day)
    if before is None:
        raise Refused(
            say(
                "Half-year {half} has no grant on {day}, so there is nothing to shift.",
                half=half.id,
                day=moved.day,
            )
        )
    _check_room(moved, standing_of(work, half, moved.day).free)
    _check_videos(moved, before.videos - ordered_in(work.session, half))
    return before


def _check_room(moved: Moved, room: Decimal) -> None:
    if moved.amount > room:
        raise Refused(
            say(
                "{amount} cannot be shifted: of half-year {half} {room} is free; shift that or "
                "less.",
                amount=moved.amount,
                half=moved.source.id,
                room=max(room, ZERO),
            )
        )


def _check_videos(moved: Moved, left: int) -> None:
    if moved.videos > left:
        raise Refused(
            say(
                "{n} videos cannot be shifted: of half-year {half} the number not called off is "
                "{videos}; shift that or fewer.",
                n=moved.videos,
                half=moved.source.id,
                videos=max(left, 0),
            )
        )


def _grant(work: Work, half: Half, moved: Moved, amount: Decimal, videos: int) -> int:
    return budgets.grant(
        work,
        half,
        day=moved.day,
        amount=amount,
        videos=videos,
        by=moved.decider,
        reason=moved.reason,
        evidence=moved.evidence,
    )


def _keep(work: Work, moved: Moved, cut: int, raised: int) -> None:
    """Remember that the two versions belong together."""
    made = Shift(
        day=moved.day,
        amount=moved.amount,
        videos=moved.videos,
        source=moved.source.id,
        source_version=cut,
        target=moved.target.id,
        target_version=raised,
    )
    key = f"{made.source}:{cut}"
    for half in (made.source, made.target):
        add_paper(work, made, key, made.day, half=half)

"""What is late in money: who must move, in words with the figures.

    late(books, basis)[0]       Late(side=Side.AGENCY, words="3 videos are past their planned day…")

Only what the books know. What an invoice waits for is told by `procurement` and handed in beside
it, because budget knows no invoices.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.ledger import BILLED, MoneyStage
from budget.money import ZERO
from budget.position import Basis, VideoSpend, spend_per_video
from budget.production import Side
from budget.waiting import Waiting, waiting
from budget.words import Bilingual, Value, Words, say, say_n

LONG = 30
"""Days after approval from which a bill is late: our own mark, as long as a payment may take."""
MARK = say("Our own mark: {long} days after approval a video is billed.", long=LONG)
Wait = tuple[date, str, VideoSpend]
"""A video with the day of its approval, and its id."""


@dataclass(frozen=True, kw_only=True)
class Late:
    """One thing that is late, and whose move it is; `mark` says from when, where we chose that."""

    side: Side
    words: Words | Bilingual
    mark: Words | None = None


def late(books: Books, basis: Basis = Basis.EXCL) -> tuple[Late, ...]:
    """Videos that are behind their plan, and what was approved long ago and not billed."""
    spends = spend_per_video(books, basis)
    return (*_behind(books, spends), *_unbilled(books, spends))


def _behind(books: Books, spends: Sequence[VideoSpend]) -> Iterable[Late]:
    prices = {spend.video.id: spend.price for spend in spends}
    overdue = [wait for wait in waiting(books) if wait.late]
    for side in Side:
        waits = [wait for wait in overdue if wait.side is side]
        ordered = [wait for wait in waits if prices[wait.video.id] is not None]
        if ordered:
            amount = sum((prices[wait.video.id] or ZERO for wait in ordered), ZERO)
            yield Late(side=side, words=_overdue(ordered, amount))
        if unordered := [wait for wait in waits if wait not in ordered]:
            yield Late(side=side, words=_overdue_unordered(unordered))


def _overdue(waits: Sequence[Waiting], amount: Decimal) -> Words:
    return say_n(
        "{n} video of {amount} is past its planned day: {video}, by {days}.",
        "{n} videos of together {amount} are past their planned day; {video} most, by {days}.",
        len(waits),
        amount=amount,
        video=waits[0].video.id,
        days=_days(waits[0]),
    )


def _overdue_unordered(waits: Sequence[Waiting]) -> Words:
    return say_n(
        "{n} video that is not ordered yet is past its planned day: {video}, by {days}.",
        "{n} videos that are not ordered yet are past their planned day; {video} most, by {days}.",
        len(waits),
        video=waits[0].video.id,
        days=_days(waits[0]),
    )


def _days(wait: Waiting) -> Words:
    return say_n("{n} day", "{n} days", wait.late)


def _unbilled(books: Books, spends: Sequence[VideoSpend]) -> Iterable[Late]:
    """Approved long ago: the agency bills what it never billed, the ministry closes a rest."""
    waits = sorted(
        (approved, spend.video.id, spend)
        for spend in spends
        if (approved := spend.progress.accepted_on) and _waits_long(books, spend, approved)
    )
    begun = [wait for wait in waits if any(wait[2].stages[stage] for stage in BILLED)]
    if never := [wait for wait in waits if wait not in begun]:
        yield Late(side=Side.AGENCY, words=_never_billed(never), mark=MARK)
    if begun:
        yield Late(side=Side.MINISTRY, words=_partly_billed(begun), mark=MARK)


def _never_billed(waits: Sequence[Wait]) -> Words:
    return say_n(
        "{n} video of {amount} was approved more than {long} days ago and is not billed: "
        "{video}, on {first}.",
        "{n} videos of together {amount} were approved more than {long} days ago and are not "
        "billed; {video} the longest, on {first}.",
        len(waits),
        **_first(waits),
    )


def _partly_billed(waits: Sequence[Wait]) -> Words:
    return say_n(
        "{n} video was approved more than {long} days ago and billed for less than its price: "
        "{amount} must still be billed or closed, of {video}, approved on {first}.",
        "{n} videos were approved more than {long} days ago and billed for less than their price: "
        "together {amount} must still be billed or closed; {video} the longest, on {first}.",
        len(waits),
        **_first(waits),
    )


def _first(waits: Sequence[Wait]) -> dict[str, Value]:
    first, video, _ = waits[0]
    amount = sum((spend.stages[MoneyStage.ACCEPTED] for _, _, spend in waits), ZERO)
    return {"amount": amount, "long": LONG, "video": video, "first": first}


def _waits_long(books: Books, spend: VideoSpend, approved: date) -> bool:
    return spend.stages[MoneyStage.ACCEPTED] > 0 and (books.on - approved).days > LONG

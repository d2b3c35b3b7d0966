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
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis, VideoSpend, spend_per_video
from budget.production import Side
from budget.waiting import Waiting, waiting
from budget.words import Bilingual, Words, say_n

LONG = 30
"""Days after approval from which a bill is late: our own mark, as long as a payment may take."""


@dataclass(frozen=True, kw_only=True)
class Late:
    """One thing that is late, and whose move it is."""

    side: Side
    words: Words | Bilingual


def late(books: Books, basis: Basis = Basis.EXCL) -> tuple[Late, ...]:
    """Videos that are behind their plan, and what was approved long ago and not billed."""
    spends = spend_per_video(books, basis)
    return (*_behind(books, spends), *_unbilled(books, spends))


def _behind(books: Books, spends: Sequence[VideoSpend]) -> Iterable[Late]:
    prices = {spend.video.id: spend.price or ZERO for spend in spends}
    overdue = [wait for wait in waiting(books) if wait.late]
    for side in Side:
        if waits := [wait for wait in overdue if wait.side is side]:
            yield Late(side=side, words=_overdue(waits, prices))


def _overdue(waits: Sequence[Waiting], prices: dict[str, Decimal]) -> Words:
    return say_n(
        "{n} video of {amount} is past its planned day: {video}, by {days}.",
        "{n} videos of together {amount} are past their planned day; {video} most, by {days}.",
        len(waits),
        amount=sum((prices[wait.video.id] for wait in waits), ZERO),
        video=waits[0].video.id,
        days=say_n("{n} day", "{n} days", waits[0].late),
    )


def _unbilled(books: Books, spends: Sequence[VideoSpend]) -> Iterable[Late]:
    waits = sorted(
        (approved, spend.video.id, spend.stages[MoneyStage.ACCEPTED])
        for spend in spends
        if (approved := spend.progress.accepted_on) and _waits_long(books, spend, approved)
    )
    if waits:
        first, video, _ = waits[0]
        words = say_n(
            "{n} video of {amount} was approved more than {long} days ago and is not billed: "
            "{video}, on {first}.",
            "{n} videos of together {amount} were approved more than {long} days ago and are not "
            "billed; {video} the longest, on {first}.",
            len(waits),
            amount=sum((amount for _, _, amount in waits), ZERO),
            long=LONG,
            video=video,
            first=first,
        )
        yield Late(side=Side.AGENCY, words=words)


def _waits_long(books: Books, spend: VideoSpend, approved: date) -> bool:
    return spend.stages[MoneyStage.ACCEPTED] > 0 and (books.on - approved).days > LONG

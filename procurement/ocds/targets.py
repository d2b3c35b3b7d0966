"""What is to be delivered by when, and which approved videos count for it.

    agreed_targets(process)       one per instalment of the contract, or one for all its videos
    targets(process)              the same, and without instalments one per call-off as well

Delivered is what was approved (step 5).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from budget.books import CallOff
from budget.language import Language
from procurement.agreement.ceilings import agreed_videos
from procurement.agreement.contract import Contract, Instalment
from procurement.ocds.plain import Part, end_of, told
from procurement.ocds.process import Ordered, Process


@dataclass(frozen=True, kw_only=True)
class Target:
    """A number of videos, None where nobody agreed on one, until a day; `made` are approved.

    `gone` are those that were cancelled, over and above `videos`; `bill` is what is billed at once.
    """

    id: str
    videos: int | None
    due: date | None
    made: tuple[Ordered, ...]
    gone: int = 0
    bill: Instalment | None = None


def agreed_targets(process: Process) -> list[Target]:
    """The targets of the contract as it stands; none before it is signed."""
    signed = process.signed
    if signed is None:
        return []
    made = tuple(video for video in process.ordered if video.accepted_on)
    if signed.instalments:
        return [_instalment(part, made) for part in signed.instalments]
    return [_whole(process, signed, made)]


def targets(process: Process) -> list[Target]:
    """The agreed targets and, where nothing is billed by instalment, those of the call-offs."""
    agreed = agreed_targets(process)
    return agreed if any(target.bill for target in agreed) else [*agreed, *_orders(process)]


def planned(target: Target, t: Language) -> list[Part]:
    """The milestones of a target as agreed: its delivery, and its payment where it is billed."""
    what = t("Videos delivered")
    if target.videos is not None:
        what = t.plural("{n} video delivered", "{n} videos delivered", target.videos)
    delivery = told(
        id=f"{target.id}-levering", title=what, type="delivery", dueDate=end_of(target.due)
    )
    if target.bill is None:
        return [delivery]
    billed = t("{amount} excl. VAT paid", amount=target.bill.net)
    return [delivery, told(id=f"{target.id}-betaling", title=billed, type="payment")]


def _instalment(part: Instalment, made: tuple[Ordered, ...]) -> Target:
    within = (v for v in made if v.accepted_on and part.first_day <= v.accepted_on <= part.last_day)
    return Target(
        id=part.number, videos=part.videos, due=part.last_day, made=tuple(within), bill=part
    )


def _whole(process: Process, signed: Contract, made: tuple[Ordered, ...]) -> Target:
    videos = agreed_videos(signed, process.amendments)
    return Target(id=signed.number, videos=videos, due=process.ends_on, made=made)


def _orders(process: Process) -> Iterator[Target]:
    """An order has no last day of its own."""
    orders = (order for books in process.halves for order in books.call_offs)
    yield from (_order(order, process.ordered) for order in orders if order.prices)


def _order(order: CallOff, known: tuple[Ordered, ...]) -> Target:
    own = [video for video in known if video.order == order.reference]
    gone = sum(video.cancelled for video in own)
    made = tuple(video for video in own if video.accepted_on)
    return Target(id=order.reference, videos=len(own) - gone, due=None, made=made, gone=gone)

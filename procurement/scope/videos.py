"""Per video: may it be ordered, made, posted and billed under the contract, and why not?

scope_of_videos(snapshot)[0].bill.may        May.DONE
"""

from collections.abc import Iterator
from dataclasses import dataclass

from budget.production import Video
from procurement.scope.bill import Bills, bills_of, may_bill
from procurement.scope.bounds import Bounds
from procurement.scope.make import may_make
from procurement.scope.may import Answer, May
from procurement.scope.order import may_order
from procurement.scope.post import may_post
from procurement.scope.vouching import Vouching, vouching_of
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class VideoScope:
    """The four answers about one video."""

    video: Video
    order: Answer
    make: Answer
    post: Answer
    bill: Answer

    @property
    def answers(self) -> tuple[Answer, Answer, Answer, Answer]:
        """In the order of the work."""
        return self.order, self.make, self.post, self.bill

    @property
    def mays(self) -> tuple[May, ...]:
        """The same without reasons."""
        return tuple(answer.may for answer in self.answers)

    @property
    def outside(self) -> bool:
        """Whether something was done that the contract did not allow."""
        return May.OUTSIDE in self.mays


def scope_of_videos(snapshot: Snapshot, breached: tuple[str, ...] = ()) -> tuple[VideoScope, ...]:
    """Every known video; `breached` are the rules by which the contract itself is not allowed."""
    return tuple(_videos(Bounds(snapshot=snapshot, breached=breached)))


def _videos(bounds: Bounds) -> Iterator[VideoScope]:
    vouching, bills = vouching_of(bounds.snapshot), bills_of(bounds.snapshot)
    for video in bounds.snapshot.books.videos:
        yield _scope(bounds, video, vouching, bills)


def _scope(bounds: Bounds, video: Video, vouching: Vouching, bills: Bills) -> VideoScope:
    order = may_order(bounds, video)
    return VideoScope(
        video=video,
        order=order,
        make=may_make(bounds, video, order),
        post=may_post(bounds, video, order, vouching),
        bill=may_bill(bounds, video, order, bills),
    )

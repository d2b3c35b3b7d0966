"""How far the contract reaches: its days, ceilings and kinds of video, and what it leaves open.

    bounds = Bounds(snapshot=snapshot, breached=())
    list(bounds.ordering(Kind.INFLUENCER, None, day))       nothing where it may be ordered

A day is judged by what was signed by then: an extension of a later day makes nothing right again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from budget.books import CallOff
from budget.duties import listed
from budget.names import KINDS
from budget.production import Kind
from budget.words import say
from procurement.agreement.ceilings import Ceilings, ceilings
from procurement.agreement.contract import Contract
from procurement.agreement.state import ends_on
from procurement.checks.grounds import signed
from procurement.scope.beyond import beyond
from procurement.scope.may import Hindrance, stops, unsure
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """The signed contract against which each video is held.

    `breached` are the ids of rules by which the contract itself could not be made as it is.
    """

    snapshot: Snapshot
    breached: tuple[str, ...] = ()

    @cached_property
    def contract(self) -> Contract | None:
        """The contract, None as long as none is signed."""
        return signed(self.snapshot)

    @cached_property
    def ceilings(self) -> Ceilings:
        """How much of it is ordered, in videos and in euros."""
        return ceilings(self.snapshot)

    @cached_property
    def orders(self) -> dict[str, CallOff]:
        """The order of each video."""
        return {name: order for order in self.snapshot.books.call_offs for name in order.prices}

    @cached_property
    def beyond(self) -> frozenset[str]:
        """The videos that were ordered over a ceiling."""
        return beyond(self.snapshot.books.call_offs, self.ceilings)

    def last_day(self, day: date) -> date | None:
        """The last day of the contract as it was known on a day."""
        if self.contract is None:
            return None
        return ends_on(self.contract, self.snapshot.dossier.amendments, day)

    def ordering(self, kind: Kind, price: Decimal | None, day: date) -> Iterator[Hindrance]:
        """What hinders an order on a day; `price` None is one that nobody named yet."""
        contract = self.contract
        if contract is None or not contract.signed_by(day):
            yield stops(say("No contract was signed on {day}.", day=day))
            return
        last, scope = self.last_day(day), contract.scope
        if last is not None and day > last:
            yield stops(say("The contract ended on {day}.", day=last))
        if scope.kinds is not None and kind not in scope.kinds:
            yield stops(
                say("The contract does not cover this kind of video: {kind}.", kind=KINDS[kind])
            )
        if price is not None and scope.unit_price is not None and price > scope.unit_price:
            yield stops(
                say(
                    "It costs {price}; a video may cost {most}.", price=price, most=scope.unit_price
                )
            )

    def room(self, videos: int, amount: Decimal | None) -> Iterator[Hindrance]:
        """What hinders that many videos more; `amount` None is a price that nobody named yet."""
        if self.breached:
            rules = ", ".join(self.breached)
            yield stops(
                say("Breached, and decisive for the contract itself: {rules}.", rules=rules)
            )
        left, value = self.ceilings.videos.left, self.ceilings.value.left
        if left is not None and left < videos:
            yield stops(
                say("Of the videos in the contract {n} can still be ordered.", n=max(left, 0))
            )
        if value is not None and (value <= 0 if amount is None else value < amount):
            yield stops(say("Of the contract's value {left} is left.", left=value))

    def working(self, first: date, last: date) -> Iterator[Hindrance]:
        """What hinders work from one day to another, ordered before; its end only raises doubt.

        No clause says whether what was ordered in time may be finished after the last day.
        """
        if self.contract is None:
            return
        begins, ends = self.contract.first_day, self.last_day(last)
        if begins is None or ends is None:
            yield unsure(say("The contract does not say from when until when it runs."))
        if begins is not None and first < begins:
            yield stops(say("The contract began on {day}.", day=begins))
        if ends is not None and last > ends:
            yield unsure(
                say(
                    "The contract ended on {day}; whether ordered work may be finished after it is "
                    "not written.",
                    day=ends,
                )
            )

    def unwritten(self, day: date) -> Iterator[Hindrance]:
        """What must be known before anything more can be ordered on a day."""
        if self.contract is None:
            return
        parts = (
            (self.last_day(day), say("until when it runs")),
            (self.contract.scope.kinds, say("which kinds of video it covers")),
            (self.contract.scope.unit_price, say("what a video may cost")),
            (self.ceilings.videos.agreed, say("how many videos it is for")),
            (self.ceilings.value.agreed, say("what it is worth")),
        )
        missing = [name for known, name in parts if known is None]
        if missing:
            yield unsure(say("The contract does not say: {what}.", what=listed(missing)))

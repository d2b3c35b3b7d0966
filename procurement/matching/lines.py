"""Does an invoice bill what was ordered and approved: price, video and invoice line, all three?

    26 videos approved, 27 invoiced                 over-quantity
    V07 ordered at 98.56, invoiced at 100.00        other-amount

What is compared is the net after discounts, never price x quantity.
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.words import say, say_n
from procurement.invoicing.doubt import Doubt
from procurement.matching.case import Case
from procurement.matching.cover import Bills


def check_quantity(case: Case) -> Iterator[Doubt]:
    """Not more videos are billed than are approved and not billed before; none of them twice."""
    pieces = tuple(case.of(Bills.PIECES))
    claimed = sum(cover.claimed for cover in pieces)
    ready = sum(len(cover.videos) for cover in pieces)
    if claimed > ready + case.tolerance.quantity:
        words = say_n(
            "{n} video invoiced, {ready} approved and not invoiced before.",
            "{n} videos invoiced, {ready} approved and not invoiced before.",
            claimed,
            ready=ready,
        )
        yield Doubt(id="over-quantity", words=words)
    for cover in case.of(Bills.VIDEO):
        line = cover.line
        if line.quantity > 0 and line.quantity != 1:
            words = say(
                "Line {line}: {times} times video {video}, which was ordered 1 time.",
                line=line.number,
                times=f"{line.quantity.normalize():f}",
                video=line.video or "",
            )
            yield Doubt(id="other-quantity", words=words)


def check_price(case: Case) -> Iterator[Doubt]:
    """Each billed video was ordered, for this amount."""
    for video, net in case.videos().items():
        price = case.snapshot.books.price.get(video)
        if price is None:
            words = say(
                "Video {video}: {net} invoiced, but not ordered in this half-year.",
                video=video,
                net=net,
            )
            yield Doubt(id="unknown-video", words=words)
        elif abs(net - price) > case.tolerance.price:
            words = say(
                "Video {video}: {net} invoiced, {price} ordered.", video=video, net=net, price=price
            )
            yield Doubt(id="other-amount", words=words)


def check_approval(case: Case) -> Iterator[Doubt]:
    """Each billed video is approved by the ministry."""
    for video, net in case.videos().items():
        now = case.snapshot.books.progress.get(video)
        if now is None or now.accepted_on:
            continue
        if now.cancelled_on:
            words = say(
                "Video {video}: {net} invoiced, but cancelled on {day}.",
                video=video,
                net=net,
                day=now.cancelled_on,
            )
            yield Doubt(id="cancelled-video", words=words)
        else:
            words = say(
                "Video {video}: {net} invoiced, but not approved; step {step} of 7 waits.",
                video=video,
                net=net,
                step=int(now.step or 0),
            )
            yield Doubt(id="not-approved", words=words)


def check_billed_before(case: Case) -> Iterator[Doubt]:
    """No billed video stands on an earlier invoice that was not credited."""
    for video, net in case.videos().items():
        other = case.stands.videos.get(video)
        if other is not None:
            words = say(
                "Video {video}: {net} invoiced, but invoice {number} has it too, for {before}.",
                video=video,
                net=net,
                number=other.number,
                before=case.stands.of(other).get(video, Decimal(0)),
            )
            yield Doubt(id="billed-before", words=words)

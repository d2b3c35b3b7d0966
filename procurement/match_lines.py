"""Does an invoice bill what was ordered and approved: price, video and invoice line, all three?

    26 videos approved, 27 invoiced                 over-quantity
    V07 ordered at 98.56, invoiced at 100.00        other-amount

There is no tolerance: a cent is a doubt.
"""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from budget.money import ZERO
from budget.words import say, say_n
from procurement.doubt import Doubt
from procurement.invoice import Invoice, InvoiceLine
from procurement.snapshot import Snapshot
from procurement.taken_in import earlier, nets, still_billed


def check_lines(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """Every line bills a video, and the lines together are the invoice."""
    other = sum((order.other for order in snapshot.books.call_offs), ZERO)
    for line in invoice.lines:
        if line.video is None and line.net:
            words = say(
                "Line {line}: {net} is for no video; {other} was ordered beside the videos.",
                line=line.number,
                net=line.net,
                other=other,
            )
            yield Doubt(id="line-without-video", words=words)
    lines = sum((line.net for line in invoice.lines), ZERO)
    if lines != invoice.net:
        words = say(
            "The lines add up to {lines}, the invoice to {net}; "
            "a discount or charge on the whole belongs to no video.",
            lines=lines,
            net=invoice.net,
        )
        yield Doubt(id="discount-or-charge", words=words)


def check_quantity(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """Not more videos are billed than are approved and not billed before; none of them twice."""
    billed = still_billed(earlier(invoice, snapshot))
    progress = snapshot.books.progress
    ready = [video for video, now in progress.items() if now.accepted_on and video not in billed]
    counted = sum((_quantity(line) for line in invoice.lines), Decimal(0))
    if counted > len(ready):
        words = say_n(
            "{n} video invoiced, {ready} approved and not invoiced before.",
            "{n} videos invoiced, {ready} approved and not invoiced before.",
            ceil(counted),
            ready=len(ready),
        )
        yield Doubt(id="over-quantity", words=words)
    for line in invoice.lines:
        if line.video and _quantity(line) not in (0, 1):
            words = say(
                "Line {line}: {times} times video {video}, which was ordered 1 time.",
                line=line.number,
                times=f"{line.quantity.normalize():f}",
                video=line.video,
            )
            yield Doubt(id="other-quantity", words=words)


def check_price(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """Each billed video was ordered, for this amount."""
    for video, net in _videos(invoice):
        price = snapshot.books.price.get(video)
        if price is None:
            words = say("Video {video}: {net} invoiced, but never ordered.", video=video, net=net)
            yield Doubt(id="unknown-video", words=words)
        elif net != price:
            words = say(
                "Video {video}: {net} invoiced, {price} ordered.", video=video, net=net, price=price
            )
            yield Doubt(id="other-amount", words=words)


def check_approval(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """Each billed video is approved by the ministry."""
    for video, net in _videos(invoice):
        now = snapshot.books.progress.get(video)
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


def check_billed_before(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """No billed video stands on an earlier invoice that was not credited."""
    billed = still_billed(earlier(invoice, snapshot))
    for video, net in _videos(invoice):
        if video in billed:
            words = say(
                "Video {video}: {net} invoiced, but invoice {number} has it too, for {before}.",
                video=video,
                net=net,
                number=billed[video].number,
                before=nets(billed[video])[video],
            )
            yield Doubt(id="billed-before", words=words)


def _videos(invoice: Invoice) -> list[tuple[str, Decimal]]:
    return [(video, net) for video, net in nets(invoice).items() if video is not None]


def _quantity(line: InvoiceLine) -> Decimal:
    """A line without a price, such as a bonus video, adds nothing."""
    return line.quantity if line.net else Decimal(0)

"""Does a credit note fit the invoice that it corrects?

    394.23 credited on an invoice with 5,125.00 open      nothing to doubt
    394.23 credited on an invoice with 200.00 open        over-credit

The same holds for each of its videos.
"""

from collections.abc import Iterator

from budget.money import ZERO
from budget.words import say
from procurement.doubt import Doubt
from procurement.invoice import Invoice
from procurement.snapshot import Snapshot
from procurement.taken_in import earlier, find, nets, open_lines, open_net


def check_credit(note: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """It names an invoice that was taken in, and credits no more than is open on it."""
    before = earlier(note, snapshot)
    bill = find(note.preceding, before)
    if bill is None:
        words = say(
            "{net} credited on invoice {number}, which was not taken in.",
            net=note.net,
            number=note.preceding or say("(no number)"),
        )
        yield Doubt(id="unknown-invoice", words=words)
        return
    left = open_net(bill, before)
    if not 0 < note.net <= left:
        words = say(
            "{net} credited, {open} open on invoice {number}.",
            net=note.net,
            open=left,
            number=bill.number,
        )
        yield Doubt(id="over-credit", words=words)
    yield from _lines(note, bill, before)


def _lines(note: Invoice, bill: Invoice, before: tuple[Invoice, ...]) -> Iterator[Doubt]:
    """What is credited on a video was billed on that video; the same for lines without one."""
    billed = open_lines(bill, before)
    for video, net in nets(note).items():
        left = billed.get(video, ZERO)
        if 0 <= net <= left:
            continue
        words = say(
            "{what}: {net} credited, {open} open on invoice {number}.",
            what=say("Video {video}", video=video) if video else say("Lines without a video"),
            net=net,
            open=left,
            number=bill.number,
        )
        yield Doubt(id="other-credit", words=words)

"""Does a document fit the invoice that it corrects?

    394.23 credited on an invoice with 5,125.00 open      nothing to doubt
    394.23 credited on an invoice with 200.00 open        over-credit

The same holds for each video that it names.
"""

from collections.abc import Iterator

from budget.money import ZERO
from budget.words import say
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import credit_of, open_net
from procurement.matching.case import Case

CORRECTIVE = "384"


def check_credit(case: Case) -> Iterator[Doubt]:
    """It names an invoice that was taken in, and credits no more than is open on it."""
    note, bill = case.invoice, case.bill
    credited = credit_of(note)
    if bill is None:
        words = say(
            "{net} credited on invoice {number}, which was not taken in.",
            net=credited,
            number=note.preceding or say("(no number)"),
        )
        yield Doubt(id="unknown-invoice", words=words)
        return
    left = open_net(bill, case.before)
    if not 0 < credited <= left:
        words = say(
            "{net} credited, {open} open on invoice {number}.",
            net=credited,
            open=left,
            number=bill.number,
        )
        yield Doubt(id="over-credit", words=words)
    yield from _videos(case, bill)


def _videos(case: Case, bill: Invoice) -> Iterator[Doubt]:
    """What is credited on a video was billed on that video."""
    billed = case.stands.of(bill)
    for video, net in case.videos().items():
        left = billed.get(video, ZERO)
        if 0 <= net <= left:
            continue
        words = say(
            "Video {video}: {net} credited, {open} open on invoice {number}.",
            video=video,
            net=net,
            open=left,
            number=bill.number,
        )
        yield Doubt(id="other-credit", words=words)


def check_corrected(case: Case) -> Iterator[Doubt]:
    """A corrective invoice names one that was taken in."""
    invoice = case.invoice
    if invoice.type_code == CORRECTIVE and case.bill is None:
        words = say(
            "{net} invoiced to correct invoice {number}, which was not taken in.",
            net=invoice.net,
            number=invoice.preceding or say("(no number)"),
        )
        yield Doubt(id="unknown-invoice", words=words)

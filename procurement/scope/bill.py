"""May a video be billed under the contract, or was it, at its price and after its approval?

may_bill(bounds, video, order, bills).may        May.NO, where an invoice bills it already
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from budget.production import Video
from budget.words import say
from procurement.checks.bills import Bill, agreed_on, billed
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.taken_in import IN_THE_BOOKS
from procurement.matching.billable import Billable
from procurement.matching.covering import standing
from procurement.scope.bounds import Bounds
from procurement.scope.make import goes_on, ordered_first
from procurement.scope.may import Answer, Hindrance, answered, stops, unsure
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Bills:
    """The document that bills each video, in the books or not, and what the books billed of it."""

    by: Mapping[str, Invoice]
    booked: Mapping[str | None, Bill]


def bills_of(snapshot: Snapshot) -> Bills:
    """What documents bill on the day; what was sent back bills nothing."""
    known = snapshot.dossier.invoices
    stands = tuple(i for i in known if i.state is not InvoiceState.RETURNED)
    return Bills(
        by=standing(stands, Billable(snapshot=snapshot)).videos,
        booked=billed((i for i in known if i.state in IN_THE_BOOKS), snapshot),
    )


def may_bill(bounds: Bounds, video: Video, order: Answer, bills: Bills) -> Answer:
    """The answer for one video, after the answer about its order."""
    document, books = bills.by.get(video.id), bounds.snapshot.books
    approved, price = books.progress[video.id].accepted_on, books.price.get(video.id)
    if document is not None and document.state in IN_THE_BOOKS:
        done = say("Billed with {number}.", number=document.number)
        return answered(_after(bounds, video, order, document, bills), done=done, allowed=done)
    allowed = say("Approved on {day}, for {price}.", day=approved, price=price)
    return answered(_before(bounds, video, order, document), allowed=allowed)


def _before(
    bounds: Bounds, video: Video, order: Answer, document: Invoice | None
) -> Iterator[Hindrance]:
    if end := goes_on(bounds, video, order):
        yield end
        return
    if document is not None:
        yield stops(say("It stands on {number} already, which waits.", number=document.number))
    if bounds.snapshot.books.progress[video.id].accepted_on is None:
        yield stops(say("Not approved yet."))
    if bounds.contract is not None and bounds.contract.agency is None:
        yield unsure(say("The contract does not say with which agency it is."))


def _after(
    bounds: Bounds, video: Video, order: Answer, document: Invoice, bills: Bills
) -> Iterator[Hindrance]:
    if end := ordered_first(order):
        yield end
    approved = bounds.snapshot.books.progress[video.id].accepted_on
    if approved is None or approved > agreed_on(document):
        yield stops(say("It was billed before it was approved."))
    bill, price = bills.booked.get(video.id, Bill()), bounds.snapshot.books.price.get(video.id)
    if bill.times > 1:
        yield stops(say("It was billed more than once."))
    elif price is not None and not bill.costs(price):
        yield stops(say("Billed: {net}; agreed: {price}.", net=bill.net, price=price))

"""The inbox sorts documents by what is to be done with them, and says how much waits for whom."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.ledger import Entry, bill
from data.language import language
from data.rules import read_rules
from procurement.invoicing.inbox import Group, Inbox, inbox, inbox_headline
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.snapshot import Snapshot
from tests import billed, build

RECEIVED, JUDGED = date(2021, 6, 10), date(2021, 6, 15)
S = InvoiceState
ROADS = {
    Group.TO_JUDGE: (S.RECEIVED,),
    Group.HELD: (S.RECEIVED, S.HELD, S.OVERRIDDEN),
    Group.TO_PAY: (S.RECEIVED, S.APPROVED, S.DISPUTED),
    Group.PAID: (S.RECEIVED, S.APPROVED, S.PAID),
    Group.RETURNED: (S.RECEIVED, S.HELD, S.RETURNED),
}


def document(number: str, *road: InvoiceState, received: date = RECEIVED) -> Invoice:
    """An invoice of one video with this history."""
    days = (received, *(JUDGED for _ in road[1:]))
    events = (InvoiceEvent(state=s, day=d, by="finance") for s, d in zip(road, days, strict=True))
    return replace(billed.invoice(number, "V01"), events=tuple(events))


def snapshot(*documents: Invoice) -> Snapshot:
    """A half-year with these documents; what is approved is billed in the ledger."""
    books = replace(build.books(), entries=tuple(e for d in documents for e in _entries(d)))
    known = build.snapshot(books)
    return replace(known, dossier=replace(known.dossier, invoices=documents, rules=read_rules()))


def _entries(document: Invoice) -> list[Entry]:
    if document.state is not S.APPROVED:
        return []
    postings = bill("V01", document.net, document.net, document.vat)
    return [
        Entry(
            **vars(posting),
            number=1,
            day=JUDGED,
            act="bill",
            document=document.number,
            vat_rate=build.RATE,
        )
        for posting in postings
    ]


def everything() -> Inbox:
    """One document in each group."""
    return inbox(snapshot(*(document(f"F-{group}", *road) for group, road in ROADS.items())))


@pytest.mark.parametrize("group", Group)
def test_a_document_lies_where_something_is_to_be_done_with_it(group: Group) -> None:
    assert [each.number for each in everything().groups[group]] == [f"F-{group}"]


def test_the_headline_says_how_much_waits_for_whom() -> None:
    first, back = inbox_headline(everything())
    assert language("nl").say(first).replace("\xa0", " ") == (
        "Te beoordelen: 1; in de wacht: 1; goedgekeurd en nog niet betaald: 1, samen € 119,26 "
        "incl. btw, de eerste uiterlijk op 25 juli 2021 (nog 25 dagen); betaald: 1."
    )
    assert language("en").say(back) == "1 was sent back."


def test_without_documents_it_says_so() -> None:
    assert [str(words) for words in inbox_headline(inbox(snapshot()))] == [
        "No invoice has been received yet."
    ]


def test_what_is_due_first_is_paid_first() -> None:
    early, late = (
        document(number, S.RECEIVED, S.APPROVED, received=day)
        for number, day in (("F-1", date(2021, 6, 1)), ("F-2", date(2021, 6, 9)))
    )
    tray = inbox(snapshot(late, early))
    assert [each.number for each in tray.groups[Group.TO_PAY]] == ["F-1", "F-2"]
    assert tray.unpaid == Decimal("238.52")

"""What other half-years know of a document is doubted too, on the page as in the acts."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy import Engine

from budget.half import Half
from budget.refused import Refused
from data.acts import budgets, invoices
from data.doors.invoices import invoice_desk
from data.store import take_snapshot, unit_of_work
from procurement.invoicing.invoice import Invoice, InvoiceState
from tests.billed import DAY, HALF, LATER, act, begin, credit_note, invoice, receive

NEXT = Half("2021-W40")
SPELLED = "nl 123456789 b13"


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two half-years; V01 and V02 are approved in the first, nothing is ordered in the second."""
    begin(engine)
    with unit_of_work(engine, act="open", by="manager", day=DAY) as work:
        budgets.open_half(work, NEXT)
    return engine


def other_bytes(document: Invoice, content: bytes = b"again") -> Invoice:
    """The same in another file."""
    return replace(document, sha256=sha256(content).hexdigest())


def land(
    books: Engine, half: Half, document: Invoice, content: bytes, day: date = LATER
) -> list[str]:
    """The doubts about it, taken in in that half."""
    with unit_of_work(books, act="receive", by="finance", day=LATER) as work:
        doubts = invoices.receive(
            *(work, half, document), day=day, by="finance", original=content, name="f.xml"
        )
    return [doubt.id for doubt in doubts]


def test_a_number_of_another_half_is_doubted_however_the_vat_number_is_spelled(
    books: Engine,
) -> None:
    receive(books, invoice("F-1", "V01"))
    again = replace(other_bytes(invoice("F-1", "V02")), supplier_vat_id=SPELLED)
    assert "duplicate-number" in land(books, NEXT, again, b"again")
    with (
        pytest.raises(Refused, match="Send one of the two back"),
        unit_of_work(books, act="approve", by="manager", day=LATER) as work,
    ):
        invoices.approve(work, NEXT, "F-1", day=LATER, by="manager")


def test_the_page_is_told_of_it_as_long_as_the_document_waits(books: Engine) -> None:
    document = invoice("F-1", "V01")
    receive(books, document)
    land(books, NEXT, other_bytes(document), b"again")
    desk = invoice_desk(books, HALF, LATER)
    assert [doubt.id for doubt in desk.elsewhere(document)] == ["duplicate-number"]
    act(books, invoices.give_back, "F-1", reason="fout")
    [returned] = take_snapshot(books, HALF, LATER).dossier.invoices
    assert desk.elsewhere(returned) == ()


def test_a_video_of_another_half_is_said_to_be_ordered_there(books: Engine) -> None:
    assert "other-half" in land(books, NEXT, other_bytes(invoice("F-1", "V01")), b"again")


def test_a_credit_note_is_not_asked_where_its_videos_were_ordered(books: Engine) -> None:
    note = other_bytes(credit_note("N-1", "F-1", invoice("F-1", "V01").net))
    assert "other-half" not in land(books, NEXT, note, b"again")


def test_a_receipt_dated_back_does_not_make_a_second_document_the_first(books: Engine) -> None:
    first = invoice("F-1", "V01")
    receive(books, first)
    twin = replace(other_bytes(first), issued_on=DAY)
    assert land(books, HALF, twin, b"again", DAY)[0] == "duplicate-number"
    known = take_snapshot(books, HALF, LATER).dossier.invoices
    assert [each.sha256 for each in known] == [first.sha256, twin.sha256]


def test_two_of_one_number_are_both_refused_until_one_is_sent_back(books: Engine) -> None:
    first = invoice("F-1", "V01")
    receive(books, first)
    twin = other_bytes(first)
    land(books, HALF, twin, b"again")
    with pytest.raises(Refused, match="Send one of the two back"):
        act(books, invoices.approve, first.sha256)
    act(books, invoices.give_back, twin.sha256, reason="dubbel")
    act(books, invoices.approve, first.sha256)


def test_who_records_is_the_same_however_it_is_written(books: Engine) -> None:
    receive(books, invoice("F-1", "V01"))
    with pytest.raises(Refused, match="ask a colleague"):
        act(books, invoices.approve, "F-1", by=" Finance")


def test_what_was_sent_back_by_mistake_comes_in_again(books: Engine) -> None:
    document = invoice("F-1", "V01")
    receive(books, document)
    act(books, invoices.give_back, "F-1", reason="vergissing")
    assert receive(books, document) == ()
    [known] = take_snapshot(books, HALF, LATER).dossier.invoices
    assert (known.state, len(known.events)) == (InvoiceState.RECEIVED, 3)
    act(books, invoices.approve, "F-1")


def test_what_was_accepted_before_it_was_sent_back_is_asked_again(books: Engine) -> None:
    document = invoice("F-1", "V03")
    assert receive(books, document) == ("not-approved",)
    act(books, invoices.override, "F-1", by="procurement", reason="toch")
    act(books, invoices.give_back, "F-1", reason="vergissing")
    receive(books, document)
    with pytest.raises(Refused, match="is on hold"):
        act(books, invoices.approve, "F-1")

"""The same invoice, or several drafts for one video, at once: one booking."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from sqlalchemy import Engine

from budget.refused import Refused
from data.acts import invoices
from data.store import take_snapshot
from data.verify import verify
from procurement.invoicing.invoice import InvoiceState
from tests.billed import (
    HALF,
    LATER,
    PRICE,
    act,
    held,
    invoice,
    receive,
)


def states(books: Engine) -> dict[str, InvoiceState]:
    known = take_snapshot(books, HALF, LATER).dossier.invoices
    return {each.number: each.state for each in known}


def at_once(*tries: Callable[[], object]) -> None:
    """All of them start together; what is refused is refused."""

    def run(attempt: Callable[[], object]) -> None:
        with suppress(Refused):
            attempt()

    threads = [Thread(target=run, args=(attempt,)) for attempt in tries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_the_same_invoice_twice_at_once_is_taken_in_and_booked_once(books: Engine) -> None:
    what = invoice("1", "V01")
    at_once(*[lambda: receive(books, what)] * 4)
    at_once(*[lambda: act(books, invoices.approve, "1")] * 4)
    assert (states(books), held(books)["invoiced"]) == ({"1": InvoiceState.APPROVED}, PRICE)
    assert verify(books) == ()


def test_two_drafts_for_one_video_at_once_give_one_booking(books: Engine) -> None:
    drafts = [invoice(number, "V01") for number in ("1", "2", "3")]
    at_once(*[lambda draft=draft: receive(books, draft) for draft in drafts])
    at_once(*[lambda draft=draft: act(books, invoices.approve, draft.number) for draft in drafts])
    assert held(books)["invoiced"] == PRICE
    assert sorted(states(books).values()) == ["approved", "held", "held"]

"""What was billed and paid in the example half-year; e-invoices come in by the importer."""

from collections.abc import Iterator

from budget.half import Half
from data.acts import invoices, payments
from data.example.deed import Deed
from data.example.drafts import invoice_file
from data.example.story import Story
from data.example.told import Billed, By
from data.importers.ubl import read_invoice
from data.store import Work


def billed(story: Story) -> Iterator[Deed]:
    """Every invoice and credit note: taken in, approved and paid as far as it came."""
    for told in story.invoice:
        yield from _course(told, story.by)


def _course(told: Billed, by: By) -> Iterator[Deed]:
    yield Deed(told.received_on, lambda work, half: _receive(work, half, told, by.finance))
    if day := told.disputed_on:
        yield Deed(day, lambda work, half: _dispute(work, half, told, by.finance))
    if day := told.approved_on:
        yield Deed(day, lambda work, half: _approve(work, half, told, by))
    if day := told.paid_on:
        yield Deed(
            day,
            lambda work, half: payments.pay(work, half, told.number, day=work.day, by=by.finance),
        )


def _dispute(work: Work, half: Half, told: Billed, by: str) -> None:
    invoices.dispute(work, half, told.number, day=work.day, by=by, reason=told.dispute)


def _approve(work: Work, half: Half, told: Billed, by: By) -> None:
    """What is doubted about it is accepted first, by someone else, where the story says why."""
    number, day = told.number, work.day
    if told.reason:
        invoices.override(work, half, number, day=day, by=by.procurement, reason=told.reason)
    invoices.approve(work, half, number, day=day, by=by.manager)


def _receive(work: Work, half: Half, told: Billed, by: str) -> None:
    file = invoice_file(told.number)
    content = file.read_bytes()
    invoice = read_invoice(file.name, content)
    invoices.receive(
        work, half, invoice, day=told.received_on, by=by, original=content, name=file.name
    )

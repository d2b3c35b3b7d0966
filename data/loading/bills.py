"""What a folder says was billed: e-invoices in the folder come in by the importer."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from budget.half import Half
from budget.refused import Refused
from data.acts import invoices, payments
from data.acts.taken import find
from data.loading.beside import file_beside
from data.loading.deed import Deed, half_at, placed
from data.loading.told import Billed, Sheet
from data.scalars import Key
from data.store import Work
from procurement.invoicing.invoice import InvoiceState


def billed(at: Key, sheet: Sheet, folder: Path) -> Iterator[Deed]:
    """Every invoice and credit note: taken in, approved and paid as far as it came."""
    for n, told in enumerate(sheet.invoice, 1):
        yield from _course((at / "invoice")[n], told, folder)


def _course(at: Key, told: Billed, folder: Path) -> Iterator[Deed]:
    content = file_beside(folder, told.file, at / "file").content
    # Schema and rules take time to load, and most folders hold no invoice.
    from data.importers.e_invoice import take_e_invoice

    try:
        invoice, _warnings = take_e_invoice(told.file, content)
    except Refused as refused:
        raise placed(refused, at / "file") from None
    half, number = half_at(told.half, at), invoice.number

    def receive(work: Work) -> None:
        invoices.receive(
            work,
            half,
            invoice,
            day=told.received_on,
            by=told.received_by,
            original=content,
            name=told.file,
        )

    yield Deed(told.received_on, at, receive)
    yield from _settled(at, told, half, number)


def _settled(at: Key, told: Billed, half: Half, number: str) -> Iterator[Deed]:
    if day := told.approved_on:
        yield Deed(day, at, partial(_approve, half=half, number=number, day=day, told=told))
    if day := told.paid_on:
        pay = partial(payments.pay, half=half, number=number, day=day, by=told.received_by)
        yield Deed(day, at, pay)


def _approve(work: Work, half: Half, number: str, day: date, told: Billed) -> None:
    """What is doubted about it is accepted first, where the description says why."""
    doubted = find(work, half, number, day).state is InvoiceState.HELD
    if doubted and told.reason:
        by, reason = told.received_by, told.reason
        invoices.override(work, half, number, day=day, by=by, reason=reason)
    invoices.approve(work, half, number, day=day, by=told.approved_by)

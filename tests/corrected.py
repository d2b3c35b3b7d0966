"""Acts on the half-year of `billed`, one change each, for the tests of costs and reversals."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import Engine

from budget.books import Books, CallOff
from budget.refused import Refused
from data.acts import costs, earmarks, invoices, orders, payments
from data.acts.reversals import reverse
from data.store import Work, take_snapshot, unit_of_work
from procurement.invoicing.invoice import InvoiceState
from tests.billed import HALF, LATER, PRICE, invoice, receive

Do = Callable[[Work], object]
TEN = Decimal("10.00")


def act(engine: Engine, *acts: Do) -> None:
    with unit_of_work(engine, act="act", by="manager", day=LATER) as work:
        for each in acts:
            each(work)


def known(engine: Engine) -> Books:
    return take_snapshot(engine, HALF, LATER).books


def last_entry(engine: Engine, made_by: str) -> int:
    return [entry.number for entry in known(engine).entries if entry.act == made_by][-1]


def undo(engine: Engine, made_by: str, reason: str = "vergissing") -> None:
    entry = last_entry(engine, made_by)
    act(engine, lambda work: reverse(work, HALF, entry, day=LATER, by="finance", reason=reason))


def earmark(amount: str) -> Do:
    return lambda work: earmarks.earmark(
        work, HALF, "zomercampagne", amount=Decimal(amount), day=LATER
    )


def release(amount: str) -> Do:
    return lambda work: earmarks.release(
        work, HALF, "gaat niet door", amount=Decimal(amount), day=LATER
    )


def order(reference: str, other: Decimal = TEN, **prices: Decimal) -> Do:
    what = CallOff(reference=reference, day=LATER, prices=prices, other=other, contract="C-1")
    return lambda work: orders.call_off(work, HALF, what)


def accept(reference: str) -> Do:
    return lambda work: costs.accept_other(work, HALF, reference, day=LATER)


def cancel(reference: str) -> Do:
    return lambda work: costs.cancel_other(work, HALF, reference, day=LATER)


def bill(engine: Engine, number: str, *videos: str, net: Decimal = PRICE) -> None:
    """An invoice is taken in and approved; without videos it bills the other costs."""
    what = invoice(number, *(videos or ("",)), net=net)
    if not videos:
        what = replace(what, lines=tuple(replace(line, video=None) for line in what.lines))
    receive(engine, what)
    approve(engine, number)


def approve(engine: Engine, number: str) -> None:
    """Approved, over its doubts where there are any."""
    over, yes = invoices.override, invoices.approve
    with suppress(Refused):
        act(engine, lambda w: over(w, HALF, number, day=LATER, by="social", reason="gezien"))
    act(engine, lambda w: yes(w, HALF, number, day=LATER, by="manager"))


def pay(engine: Engine, number: str, gross: str = "") -> None:
    amount = Decimal(gross) if gross else None
    act(
        engine,
        lambda work: payments.pay(work, HALF, number, day=LATER, by="finance", gross=amount),
    )


def state(engine: Engine, number: str) -> InvoiceState:
    dossier = take_snapshot(engine, HALF, LATER).dossier
    return next(each.state for each in dossier.invoices if each.number == number)

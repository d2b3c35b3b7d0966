"""Acts on money as one can try them, for the state machine: each takes a work and a day.

    attempt(order("NO-2", 2, Decimal("98.56"), ZERO))

What an act needs to know it reads from a snapshot; without anything to act on it is None.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from budget.books import Books, CallOff
from budget.half import Half
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, costs, dossier, earmarks, invoices, orders, production
from data.acts.reversals import reverse
from data.reading.money import entries
from data.reading.production import videos
from data.store import Work
from procurement.invoicing.invoice import Invoice
from tests import billed
from tests.money_documents import (
    BEGUN,
    CONTRACT,
    FIRST,
    HALF,
    OTHER,
    PRICE,
    content_of,
    invoice,
    sha256_of,
)

Act = Callable[[Work, date], object]
Deed = Callable[..., object]
"""What can be done with a document, with a reason."""
T = TypeVar("T")

STEPS = frozenset({"accept", "recut", "bill", "credit"})
"""Acts that are mostly undone by their own acts."""


def chosen(things: Sequence[T], pick: int) -> T | None:
    """One of the things that are there, None without any."""
    return things[pick % len(things)] if things else None


def begin(work: Work) -> None:
    """A budget, five videos of which four are approved, other costs, an earmark and two bills."""
    grant(Decimal("1000.00"), 12)(work, FIRST)
    grant(Decimal("300.00"), 3, OTHER)(work, FIRST)
    dossier.record_contract(work, CONTRACT)
    order([f"V0{n}" for n in range(1, 6)], "NO-1", PRICE, Decimal("10.00"))(work, FIRST)
    order([], "NO-2", PRICE, Decimal("20.00"))(work, FIRST)
    for n in range(1, 5):
        record(f"V0{n}", Step.APPROVE, Move.DONE)(work, FIRST)
    costs.accept_other(work, HALF, "NO-1", day=FIRST)
    earmarks.earmark(work, HALF, "plan", amount=Decimal("30.00"), day=FIRST)
    for number, lines in BEGUN.items():
        receive(invoice(number, lines))(work, FIRST)
    approve(invoice("A", BEGUN["A"]))(work, FIRST)


def grant(amount: Decimal, videos: int, half: Half = HALF) -> Act:
    """A raise, a cut, or no budget at all."""
    return lambda work, day: budgets.grant(
        work, half, day=day, amount=amount, videos=videos, by="mt", reason="x", evidence=billed.NOTE
    )


def propose(amount: Decimal) -> Act:
    """A proposal, which grants nothing."""
    return lambda work, day: budgets.propose(
        work,
        HALF,
        day=day,
        amount=amount,
        videos=1,
        by="social",
        reason="x",
        evidence=billed.NOTE,
        approximate=True,
    )


def more(books: Books, number: int, price: Decimal, other: Decimal) -> Act:
    """An order of new videos and other costs; of one that a reversed order left first."""
    known, half = len(books.videos), books.half
    names = [f"V{known + n:02}" for n in range(1, number + 1)]
    left = [v.id for v in books.videos if v.id not in books.price]
    names = [*left[:1], *names][:number]
    return order(names, f"NO-{half.id}-{len(books.entries)}", price, other, half)


def order(
    names: Sequence[str], reference: str, price: Decimal, other: Decimal, half: Half = HALF
) -> Act:
    """New videos, each made as far as its approval, and other costs."""

    def act(work: Work, day: date) -> None:
        known = {video.id for video in videos(work.session, half, date.max)}
        new = [name for name in names if name not in known]
        for name in new:
            production.add_video(work, half, billed.video(name, day))
        prices = dict.fromkeys(names, price)
        what = CallOff(reference=reference, day=day, prices=prices, other=other, contract="C-1")
        orders.call_off(work, half, what)
        for name in new:
            for step in list(Step)[:4]:
                record(name, step, Move.DONE, half)(work, day)

    return act


def record(video: str, step: Step, move: Move, half: Half = HALF) -> Act:
    """One move on a video."""

    def act(work: Work, day: date) -> None:
        event = StepEvent(video=video, step=step, move=move, day=day, side=step.side, cut="a")
        production.record(work, half, event)

    return act


def onward(books: Books, pick: int, *, approves: bool) -> Act | None:
    """The step that waits on a video: done, or rejected where it asks for approval."""
    waits = [(video, now.step) for video, now in books.progress.items() if now.step]
    found = chosen(waits, pick)
    if found is None:
        return None
    video, step = found
    rejected = step is Step.APPROVE and not approves
    return record(video, step, Move.REJECTED if rejected else Move.DONE)


def other_cost(books: Books, pick: int, *, accepts: bool) -> Act | None:
    """Other costs of an order: approved, or cancelled."""
    found = chosen([each.reference for each in books.call_offs if each.other], pick)
    act = costs.accept_other if accepts else costs.cancel_other
    return None if found is None else lambda work, day: act(work, HALF, found, day=day)


def receive(what: Invoice) -> Act:
    """A document is taken in as it came."""
    kept = replace(what, sha256=sha256_of(what))
    return lambda work, day: invoices.receive(
        work,
        HALF,
        kept,
        day=day,
        by="finance",
        original=content_of(what),
        name=f"{what.number}.xml",
    )


def correction(place: int, half: Half = HALF) -> Act:
    """An entry is reversed, by its place in the ledger."""

    def act(work: Work, day: date) -> None:
        entry = entries(work.session, half, date.max)[place].number
        reverse(work, half, entry, day=day, by="finance", reason="x")

    return act


def approve(what: Invoice) -> Act:
    """A document is approved, over its doubts where there are any."""
    ref = sha256_of(what)

    def act(work: Work, day: date) -> None:
        with suppress(Refused):
            invoices.override(work, HALF, ref, day=day, by="social", reason="gezien")
        invoices.approve(work, HALF, ref, day=day, by="manager")

    return act


def told(deed: Deed, what: Invoice) -> Act:
    """Something is said about a document."""
    ref = sha256_of(what)
    return lambda work, day: deed(work, HALF, ref, day=day, by="social", reason="x")

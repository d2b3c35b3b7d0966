"""Acts on money as one can try them, for the state machine: each takes a work and a day.

    attempt(order("NO-2", 2, Decimal("98.56"), ZERO))

What an act needs to know it reads from a snapshot; without anything to act on it is None.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import TypeVar

from budget.books import Books, CallOff
from budget.ledger import MoneyStage
from budget.money import vat_of
from budget.position import spend_per_video
from budget.production import Move, Step, StepEvent
from budget.refused import Refused
from data.acts import budgets, costs, dossier, earmarks, invoices, orders, production
from data.acts.reversals import reverse
from data.reading.money import entries
from data.store import Work
from procurement.contract import Contract, Instalment
from procurement.invoice import DocumentKind, Invoice, InvoiceLine
from procurement.invoice_parts import Period
from tests import billed

HALF, FIRST = billed.HALF, billed.DAY
RATE = Decimal("0.21")
INSTALMENT = Instalment(
    number="H1", first_day=HALF.first_day, last_day=HALF.last_day, net=Decimal("300.00")
)
CONTRACT = Contract(
    known_on=FIRST,
    signed_on=FIRST,
    number="C-1",
    order_number="45",
    agency=billed.AGENCY,
    instalments=(INSTALMENT,),
    evidence=billed.NOTE,
)
PRICE = Decimal("98.56")
Lines = list[tuple[str | None, Decimal]]
BEGUN: Mapping[str, Lines] = {
    "A": [("V01", PRICE), ("V02", Decimal("90.00"))],
    "B": [("V03", PRICE)],
}
"""The bills that are there from the start, by number."""

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


def grant(amount: Decimal, videos: int) -> Act:
    """A raise, a cut, or no budget at all."""
    return lambda work, day: budgets.grant(
        work, HALF, day=day, amount=amount, videos=videos, by="mt", reason="x", evidence=billed.NOTE
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


def more(books: Books, videos: int, price: Decimal, other: Decimal) -> Act:
    """An order of new videos and other costs."""
    known = len(books.videos)
    names = [f"V{known + n:02}" for n in range(1, videos + 1)]
    return order(names, f"NO-{len(books.entries)}", price, other)


def order(names: Sequence[str], reference: str, price: Decimal, other: Decimal) -> Act:
    """New videos, each made as far as its approval, and other costs."""

    def act(work: Work, day: date) -> None:
        for name in names:
            production.add_video(work, HALF, billed.video(name, day))
        prices = dict.fromkeys(names, price)
        what = CallOff(reference=reference, day=day, prices=prices, other=other, contract="C-1")
        orders.call_off(work, HALF, what)
        for name in names:
            for step in list(Step)[:4]:
                record(name, step, Move.DONE)(work, day)

    return act


def record(video: str, step: Step, move: Move) -> Act:
    """One move on a video."""

    def act(work: Work, day: date) -> None:
        event = StepEvent(video=video, step=step, move=move, day=day, side=step.side, cut="a")
        production.record(work, HALF, event)

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


def bill(books: Books, number: str, pick: int, off: Decimal, *, other: bool) -> Invoice:
    """A bill for one or two approved videos, or for other costs; `off` is what it is off."""
    waits = [
        (spend.video.id, spend.stages[MoneyStage.ACCEPTED])
        for spend in spend_per_video(books)
        if spend.stages[MoneyStage.ACCEPTED] > 0
    ]
    first = pick % len(waits) if waits else 0
    lines: Lines = [*waits[first : first + 1 + pick % 2]]
    if other or not lines:
        lines.append((None, Decimal("10.00")))
    name, net = lines[0]
    return invoice(number, [(name, net + off), *lines[1:]])


def instalment(number: str, off: Decimal) -> Invoice:
    """A bill for the instalment of the contract."""
    what = invoice(number, [(None, INSTALMENT.net + off)])
    period = Period(first_day=INSTALMENT.first_day, last_day=INSTALMENT.last_day)
    return replace(what, period=period)


def invoice(number: str, lines: Lines) -> Invoice:
    """An invoice of the agency with these lines."""
    net = sum((net for _, net in lines), Decimal("0.00"))
    return replace(
        billed.invoice(number),
        issued_on=FIRST,
        net=net,
        vat=vat_of(net, RATE),
        gross=net + vat_of(net, RATE),
        lines=tuple(
            InvoiceLine(
                number=str(n),
                text="video",
                video=video,
                quantity=Decimal(1),
                net=net,
                vat_rate=RATE,
            )
            for n, (video, net) in enumerate(lines, 1)
        ),
    )


def credit_note(number: str, of: Invoice, net: Decimal) -> Invoice:
    """A credit note on the first line of an invoice."""
    note = invoice(number, [(of.lines[0].video, net)])
    return replace(note, kind=DocumentKind.CREDIT_NOTE, preceding=of.number)


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


def correction(place: int) -> Act:
    """An entry is reversed, by its place in the ledger."""

    def act(work: Work, day: date) -> None:
        entry = entries(work.session, HALF, date.max)[place].number
        reverse(work, HALF, entry, day=day, by="finance", reason="x")

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


def sha256_of(what: Invoice) -> str:
    """The sha256 of the file that a document came in."""
    return sha256(content_of(what)).hexdigest()


def content_of(what: Invoice) -> bytes:
    """The file that a document came in; two with one number are two files."""
    return f"{what.number} {what.net}".encode()

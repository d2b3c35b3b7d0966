"""The door of the page about invoices: files in, acts on what was taken in, originals out.

desk = invoice_desk(engine, half, today)
desk.take_in("f1.xml", content, today, "finance").outcome       Outcome.MATCH
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts import invoices, payments
from data.acts.belonging import half_of
from data.acts.doubting import doubts_elsewhere
from data.acts.receiving import came_in
from data.doors.foresee import approval
from data.importers.embedded import embedded_xml, is_pdf
from data.store import Work, unit_of_work
from data.tables import FileRow
from procurement.invoicing.desk import Answer, Deed, InvoiceDesk, Original, Outcome, Taken
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import WAITS

Act = Callable[[Work, Half, Answer], object]


def invoice_desk(engine: Engine, half: Half, today: date) -> InvoiceDesk:
    """The functions of the page, for the documents of one half."""
    return InvoiceDesk(
        today=today,
        take_in=partial(take_in, engine, today),
        carry_out=partial(carry_out, engine, half, today),
        foresee=partial(approval, engine, half),
        original=partial(original, engine),
        elsewhere=partial(elsewhere, engine, half),
    )


def take_in(engine: Engine, today: date, name: str, content: bytes, day: date, by: str) -> Taken:
    """Take in one file wholly or not at all, in the half that it belongs to; never raises Refused.

    `day` is the day of receipt.
    """
    # Schema and rules take time to load, and most pages need none.
    from data.importers.e_invoice import Invalid, take_e_invoice

    try:
        invoice, warnings = take_e_invoice(name, content)
        with unit_of_work(engine, act="receive invoice", by=by, day=today) as work:
            half = half_of(work.session, invoice)
            doubts = invoices.receive(
                work, half, invoice, day=day, by=by, original=content, name=name
            )
    except Refused as refused:
        more = refused.ruling.fatal[1:] if isinstance(refused, Invalid) else ()
        why = tuple(say("Rule {rule}: {why}", rule=each.id, why=each.words) for each in more)
        return Taken(name=name, outcome=Outcome.REFUSED, words=refused.words, reasons=why)
    warned = tuple(say("Rule {rule} warns: {why}", rule=w.id, why=w.words) for w in warnings)
    return replace(_taken(name, invoice, doubts), half=half.id, warnings=warned)


def _taken(name: str, invoice: Invoice, doubts: tuple[Doubt, ...]) -> Taken:
    return Taken(
        name=name,
        outcome=Outcome.HOLD if doubts else Outcome.MATCH,
        words=came_in(name, invoice, held=bool(doubts)),
        reasons=tuple(doubt.words for doubt in doubts),
        sha256=invoice.sha256,
    )


def carry_out(engine: Engine, half: Half, today: date, deed: Deed, answer: Answer) -> None:
    """Carry out one act in one unit of work.

    Raises:
        Refused: when the books do not let it be; nothing was written then.
    """
    with unit_of_work(engine, act=NAMES[deed], by=answer.by, day=today) as work:
        ACTS[deed](work, half, answer)


def _approve(work: Work, half: Half, answer: Answer) -> None:
    invoices.approve(work, half, answer.ref, day=answer.day, by=answer.by)


def _explained(act: Callable[..., object], work: Work, half: Half, answer: Answer) -> None:
    act(work, half, answer.ref, day=answer.day, by=answer.by, reason=answer.reason)


def _pay(work: Work, half: Half, answer: Answer) -> None:
    payments.pay(work, half, answer.ref, day=answer.day, by=answer.by, gross=answer.gross)


def _close(work: Work, half: Half, answer: Answer) -> None:
    payments.close(work, half, answer.video, day=answer.day, reason=answer.reason)


ACTS: Mapping[Deed, Act] = {
    Deed.APPROVE: _approve,
    Deed.OVERRIDE: partial(_explained, invoices.override),
    Deed.DISPUTE: partial(_explained, invoices.dispute),
    Deed.RESOLVE: partial(_explained, invoices.resolve),
    Deed.GIVE_BACK: partial(_explained, invoices.give_back),
    Deed.PAY: _pay,
    Deed.CLOSE: _close,
}
NAMES: Mapping[Deed, str] = {
    Deed.APPROVE: "approve invoice",
    Deed.OVERRIDE: "override doubts",
    Deed.DISPUTE: "dispute invoice",
    Deed.RESOLVE: "resolve dispute",
    Deed.GIVE_BACK: "give back invoice",
    Deed.PAY: "pay invoice",
    Deed.CLOSE: "close rest",
}


def elsewhere(engine: Engine, half: Half, document: Invoice) -> tuple[Doubt, ...]:
    """What other halves know of a document that waits: its number, and the videos on it."""
    if document.state not in WAITS:
        return ()
    with Session(engine) as session:
        return doubts_elsewhere(session, half, document)


def original(engine: Engine, sha256: str) -> Original | None:
    """The file of a document as it came in, None where the books do not have it."""
    with Session(engine) as session:
        file = session.get(FileRow, sha256)
        if file is None:
            return None
        name, content = file.name, file.content
    pdf = is_pdf(content)
    xml = embedded_xml(name, content) if pdf else content
    return Original(name=name, content=content, is_pdf=pdf, xml=xml or b"")

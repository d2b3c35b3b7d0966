"""What the forms of an opened document start from, as the books stand on the day looked at.

form_of(t, snapshot, tray, invoice).left       (("V07", Decimal("8.56")),)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.language import Language
from budget.ledger import BILLED, MoneyStage
from budget.money import ZERO
from procurement.invoicing.desk import Deed
from procurement.invoicing.inbox import Inbox
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.names import accepted
from procurement.invoicing.stated import EUROS
from procurement.invoicing.taken_in import IN_THE_BOOKS, WAITS, lowers
from procurement.matching.covering import covers
from procurement.matching.match import match
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the forms of one document start from.

    `ref` is its file, `day` is proposed, `open` is still to pay incl. VAT (negative: to come back);
    `left` are the videos of which something approved is not billed, with the amount. `doubtful`
    says that there are reasons that nobody accepted yet, `disputed` that the supplier was told.
    """

    document: Invoice
    ref: str
    day: date
    open: Decimal
    left: Sequence[tuple[str, Decimal]]
    doubtful: bool
    disputed: bool


def possible(form: Form) -> tuple[Deed, ...]:
    """What makes sense with the document as it stands; the books decide whether it may be."""
    state, deeds = form.document.state, list[Deed]()
    if state in WAITS and form.document.currency == EUROS:
        deeds.append(Deed.APPROVE)
        deeds += [Deed.OVERRIDE] if form.doubtful else []
    if state in WAITS:
        deeds.append(Deed.GIVE_BACK)
    if state is InvoiceState.APPROVED and form.open:
        deeds.append(Deed.PAY)
    if state in (*WAITS, InvoiceState.APPROVED):
        deeds.append(Deed.RESOLVE if form.disputed else Deed.DISPUTE)
    if state in IN_THE_BOOKS and form.left:
        deeds.append(Deed.CLOSE)
    return tuple(deeds)


def form_of(t: Language, snapshot: Snapshot, tray: Inbox, document: Invoice) -> Form:
    """The forms of one document."""
    return Form(
        document=document,
        ref=document.sha256,
        day=snapshot.on,
        open=tray.open.get(document.sha256, ZERO),
        left=tuple(_left(snapshot, document)),
        doubtful=document.state in WAITS and _is_doubtful(t, snapshot, document),
        disputed=tray.terms[document.sha256].disputed,
    )


def _is_doubtful(t: Language, snapshot: Snapshot, document: Invoice) -> bool:
    """Whether there are reasons that nobody accepted; other half-years can have some too."""
    event = accepted(document)
    if event is None:
        return document.state is InvoiceState.HELD or bool(match(document, snapshot))
    known = {t.say(doubt) for doubt in event.doubts}
    return any(t.say(doubt.words) not in known for doubt in match(document, snapshot))


def _left(snapshot: Snapshot, document: Invoice) -> Iterator[tuple[str, Decimal]]:
    """The videos that it bills in part: billed for something, and not for all that is approved."""
    if lowers(document):
        return
    held = _held(snapshot)
    videos = dict.fromkeys(video for cover in covers(document, snapshot) for video in cover.videos)
    for video in videos:
        stages = held.get(video, {})
        left = stages.get(MoneyStage.ACCEPTED, ZERO)
        if left and any(stages.get(stage, ZERO) for stage in BILLED):
            yield video, left


def _held(snapshot: Snapshot) -> Mapping[str | None, Mapping[MoneyStage, Decimal]]:
    """What the ledger holds per video and stage."""
    held: dict[str | None, dict[MoneyStage, Decimal]] = {}
    for entry in snapshot.books.entries:
        stages = held.setdefault(entry.video, {})
        stages[entry.stage] = stages.get(entry.stage, ZERO) + entry.amount
    return held

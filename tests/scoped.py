"""One video under one contract, for the tests of the scope: each fact can be left out.

scoped.snapshot()                                       made and posted, not billed
scoped.snapshot(contract=scoped.contract(kinds=None))   which kinds the contract covers is not known
scoped.snapshot(steps=4, billed=InvoiceState.HELD)      delivered, and on an invoice that waits
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from budget.books import CallOff
from budget.evidence import Evidence
from budget.money import ZERO
from budget.production import Kind, Move, Side, Step, StepEvent, Video
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Scope
from procurement.attestation import Attestation
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceState
from procurement.rule import Rule
from procurement.scope.videos import VideoScope, scope_of_videos
from procurement.snapshot import Snapshot
from tests import build
from tests.billed import AGENCY, PRICE, invoice, video

SIGNED, ORDERED, BEGUN = date(2021, 4, 2), date(2021, 4, 5), date(2021, 4, 12)
"""The days of signature, order and first step; each step after it takes a day."""
ON = date(2021, 6, 30)
LAST = build.HALF.last_day
NAME = "V01"
WHOLE = Scope(kinds=frozenset({Kind.INFLUENCER}), rounds=2, unit_price=PRICE, options=(), offers=())
"""A contract in which all is written down."""


def contract(**parts: object) -> Contract:
    """A whole contract, but for what is given; parts of its scope by their own names."""
    inner = {name: parts.pop(name) for name in list(parts) if hasattr(WHOLE, name)}
    whole = replace(build.contract(), signed_on=SIGNED, agency=AGENCY, scope=WHOLE)
    whole = replace(whole, value=2 * PRICE, videos=2)
    return replace(whole, scope=replace(WHOLE, **inner), **parts)  # type: ignore[arg-type]  # a test names its fields


def snapshot(  # noqa: PLR0913  each fact of a case can be told apart
    contract: Contract | None = contract(),  # noqa: B008  a frozen value can be shared
    *,
    on: date = ON,
    ordered: date | None = ORDERED,
    price: Decimal = PRICE,
    kind: Kind = Kind.INFLUENCER,
    steps: int = 6,
    rejections: int = 0,
    cancelled: bool = False,
    begun: date = BEGUN,
    billed: InvoiceState | None = None,
    net: Decimal = PRICE,
    rules: tuple[Rule, ...] = (),
    attested: tuple[Attestation, ...] = (),
    amendments: tuple[Amendment, ...] = (),
) -> Snapshot:
    """The video as far as it came: `steps` are those that were done, the last one a day before."""
    events = tuple(_events(steps, rejections, begun, cancelled=cancelled))
    orders = () if ordered is None else (_order(ordered, price),)
    known = replace(build.email_only(on), videos=(_video(kind),), events=events, call_offs=orders)
    told = build.snapshot(known).dossier
    documents = () if billed is None else (_invoice(billed, net, events[-1].day),)
    return Snapshot(
        books=known,
        dossier=replace(
            told,
            contract=contract,
            claims=(),
            amendments=amendments,
            invoices=documents,
            rules=rules,
            attestations=attested,
        ),
    )


def one(known: Snapshot, *breached: str) -> VideoScope:
    """The answers about the one video."""
    [found] = scope_of_videos(known, breached)
    return found


def attestation(rule: str, ask: str, *, holds: bool = True, about: str = NAME) -> Attestation:
    """Someone's answer on the day looked at."""
    return Attestation(
        id=f"{rule} {ask}",
        rule=rule,
        ask=ask,
        by="social",
        on=ON,
        evidence=Evidence(title="Nagekeken", place="lijst"),
        holds=holds,
        half=build.HALF.id if about else "",
        video=about,
    )


def _events(steps: int, rejections: int, begun: date, *, cancelled: bool) -> Iterator[StepEvent]:
    moves = [(step, Move.DONE) for step in list(Step)[:4]]
    moves += [(Step.APPROVE, Move.REJECTED), (Step.MAKE, Move.DONE)] * rejections
    moves += [(step, Move.DONE) for step in list(Step)[4:]]
    reached = steps if steps < Step.APPROVE else steps + 2 * rejections
    done = moves[:reached] + ([(Step.STEER, Move.CANCELLED)] if cancelled else [])
    for n, (step, move) in enumerate(done):
        side = Side.MINISTRY if move is Move.CANCELLED else step.side
        day = begun + timedelta(days=n)
        yield StepEvent(video=NAME, step=step, move=move, day=day, side=side, cut="a")


def _video(kind: Kind) -> Video:
    return replace(video(NAME, SIGNED), kind=kind)


def _order(day: date, price: Decimal) -> CallOff:
    return CallOff(reference="NO-1", day=day, prices={NAME: price}, other=ZERO, contract="C-1")


def _invoice(state: InvoiceState, net: Decimal, day: date) -> Invoice:
    came = (InvoiceState.RECEIVED, *([] if state is InvoiceState.RECEIVED else [state]))
    events = tuple(InvoiceEvent(state=each, day=day, by="finance") for each in came)
    return replace(invoice("F-1", NAME, net=net), events=events)

"""A situation as a case file tells it, turned into a snapshot.

snapshot({"on": date(2021, 6, 30), "moves": ["2021-04-12 V01 approved"]})
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from budget.books import Books, BudgetVersion, CallOff, Decision
from budget.evidence import Evidence, Sure
from budget.half import Half
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO, vat_of
from budget.production import Kind, Move, Side, Step, StepEvent, Topic, Video
from budget.words import Bilingual
from data.facts import build
from data.rules import read_rules
from procurement.agreement.contract import Amendment, Fact, Term
from procurement.claim import Claim, ClaimState
from procurement.invoicing.invoice import Invoice, InvoiceEvent, InvoiceLine, InvoiceState
from procurement.rule import Rule
from procurement.snapshot import Dossier, Snapshot
from tests.procurement.told import Paper, Situation
from tests.procurement.vouched import attestations, scoped

HALF = Half("2021-W14")
E_MAIL = date(2021, 3, 30)
LATER = date(2021, 12, 1)
"""After every day that a case looks at."""
MOVES = {
    "delivered": (Step.MAKE, Move.DONE),
    "approved": (Step.APPROVE, Move.DONE),
    "rejected": (Step.APPROVE, Move.REJECTED),
    "recut": (Step.POST, Move.RECUT),
    "posted": (Step.POST, Move.DONE),
}


def snapshot(told: Mapping[str, object], rules: Sequence[Rule] | None = None) -> Snapshot:
    """The snapshot of a situation as a case file tells it."""
    sure = str(told.get("sure", "high"))
    facts = dict(told)
    if isinstance(contract := told.get("contract"), Mapping):
        paper = {"title": "Contract", "place": "Voorblad", "sure": sure}
        facts["contract"] = {"known_on": E_MAIL, "evidence": paper, **scoped(contract, paper)}
    known = build(Situation, facts, source="case")
    return Snapshot(books=_books(known), dossier=_dossier(known, rules or read_rules()))


def _books(known: Situation) -> Books:
    events = tuple(sorted(_events(known), key=lambda event: event.day))
    return Books(
        half=HALF,
        on=known.on,
        example=False,
        vat_rate=known.rate,
        versions=tuple(_versions(known)),
        videos=tuple(_video(name) for name in dict.fromkeys(e.video for e in events)),
        events=events,
        call_offs=tuple(
            CallOff(**vars(order), contract="C-1", evidence=_document(known))
            for order in known.orders
        ),
        entries=tuple(_entries(known)),
        results=(),
        followers=(),
        contract_value=known.contract.value if known.contract else None,
        amended=sum((change.amount for change in known.amendments), ZERO),
    )


def _dossier(known: Situation, rules: Sequence[Rule]) -> Dossier:
    return Dossier(
        contract=known.contract,
        terms=tuple(_term(name, known) for name in known.terms),
        amendments=tuple(
            Amendment(**vars(change), number=n, reason="", evidence=_document(known))
            for n, change in enumerate(known.amendments, start=1)
        ),
        claims=tuple(_claim(name, state, known) for name, state in known.claims.items()),
        questions=(),
        facts=(_pilot(known),) if known.pilot_cost is not None else (),
        invoices=tuple(map(_invoice, known.invoices)),
        rules=tuple(rules),
        attestations=tuple(attestations(known.attested, _document(known))),
    )


def _document(known: Situation) -> Evidence:
    return Evidence(title="Document", place="Dossier", sure=known.sure)


def _versions(known: Situation) -> Iterator[BudgetVersion]:
    budget = known.budget
    amounts = {Decision.PROPOSED: budget.proposed, Decision.GRANTED: budget.granted}
    for n, (decision, amount) in enumerate(amounts.items(), start=1):
        if amount is not None:
            yield BudgetVersion(
                version=n,
                day=E_MAIL,
                amount=amount,
                videos=52,
                decision=decision,
                approximate=budget.approximate,
                by="MT",
                reason="",
                evidence=_document(known),
            )


def _events(known: Situation) -> Iterator[StepEvent]:
    for move in known.moves:
        day, video, verb = move.split()
        yield _event(video, *MOVES[verb], date.fromisoformat(day))
    for week, count in known.posts.items():
        for n in range(count):
            sunday = date.fromisocalendar(int(week[:4]), int(week[6:]), 7)
            yield _event(f"{week}-{n}", *MOVES["approved"], sunday)
            yield _event(f"{week}-{n}", *MOVES["posted"], sunday)


def _event(video: str, step: Step, move: Move, day: date) -> StepEvent:
    side = Side.AGENCY if move is Move.RECUT else step.side
    return StepEvent(video=video, step=step, move=move, day=day, side=side, cut="1")


def _video(name: str) -> Video:
    return Video(
        id=name,
        title=name,
        topic=Topic.CORONA,
        subject="handen wassen",
        kind=Kind.INFLUENCER,
        requester="team social",
        added_on=E_MAIL,
    )


def _entries(known: Situation) -> Iterator[Entry]:
    for stage, amount in known.stages.items():
        yield Entry(
            number=1,
            day=known.on,
            stage=MoneyStage(stage),
            amount=amount,
            vat=known.stated_vat.get(stage),
            video=None,
            act="",
            document="",
            vat_rate=known.rate,
        )


def _term(name: str, known: Situation) -> Term:
    signed = known.contract.signed_on if known.contract else None
    words = Bilingual(nl=name, en=name)
    return Term(
        id=name,
        title=words,
        text=words,
        clause="1",
        since=signed or E_MAIL,
        evidence=_document(known),
    )


def _claim(name: str, state: str, known: Situation) -> Claim:
    said = Evidence(title="E-mail", place="De volgende stap", date=E_MAIL, sure=Sure.LOW)
    known_as, _, how = state.partition(" ")
    decided = known_as != "claimed" and how != "by nobody"
    paper = Evidence(title="E-mail", sure=Sure.LOW) if how == "by hearsay" else _document(known)
    return Claim(
        id=name,
        title=Bilingual(nl=f"bewering {name}", en=f"claim {name}"),
        text=Bilingual(nl=name, en=name),
        said_by=Bilingual(nl="team social", en="social team"),
        said_on=E_MAIL,
        rests_on=(),
        state=ClaimState(known_as),
        evidence=(said, paper) if decided else (said,),
        decided_by="inkoop" if decided else "",
        decided_on=LATER if how == "later" else date(2021, 4, 1) if decided else None,
    )


def _pilot(known: Situation) -> Fact:
    return Fact(
        id="pilot-cost",
        title=Bilingual(nl="Kosten van de pilot", en="Cost of the pilot"),
        text=Bilingual(nl="", en=""),
        numbers={"amount": known.pilot_cost or ZERO},
        approximate=known.pilot_cost_approximate,
        since=E_MAIL,
        evidence=_document(known),
    )


def _invoice(paper: Paper) -> Invoice:
    net = paper.net or sum((line.net for line in paper.lines), ZERO)
    vat = paper.vat or sum((vat_of(line.net, line.vat_rate) for line in paper.lines), ZERO)
    return Invoice(
        kind=paper.kind,
        number=paper.number,
        issued_on=paper.issued_on,
        due_on=None,
        currency="EUR",
        order_number=paper.order_number,
        contract_number="",
        buyer_reference="",
        supplier_name="Bureau",
        supplier_kvk=paper.supplier_kvk,
        supplier_vat_id=paper.supplier_vat_id,
        iban=paper.iban,
        buyer_oin=paper.buyer_oin,
        net=net,
        vat=vat,
        gross=paper.gross or net + vat,
        preceding=paper.preceding,
        lines=tuple(
            InvoiceLine(**{**vars(line), "quantity": Decimal(line.quantity)}, number=str(n))
            for n, line in enumerate(paper.lines, start=1)
        ),
        sha256=paper.sha256,
        events=tuple(_history(paper)),
    )


def _history(paper: Paper) -> list[InvoiceEvent]:
    days = {
        InvoiceState.RECEIVED: paper.received_on,
        InvoiceState.HELD: paper.held_on,
        InvoiceState.DISPUTED: paper.disputed_on,
        InvoiceState.RESOLVED: paper.resolved_on,
        InvoiceState.RETURNED: paper.returned_on,
        InvoiceState.APPROVED: paper.approved_on,
        InvoiceState.PAID: paper.paid_on,
    }
    moves = (InvoiceEvent(state=s, day=day, by="inkoop") for s, day in days.items() if day)
    return sorted(moves, key=lambda move: move.day)

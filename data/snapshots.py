"""Taking a snapshot: the facts of one half, as known on one day, from one consistent reading.

    take_snapshot(engine, Half("2021-W14"), date(2021, 6, 30))

Every fact has a day; a snapshot leaves out what came later. Reading one half costs the same
however many other halves there are.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import Engine
from sqlmodel import Session

from budget.books import Books, CallOff, Shift
from budget.half import Half
from budget.limits import Limits
from budget.money import ZERO
from budget.particulars import Described
from data.journal import holds_example
from data.reading import invoices, limits, money, papers, production
from data.reading.called_off import called_off
from data.reading.halves import known, require_half
from data.reading.rules import rules_of
from procurement.agreement.contract import Amendment, Contract, Fact, Term
from procurement.agreement.part_of_half import part_of_half
from procurement.attestation import Attestation
from procurement.claim import Claim, Question
from procurement.invoicing.invoice import Invoice
from procurement.rule_values import Added, Ended
from procurement.snapshot import Dossier, Snapshot

TOLD = (Contract, Term, Amendment, Claim, Question, Fact, Attestation, Limits, Added, Ended)
"""The kinds of papers that a snapshot is made of."""
VAT_UNTIL_A_CONTRACT_SAYS_OTHERWISE = Decimal("0.21")


def take_snapshot(engine: Engine, half: Half, day: date) -> Snapshot:
    """All facts of a half on a day.

    Raises:
        Refused: when the books do not know this half.
    """
    with Session(at_one_moment(engine)) as session:
        return read_snapshot(session, half, day)


def take_snapshots(engine: Engine, day: date) -> tuple[Snapshot, ...]:
    """The snapshot of every half on a day, oldest half first, all from one reading."""
    with Session(at_one_moment(engine)) as session:
        return tuple(read_snapshot(session, half, day) for half in known(session))


def at_one_moment(engine: Engine) -> Engine:
    """The engine for a reading that sees one moment, whatever is written meanwhile."""
    sqlite = engine.dialect.name == "sqlite"
    return engine if sqlite else engine.execution_options(isolation_level="REPEATABLE READ")


def read_snapshot(session: Session, half: Half, day: date, until: date | None = None) -> Snapshot:
    """The snapshot as one session sees it, what it has not yet committed included.

    Documents and entries are those up to `until` where that is given, all else is of the day.

    Raises:
        Refused: when the books do not know this half.
    """
    require_half(session, half)
    own = (papers.kind_of(kind, half.id) for kind in (Attestation, Shift, Described))
    kinds = (*map(papers.kind_of, TOLD), *own)
    told = papers.every_paper(session, day, kinds)
    dossier = _dossier(told, half, invoices.invoices(session, half, until or day))
    if dossier.contract is not None and dossier.contract.signed_by(day):
        others = called_off(session, dossier.contract, day, but=half)
        dossier = replace(dossier, elsewhere=others)
    books = _books(session, half, day, dossier, told)
    entries = money.entries(session, half, until or day)
    return Snapshot(books=replace(books, entries=entries), dossier=dossier)


def known_halves(engine: Engine) -> tuple[Half, ...]:
    """The half-years in the books, oldest first."""
    with Session(engine) as session:
        return known(session)


def _dossier(told: papers.Papers, half: Half, documents: tuple[Invoice, ...]) -> Dossier:
    contracts = told.of(Contract)
    return Dossier(
        contract=contracts[-1] if contracts else None,
        terms=told.of(Term),
        amendments=told.of(Amendment),
        claims=told.of(Claim),
        questions=told.of(Question),
        facts=told.of(Fact),
        invoices=documents,
        rules=rules_of(told),
        attestations=(*told.of(Attestation), *told.of(Attestation, half.id)),
        limits=(limits.first_limits(), *told.of(Limits)),
    )


def _books(session: Session, half: Half, day: date, dossier: Dossier, told: papers.Papers) -> Books:
    """All but the entries."""
    contract, orders = dossier.contract, money.call_offs(session, half, day)
    amended = sum((amendment.amount for amendment in dossier.amendments), ZERO)
    signed = contract is not None and contract.signed_by(day)
    return Books(
        half=half,
        on=day,
        example=holds_example(session),
        vat_rate=contract.vat_rate if contract else VAT_UNTIL_A_CONTRACT_SAYS_OTHERWISE,
        versions=money.versions(session, half, day),
        videos=production.videos(session, half, day, told.of(Described, half.id)),
        events=production.events(session, half, day),
        call_offs=orders,
        entries=(),
        results=production.results(session, half, day),
        followers=production.followers(session, half, day),
        contract_value=_part(contract, half, orders, dossier.elsewhere.value, amended)
        if contract and signed
        else None,
        amended=amended,
        shifts=told.of(Shift, half.id),
    )


def _part(
    contract: Contract,
    half: Half,
    orders: Sequence[CallOff],
    elsewhere: Decimal,
    amended: Decimal,
) -> Decimal | None:
    ordered = sum((order.amount for order in orders), ZERO)
    return part_of_half(contract, half, ordered=ordered, elsewhere=elsewhere, amended=amended)
